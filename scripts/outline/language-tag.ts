/**
 * Whether a word is a language tag (BCP 47) that can be used as it is written: a language, with its script, region and
 * variants. Extensions and private use (`en-u-nu-mlym`, `en-x-mine`) say how to write numbers and dates, and the labels
 * and the formats of a pack would no longer agree.
 */
export function isLanguageTag(tag: string): boolean {
  if (tag.length > LONGEST || /-[a-z\d]-/i.test(tag) || /^[a-z\d]-/i.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

// RFC 5646, section 4.4.1: what a tag without extensions needs.
const LONGEST = 35;
