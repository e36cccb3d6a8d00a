import { decodeHTMLStrict } from 'entities';

/**
 * A text of a work as programs leave it, as it is meant: entities become characters, the tags of publishers those that
 * CSL knows (`<i>`, `<b>`), invisible marks of word division go, and what is left is one line in Unicode's form C.
 */
export function cleanWords(written: string): string {
  if (CLEAN.test(written)) return written;
  return decodeHTMLStrict(written)
    .replace(/<(\/?)(?:jats:)?(em|italic|strong|bold|sub|sup)\b[^<>]*>/gi, (_, close: string, name: string) => {
      const tag = TAGS[name.toLowerCase()] ?? name.toLowerCase();
      return `<${close}${tag}>`;
    })
    .replace(/<\/?(?:jats:)?(?:p|br|title)\s*\/?>/gi, ' ')
    .replace(INVISIBLE, '')
    .replace(/[\s\u2028\u2029]+/g, (blanks) => (/^[\u00A0\u202F\u2009]$/.test(blanks) ? blanks : ' '))
    .trim()
    .toWellFormed()
    .normalize('NFC');
}

// Most texts of a library: words of plain letters with single blanks, without an entity or a tag.
const CLEAN = /^[!-%'-;=-~]+(?: [!-%'-;=-~]+)*$/;
const TAGS: Readonly<Record<string, string>> = { em: 'i', italic: 'i', strong: 'b', bold: 'b' };
// Soft hyphens, zero-width blanks, byte-order marks, marks of direction, codes that are no characters; control
// characters; and the two signs that stand around an address while a style is applied.
const INVISIBLE = /[\u00AD\u200B\u202A-\u202E\u2066-\u2069\uFEFF\uFDD0-\uFDEF\uFFFE\uFFFF\uE000\uE001]|[^\P{Cc}\s]/gu;

/** A DOI without what people write before it: `doi:`, or the address by which it is found. */
export function bareDoi(written: string): string {
  const [, address, doi = ''] = /^\s*(https?:\/\/[^/]*?doi\.org\/|(?:doi\s*:?\s*)?)(.*?)\s*$/is.exec(written) ?? [];
  const inner = /^(?:doi:|https?:)/i.test(doi) && doi !== written ? bareDoi(doi) : doi;
  // In an address the signs that it can't hold are written as numbers.
  return address !== undefined && /^http/i.test(address) ? decoded(inner) : inner;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
