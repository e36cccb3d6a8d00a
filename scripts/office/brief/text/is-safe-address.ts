const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** Whether an address may be a link of a Word file: an address of the web or of mail. */
export function isSafeAddress(href: string): boolean {
  return URL.canParse(href) && SCHEMES.has(new URL(href).protocol);
}
