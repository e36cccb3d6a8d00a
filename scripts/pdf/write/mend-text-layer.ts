import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

// In some fonts a letter and a punctuation mark are one glyph, and the browser writes down the letter.
const SAME_GLYPHS = [
  { letter: '\u02BC', mark: '\u2019' },
  { letter: '\u02BB', mark: '\u2018' },
] as const;

/**
 * Lets quotation marks be found and copied as what the page's text has: where a font draws a mark and a
 * modifier letter with one glyph, its ToUnicode map names the letter. A letter that the text has stays.
 */
export function mendTextLayer(document: PDFDocument, html: string): void {
  const wrong = SAME_GLYPHS.filter(({ letter, mark }) => html.includes(mark) && !html.includes(letter));
  if (wrong.length === 0) return;
  const toUnicode = PDFName.of('ToUnicode');
  for (const [, font] of document.context.enumerateIndirectObjects()) {
    const stream = font instanceof PDFDict ? font.lookup(toUnicode) : undefined;
    if (!(font instanceof PDFDict && stream instanceof PDFRawStream)) continue;
    const map = new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode());
    const mended = wrong.reduce((text, { letter, mark }) => replaceTarget(text, letter, mark), map);
    if (mended !== map) font.set(toUnicode, document.context.register(document.context.flateStream(mended)));
  }
}

// A line of a character map: `<glyph> <letter>`, or a range of one letter.
function replaceTarget(map: string, letter: string, mark: string): string {
  const line = new RegExp(`^(<[0-9A-F]{4}>(?: <[0-9A-F]{4}>)?) <${hexOf(letter)}>$`, 'gim');
  return map.replace(line, `$1 <${hexOf(mark)}>`);
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
