import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../../scripts/load/xlsx/read-workbook.ts';
import { makeWorkbook, row } from '../../helpers/make-workbook.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const XMLNS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const GOOD = { sheets: { Trade: `${row(1, ['c', 'v'])}${row(2, ['Uz', 5])}` } };
const workbook = (parts: Readonly<Record<string, string | Uint8Array>>) => makeWorkbook({ ...GOOD, parts });
const sheet = (rows: string) => workbook({ [SHEET]: `<worksheet ${XMLNS}><sheetData>${rows}</sheetData></worksheet>` });

function said(bytes: Uint8Array): string[] {
  const at = { file: 'a.yaml', line: 1, column: 1 };
  const { records, findings } = readWorkbook({ path: 'data/a.xlsx', bytes, url: 'data/a.xlsx', sheet: undefined, at });
  if (findings.length > 0) expect(records).toEqual([]);
  return findings.map(({ code, message, hint, place }) => `${place?.file}:${place?.line} ${code}: ${message} ${hint}`);
}

// The size of a part when it is unpacked, as the directory of the zip file gives it, set to another.
function withSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  const wanted = strToU8(name);
  for (let at = 0; at + 46 < changed.length; at++) {
    const isEntry = view.getUint32(at, true) === 0x02014b50;
    const isNamed = wanted.every((byte, index) => changed[at + 46 + index] === byte);
    if (isEntry && isNamed) view.setUint32(at + 24, size, true);
  }
  return changed;
}

test('the workbook that the others are made of is taken', () => {
  expect(said(makeWorkbook(GOOD))).toEqual([]);
});

test.each<[string, () => Uint8Array, RegExp]>([
  ['a text', () => strToU8('c,v\nUz,5\n'), /no sound .xlsx file/],
  ['an empty file', () => new Uint8Array(), /no sound .xlsx file/],
  ['a file with a password', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /has a password, or is an old .xls/],
  ['another zip file', () => zipSync({ 'content.xml': strToU8('<a/>') }), /has no sheets as an .xlsx file/],
  ['a file cut short', () => makeWorkbook(GOOD).subarray(0, 900), /no sound .xlsx file/],
  [
    'a sheet that is not well formed',
    () => sheet('<row r="1"><c r="A1"><v>1</row>'),
    /sheet1.xml is not well-formed XML/,
  ],
  ['a sheet that is not UTF-8', () => workbook({ [SHEET]: Uint8Array.of(0x3c, 0xff, 0xfe) }), /is not UTF-8/],
  [
    'an entity of a file outside',
    () =>
      workbook({ [SHEET]: `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hosts">]><worksheet ${XMLNS}>&e;</worksheet>` }),
    /has a document type/,
  ],
  ['an entity of HTML', () => sheet('<row r="1"><c r="A1"><v>&nbsp;</v></c></row>'), /is not well-formed XML/],
  ['a text that is not there', () => sheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), /names text 7/],
  ['a word for a number', () => sheet('<row r="1"><c r="A1"><v>x</v></c></row>'), /'x' for a number/],
  ['an unknown type of cell', () => sheet('<row r="1"><c r="A1" t="q"><v>x</v></c></row>'), /unknown type 'q'/],
  [
    'a type that every object has',
    () => sheet('<row r="1"><c r="A1" t="constructor"><v>x</v></c></row>'),
    /type 'constructor'/,
  ],
  [
    'merged cells without a place',
    () => workbook({ [SHEET]: `<worksheet ${XMLNS}><mergeCells><mergeCell ref="x"/></mergeCells></worksheet>` }),
    /merged cells without a place/,
  ],
  ['rows not in order', () => sheet(`${row(2, [1])}${row(1, [1])}`), /rows of the sheet are not in their order/],
  [
    'a cell of another row',
    () => sheet('<row r="1"><c r="A2"><v>1</v></c></row>'),
    /cells of a row are not in their order/,
  ],
  ['more than 5 MB', () => new Uint8Array(5_000_001), /the file has 6 MB, and 5 MB is the most/],
  [
    'more than 50 MB when unpacked, though packed to little',
    () => workbook({ 'xl/media/image1.png': new Uint8Array(51_000_000) }),
    /more than 50 MB when it is unpacked/,
  ],
  [
    'several parts that have more than 50 MB together',
    () => workbook(Object.fromEntries([1, 2, 3].map((part) => [`xl/${part}.bin`, new Uint8Array(18_000_000)]))),
    /more than 50 MB when it is unpacked/,
  ],
  [
    'a part larger than it says',
    () => withSize(workbook({ [SHEET]: new Uint8Array(60_000_000) }), SHEET, 1000),
    /sheet1.xml is larger than it says/,
  ],
  ['a part smaller than it says', () => withSize(makeWorkbook(GOOD), SHEET, 40_000), /sheet1.xml is not whole/],
  ['a sheet of too many cells, most of them empty', () => sheet(wideRows(62)), /more than 1,000,000 cells/],
  ['a text of thousands of letters in many cells', () => longTexts(), /more than 5 MB of text/],
])('%s is one error, of the file', (_, make, says) => {
  const found = said(make());
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^data\/a\.xlsx:1 outline\/chart-data: The chart's data can't be used: /);
  expect(found[0]).toMatch(says);
  expect(found[0]).not.toMatch(/undefined|\[object/);
});

function longTexts(): Uint8Array {
  const lines = Array.from({ length: 600 }, (_, index) => row(index + 1, ['<c t="s"><v>0</v></c>']));
  return makeWorkbook({ sheets: { Trade: lines.join('') }, strings: [`<t>${'y'.repeat(9000)}</t>`] });
}

// Each has one cell, in the last column that a sheet can have.
function wideRows(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => index + 1);
  return lines.map((line) => `<row r="${line}"><c r="XFD${line}"><v>1</v></c></row>`).join('');
}

test('a part named twice is one error', () => {
  const bytes = workbook({ 'xl/twice.xml': '<a/>', 'xl/thrice.xm': '<b/>' });
  const changed = Uint8Array.from(bytes);
  const wanted = strToU8('xl/thrice.xm');
  const other = strToU8('xl/twice.xml');
  for (let at = 0; at + wanted.length < changed.length; at++) {
    if (wanted.every((byte, index) => changed[at + index] === byte)) changed.set(other, at);
  }
  expect(said(changed)).toEqual([expect.stringContaining("two of its parts are named 'xl/twice.xml'")]);
});

test('paths in a workbook lead to its own parts only', () => {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const target = (to: string) =>
    workbook({
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${relations}/worksheet" Target="${to}"/></Relationships>`,
    });
  expect(said(target('../../../../etc/hosts'))).toEqual([expect.stringContaining('has no sheets')]);
  expect(said(target('../xl/./worksheets/sheet1.xml'))).toEqual([]);
});
