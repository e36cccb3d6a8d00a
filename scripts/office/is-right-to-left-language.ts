/** Whether a language (BCP 47) is usually written from right to left, by the script that CLDR gives it. */
export function isRightToLeftLanguage(tag: string): boolean {
  return SCRIPTS.has(new Intl.Locale(tag).maximize().script ?? '');
}

const SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);
