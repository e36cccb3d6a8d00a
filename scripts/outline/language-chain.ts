/** Lists a language and the wider ones, the widest first: `sr`, `sr-Latn`, `sr-Latn-RS` for `sr-Latn-RS`. */
export function languageChain(language: string): string[] {
  const parts = language.split('-');
  return parts.map((_, index) => parts.slice(0, index + 1).join('-'));
}
