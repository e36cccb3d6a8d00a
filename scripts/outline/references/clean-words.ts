import { decodeHTMLStrict } from 'entities';

/**
 * Cleans a text that a program has exported: entities become characters, publishers' tags become those that CSL knows
 * (`<i>`, `<b>`), and invisible marks of word division are removed. Gives one line in Unicode's form C.
 */
export function cleanWords(written: string): string {
  if (written.length <= MOST_LOOKED_AT && CLEAN.test(written)) return written;
  return decodeHTMLStrict(written)
    .replace(/<(\/?)(?:jats:)?(em|italic|strong|bold|sub|sup)\b[^<>]*>/gi, (_, close: string, name: string) => {
      const tag = TAGS[name.toLowerCase()] ?? name.toLowerCase();
      return `<${close}${tag}>`;
    })
    .replace(/<\/?(?:jats:)?(?:p|br|title)\s*\/?>/gi, ' ')
    .replace(INVISIBLE, '')
    .replace(/[\u223C\u22C5\u201F\u201B\u03F5]/g, (sign) => ALIKE[sign] ?? sign)
    .replace(/[\s\u2028\u2029]+/g, (blanks) => (/^[\u00A0\u202F\u2009]$/.test(blanks) ? blanks : ' '))
    .trim()
    .toWellFormed()
    .normalize('NFC');
}

// Most texts of a library: words of plain characters with single spaces, without an entity or a tag.
// In a far longer one (an abstract of megabytes) the pattern would nest too deep.
const MOST_LOOKED_AT = 10_000;
const CLEAN = /^[!-%'-;=-~]+(?: [!-%'-;=-~]+)*$/;
// Signs of other keyboards that few fonts draw, with those that look and mean the same.
const ALIKE: Readonly<Record<string, string>> = {
  '\u223C': '~',
  '\u22C5': '\u00B7',
  '\u201F': '\u201C',
  '\u201B': '\u2018',
  '\u03F5': '\u03B5',
};
const TAGS: Readonly<Record<string, string>> = { em: 'i', italic: 'i', strong: 'b', bold: 'b' };
// Soft hyphens, zero-width spaces, byte-order marks, marks of direction, code points without a character, control
// characters, and the private characters that stand for addresses and names while a style is applied.
const INVISIBLE = /[\u00AD\u200B\u202A-\u202E\u2066-\u2069\uFEFF\uFDD0-\uFDEF\uFFFE\uFFFF\uE000-\uE003]|[^\P{Cc}\s]/gu;

/**
 * Gives a DOI without the `doi:` or the web address that people write before it, and without the full stop that was copied
 * with it. The address may lead through a library's proxy: `https://doi-org.proxy.example.edu/10.…`.
 */
export function bareDoi(written: string): string {
  const [, address, doi = ''] =
    /^\s*(https?:\/\/[^/]*?\bdoi[.-]org[^/]*\/|(?:doi\s*:?\s*)?)(.*?)\s*$/is.exec(written) ?? [];
  const inner = /^(?:doi:|https?:)/i.test(doi) && doi !== written ? bareDoi(doi) : doi;
  // In a web address, characters that it can't hold are percent-encoded.
  const whole = address !== undefined && /^http/i.test(address) ? decoded(inner) : inner;
  return whole.replace(/^(10\..*?)[.,;]+$/s, '$1');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
