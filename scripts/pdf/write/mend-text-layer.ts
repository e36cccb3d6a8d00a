import { PDFDict, type PDFDocument, PDFStream } from '@cantoo/pdf-lib';
import { streamText } from '../read/content/content-stream.ts';
import { NAMES } from '../read/pdf-names.ts';

// In some fonts a letter and a punctuation mark are one glyph, and the browser writes the letter into the file.
const SAME_GLYPHS = [
  { letter: '\u02BC', mark: '\u2019' },
  { letter: '\u02BB', mark: '\u2018' },
] as const;

/**
 * Mends the ToUnicode maps of fonts so that quotation marks are found and copied as quotation marks. Where a font has
 * one glyph for a quotation mark and a modifier letter, its map names the letter. The map stays as it is where the page,
 * given as HTML, has that letter.
 */
export function mendTextLayer(document: PDFDocument, html: string): void {
  const wrong = SAME_GLYPHS.filter(({ letter, mark }) => html.includes(mark) && !html.includes(letter));
  if (wrong.length === 0) return;
  for (const [, font] of document.context.enumerateIndirectObjects()) {
    const stream = font instanceof PDFDict ? font.lookup(NAMES.ToUnicode) : undefined;
    if (!(font instanceof PDFDict && stream instanceof PDFStream)) continue;
    const map = streamText(stream);
    const mended = wrong.reduce((text, { letter, mark }) => replaceTarget(text, letter, mark), map);
    if (mended !== map) font.set(NAMES.ToUnicode, document.context.register(document.context.flateStream(mended)));
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
