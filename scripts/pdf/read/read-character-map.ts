import { decodePDFRawStream, PDFDict, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';

/** Which characters a font's glyphs stand for, by the glyph's four hexadecimal digits. */
export type CharacterMap = ReadonlyMap<string, string>;

/** The character maps of a page's fonts, by their names on that page. */
export function readCharacterMaps(page: PDFPage, known: Map<PDFDict, CharacterMap>): Map<string, CharacterMap> {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const maps = new Map<string, CharacterMap>();
  for (const [name] of fonts?.entries() ?? []) {
    const font = fonts?.lookup(name);
    if (!(font instanceof PDFDict)) continue;
    const map = known.get(font) ?? readMap(font);
    known.set(font, map);
    maps.set(name.decodeText(), map);
  }
  return maps;
}

// The `ToUnicode` map of a font (PDF 32000-1, 9.10.3): single glyphs and ranges of glyphs.
function readMap(font: PDFDict): CharacterMap {
  const map = new Map<string, string>();
  const stream = font.lookup(PDFName.of('ToUnicode'));
  if (!(stream instanceof PDFRawStream)) return map;
  const text = new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode());
  for (const [, body = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', character = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      map.set(glyph.toUpperCase(), charactersOf(character));
    }
  }
  for (const [, body = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      addRange(map, Number.parseInt(from, 16), Number.parseInt(to, 16), Number.parseInt(first, 16));
    }
  }
  return map;
}

function addRange(map: Map<string, string>, from: number, to: number, first: number): void {
  for (let glyph = from; glyph <= to && glyph - from < 0x10000; glyph += 1) {
    map.set(glyph.toString(16).toUpperCase().padStart(4, '0'), String.fromCharCode(first + glyph - from));
  }
}

function charactersOf(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}
