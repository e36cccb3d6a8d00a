/**
 * The one Content Security Policy of a pack's pages: a page loads nothing, and runs no script but the one with this hash,
 * whatever a template puts into it.
 */
export function pagePolicy(scriptHash: string | undefined): string {
  const own = scriptHash === undefined ? '' : `; script-src '${scriptHash}'`;
  return `default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:${own}`;
}
