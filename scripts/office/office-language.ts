/**
 * Gives a language tag (BCP 47) as Office names languages: the language with its region, and its script only where it
 * is not the usual one of the language: `ru-RU` for `ru`, `zh-CN` for `zh-Hans`, `sr-Latn-RS` for `sr-Latn`.
 */
export function officeLanguage(tag: string): string {
  const likely = new Intl.Locale(tag).maximize();
  const { language, region } = likely;
  if (region === undefined) return tag;
  const usual = new Intl.Locale(`${language}-${region}`).maximize().script;
  return [language, ...(likely.script === usual ? [] : [likely.script]), region].join('-');
}
