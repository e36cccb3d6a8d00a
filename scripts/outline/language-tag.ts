/**
 * Whether a word is a language tag (BCP 47) of a language with its script, region and variants. Extensions and private
 * use (`en-u-nu-mlym`, `en-x-mine`) are not allowed: they change the forms of numbers and dates, which would no longer
 * match the pack's labels.
 */
export function isLanguageTag(tag: string): boolean {
  if (tag.length > LONGEST || /-[a-z\d]-/i.test(tag) || /^[a-z\d]-/i.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

// RFC 5646, section 4.4.1: the length that a tag without extensions needs.
const LONGEST = 35;
