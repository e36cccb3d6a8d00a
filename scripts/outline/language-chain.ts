/** A language and those that it narrows, the widest first: `sr-Latn-RS` is `sr`, `sr-Latn` and itself. */
export function languageChain(language: string): string[] {
  const parts = language.split('-');
  return parts.map((_, index) => parts.slice(0, index + 1).join('-'));
}
