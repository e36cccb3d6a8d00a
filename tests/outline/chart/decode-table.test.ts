import { expect, test } from 'vitest';
import { decodeTable } from '../../../scripts/outline/chart/decode-table.ts';

// The bytes of a text by a table of the letters that are not ASCII.
const bytesOf = (text: string, codes: Readonly<Record<string, number>>) =>
  new Uint8Array([...text].map((letter) => codes[letter] ?? letter.charCodeAt(0)));
const WINDOWS = { Ö: 0xd6, ü: 0xfc, ô: 0xf4, '’': 0x92, ã: 0xe3, é: 0xe9, '€': 0x80, '–': 0x96, '²': 0xb2 };
const MAC = { Ö: 0x85, ü: 0x9f, ô: 0x99, '’': 0xd5, ã: 0x8b, é: 0x8e, '€': 0xdb, '–': 0xd0 };
const wide = (text: string, isLittle: boolean) =>
  new Uint8Array(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

test.each([
  ['UTF-8', new TextEncoder().encode('c,v\nÖsterreich,5\n')],
  ['UTF-16 with a mark', wide('\uFEFFc,v\nÖsterreich,5\n', true)],
  ['UTF-16, the higher byte first, with a mark', wide('\uFEFFc,v\nÖsterreich,5\n', false)],
  ['UTF-16 without a mark', wide('c,v\nÖsterreich,5\n', true)],
])('%s is read without a guess', (_, bytes) => {
  expect(decodeTable(bytes)).toEqual({ text: 'c,v\nÖsterreich,5\n' });
});

test.each([
  ['Österreich', 'Österreich'],
  ['Côte d’Ivoire', 'Côte'],
  ['São Tomé', 'São'],
  ['Türkiye (km²)', 'Türkiye'],
  ['2020–2030 in Österreich', '2020–2030'],
])('%s in Windows-1252 is recognised', (name, word) => {
  const { text, guessed } = decodeTable(bytesOf(`c,v\n${name},5\n`, WINDOWS));
  expect(text).toBe(`c,v\n${name},5\n`);
  expect(guessed).toEqual({ encoding: 'windows-1252', word, line: 2 });
});

test.each(['Österreich', 'Côte d’Ivoire', 'São Tomé', 'Türkiye', 'Réunion'])(
  '%s in Mac Roman is recognised',
  (name) => {
    const { text, guessed } = decodeTable(bytesOf(`c,v\n${name},5\n`, { ...MAC, R: 0x52 }));
    expect(text).toBe(`c,v\n${name},5\n`);
    expect(guessed?.encoding).toBe('macintosh');
  },
);

test.each([
  ['Cyrillic in Windows-1251', [0xd0, 0xee, 0xf1, 0xf1, 0xe8, 0xff]],
  ['Greek in ISO 8859-7', [0xc5, 0xeb, 0xeb, 0xdc, 0xe4, 0xe1]],
  ['Turkish capitals in Windows-1254', [0xdd, 0x73, 0x74, 0x61, 0x6e, 0x62, 0x75, 0x6c]],
])('%s is not guessed at, and stays broken unless the outline names it', (_, letters) => {
  const bytes = new Uint8Array([0x63, 0x0a, ...letters, 0x0a]);
  expect(decodeTable(bytes).text).toContain('\uFFFD');
  expect(decodeTable(bytes, 'windows-1251').text).not.toContain('\uFFFD');
});

// Bytes of words in Windows-1250, written as Windows-1252 would read them.
const TWELVE = (text: string) =>
  new Uint8Array([...text].map((letter) => ({ '\u0153': 0x9c, '\u0178': 0x9f })[letter] ?? letter.charCodeAt(0)));

test.each([
  ['Polish, by letters that are within words in one reading only', 'c,v\n£ód\u0178,5\n', 'en', 'Łódź'],
  ['Czech, by the name of a country', 'c,v\nPlzeò,5\nNìmecko,6\n', 'en', 'Plzeň'],
  ['Polish, by the name of a country', 'c,v\nWêgry,6\n', 'fr', 'Węgry'],
  ['Hungarian, by the language of the pack', 'c,v\nGyõr,5\n', 'hu', 'Győr'],
  ['Polish, by the language of the pack', 'c,v\nGdañsk,5\n', 'pl-PL', 'Gdańsk'],
])('Windows-1250 is recognised: %s', (_, bytes, language, word) => {
  const { text, guessed, readings } = decodeTable(TWELVE(bytes), undefined, language);
  expect(text).toContain(word);
  expect(guessed?.encoding).toBe('windows-1250');
  expect(readings).toBeUndefined();
});

test.each([
  ['French, by the language of the pack', 'c,v\nHaute-Sèvres,5\n', 'fr', 'windows-1252'],
  ['French, by the name of a country', 'c,v\nSuède,5\nSèvres,6\n', 'en', 'windows-1252'],
  ['Danish, by the language of the pack', 'c,v\nRønne,5\n', 'da', 'windows-1252'],
  ['Turkish, by the language of the pack', 'c,v\nEski\u00feehir,5\nK\u00fdr\u00fdkkale,6\n', 'tr', 'windows-1254'],
])('and others are not taken for it: %s', (_, bytes, language, encoding) => {
  expect(decodeTable(TWELVE(bytes), undefined, language).guessed?.encoding).toBe(encoding);
});

test.each([
  ['Gdañsk', 'en', ['windows-1252 Gdañsk', 'windows-1250 Gdańsk']],
  ['Gdañsk', 'fr', ['windows-1252 Gdañsk', 'windows-1250 Gdańsk']],
  ['Gyõr', 'en', ['windows-1252 Gyõr', 'windows-1250 Győr']],
  ['K\u00fdr\u00fdkkale', 'en', ['windows-1250 Kýrýkkale', 'windows-1254 Kırıkkale']],
])('where nothing tells, no reading is taken and all are named: %s in a pack in %s', (word, language, expected) => {
  const { text, guessed, readings = [] } = decodeTable(TWELVE(`c,v\nKöln,4\n${word},5\n`), undefined, language);
  expect(text).toContain('\uFFFD');
  expect(guessed).toBeUndefined();
  expect(readings.map((each) => `${each.encoding} ${each.word}`)).toEqual(expected);
  expect(readings[0]?.line).toBe(3);
});

test('letters that both readings share ask for no choice', () => {
  expect(decodeTable(TWELVE('c,v\nKraków,5\nÖsterreich,6\n'))).toMatchObject({
    text: 'c,v\nKraków,5\nÖsterreich,6\n',
    guessed: { encoding: 'windows-1252', word: 'Kraków', line: 2 },
  });
});
