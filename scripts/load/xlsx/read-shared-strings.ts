import { readXml } from './read-xml.ts';

/** Reads the shared texts of a workbook's cells, by index. Phonetic marks are left out. */
export function readSharedStrings(part: string, xml: Uint8Array): string[] {
  const strings: string[] = [];
  let words: string[] = [];
  let isText = false;
  let isPhonetic = false;
  readXml(part, xml, {
    open: (name) => {
      if (name === 'si') words = [];
      if (name === 'rPh') isPhonetic = true;
      if (name === 't') isText = !isPhonetic;
    },
    text: (text) => {
      if (isText) words.push(text);
    },
    close: (name) => {
      if (name === 'si') strings.push(decodeEscapes(words.join('')));
      if (name === 'rPh') isPhonetic = false;
      if (name === 't') isText = false;
    },
  });
  return strings;
}

/** Decodes the characters that XML can't hold, as ECMA-376 writes them: `_x000D_`. Letters are whole, with their accents. */
export function decodeEscapes(text: string): string {
  return text
    .replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .normalize('NFC');
}
