import { expect, test } from 'vitest';
import { checkFormat } from '../../../scripts/outline/chart/check-format.ts';
import type { ColumnUse } from '../../../scripts/outline/chart/field-uses.ts';
import { type CsvOptions, readCsvTable } from '../../../scripts/outline/chart/read-csv-table.ts';

const FILE = 'content/rivers/data/a.csv';

// The rows of the columns `c` (names) and `v` (amounts), and what is said, as `line:column code: message → hint`.
function read(
  text: string,
  options: Partial<CsvOptions> = {},
  uses: Record<string, ColumnUse> = { c: 'label', v: 'number' },
) {
  const used = new Map(Object.entries(uses).map(([name, use]) => [name, new Set([use])]));
  const { table, findings } = readCsvTable({ path: FILE, text }, used, {
    skip: undefined,
    decimal: undefined,
    url: 'data/a.csv',
    isReduced: false,
    ...options,
  });
  return {
    rows: table.rows.map((row) => Object.values(row)),
    said: findings.map(
      ({ code, message, hint, place }) => `${place?.line}:${place?.column} ${code}: ${message} → ${hint}`,
    ),
  };
}

const ROWS = [
  ['Uz', 5],
  ['Kg', 7.5],
];

test.each([
  ['commas', 'c,v\nUz,5\nKg,7.5\n'],
  ['semicolons and decimal commas', 'c;v\r\nUz;5\r\nKg;7,5\r\n'],
  ['tabs', 'c\tv\nUz\t5\nKg\t7.5\n'],
  ['a line that names the separator', 'sep=;\r\nc;v\r\nUz;5\r\nKg;7,5\r\n'],
  ['a mark at its beginning and empty columns', '\uFEFFc,v,,\nUz,5,,\nKg,7.5,,\n'],
  ['empty rows at its end, wider than the names', 'c,v\nUz,5\nKg,7.5\n,,\n,,\n'],
  ['an empty first column, as R has it', '"","c","v"\n"1","Uz",5\n"2","Kg",7.5\n'],
  ['empty rows within', 'c,v\n\nUz,5\n,\nKg,7.5\n'],
  ['a comma in each row of semicolons', 'c;note;v\nUz;a, b;5\nKg;c, d;7,5\n'],
  ['columns of faults that no encoding uses', `c,v,x,x\nUz,5,1.234,${'y'.repeat(900)}\nKg,7.5,"1,5",n/a\n`],
  ['two columns that no encoding uses with the same name', 'c,v,x,x\nUz,5,1,2\nKg,7.5,1,2\n'],
])('%s: read without a remark', (_, text) => {
  expect(read(text)).toEqual({ rows: ROWS, said: [] });
});

test.each([
  ['lines of a title', 'Rivers of the basin\nAs of 2030\n\nc,v\nUz,5\nKg,7.5\n', 'skip: 3'],
  ['lines of a title that are as wide as the rows', 'Rivers,,\n,,\nc,v,\nUz,5,\nKg,7.5,\n', 'skip: 2'],
])('%s before the names are passed over, and said once', (_, text, key) => {
  const { rows, said } = read(text);
  expect(rows).toEqual(ROWS);
  expect(said).toEqual([expect.stringMatching(/^1:1 outline\/data-as-read: .*above line/)]);
  expect(said[0]).toContain(key);
  expect(read(text, { skip: Number(/\d+/.exec(key)?.[0]) })).toEqual({ rows: ROWS, said: [] });
});

test('notes behind an empty line after the rows are passed over, and said once', () => {
  const { rows, said } = read('c,v\nUz,5\nKg,7.5\n\nData from: the basin office\nLast updated: 2030\n');
  expect(rows).toEqual(ROWS);
  expect(said).toEqual([expect.stringMatching(/^5:1 outline\/data-as-read: .*from line 5 on/)]);
});

test.each([
  ['without an empty line', 'c,v\nUz,5\nKg,7.5\nSource: the basin office\nLast updated: 2030\n', 4],
  ['with commas in their sentences', 'c,v\nUz,5\nKg,7.5\n\nSource: the basin office, 2030\n', 5],
  ['with commas and without an empty line', 'c,v\nUz,5\nKg,7.5\n* Data of the basin office, Town, 2030\n', 4],
])('notes %s are passed over, and are no rows', (_, text, line) => {
  const { rows, said } = read(text);
  expect(rows).toEqual(ROWS);
  expect(said).toEqual([expect.stringMatching(new RegExp(`^${line}:1 outline/data-as-read: .*from line ${line} on`))]);
});

test.each([
  ['a row that is cut off', 'c,v\nUz,5\nKg,7.5\nTj\n', 'error'],
  ['rows whose names look like notes', 'c,v\nUz: all,5\n(of which Kg),7.5\nT.J.,\n', 'rows'],
  ['rows with blanks behind all commas', 'c, v\nUz: all, 5\nKg: all, 7.5\n', 'rows'],
])('%s are no notes', (_, text, outcome) => {
  const { rows, said } = read(text);
  if (outcome === 'error') expect(said).toEqual([expect.stringMatching(/^4:1 outline\/chart-data: .*has 1 cell/)]);
  else expect([rows.length, said]).toEqual([text.trim().split('\n').length - 1, []]);
});

test.each([
  ['..', 'c,v\nUz,5\nKg,..\nTj,..\n'],
  [':', 'c\tv\nUz\t5\nKg\t:\nTj\t: \n'],
  ['n/a', 'c,v\nUz,5\nKg,n/a\nTj,n/a\n'],
  ['-', 'c;v\nUz;5\nKg;-\nTj;-\n'],
  ['no data', 'c,v\nUz,5\nKg,no data\nTj,no data\n'],
  ['н/д', 'c;v\nUz;5\nKg;н/д\nTj;н/д\n'],
])("'%s' among amounts is a gap, said once", (mark, text) => {
  const { rows, said } = read(text);
  expect(rows).toEqual([
    ['Uz', 5],
    ['Kg', null],
    ['Tj', null],
  ]);
  expect(said).toEqual([expect.stringContaining(`'${mark}' is read as a missing value (and so is 1 more cell)`)]);
});

test('a mark for no value is a name among names: Namibia keeps its code', () => {
  expect(read('c,v\nNA,5\n-,7\n')).toEqual({
    rows: [
      ['NA', 5],
      ['-', 7],
    ],
    said: [],
  });
});

test('flags behind numbers are left out, and said once', () => {
  const { rows, said } = read('c\tv\nUz\t5 \nKg\t7.5 p\nTj\t8 (e)\nTm\t9*\n');
  expect(rows.map(([, value]) => value)).toEqual([5, 7.5, 8, 9]);
  expect(said.map((line) => line.split(/:? /)[1])).toEqual(['outline/data-as-read']);
  expect(said).toEqual([expect.stringMatching(/^3:4 outline\/data-as-read: .*'7.5 p' is a number with a flag/)]);
});

test('percents are read as they are written, and said', () => {
  const { rows, said } = read('c;v\nUz;12,5 %\nKg;3 %\n');
  expect(rows.map(([, value]) => value)).toEqual([12.5, 3]);
  expect(said).toEqual([expect.stringContaining('is read as 12.5, not as 0.125')]);
});

test.each([
  ['blanks between thousands', 'c;v\nUz;1 234,5\nKg;12 000\n', [1234.5, 12_000]],
  ['no-break blanks', 'c;v\nUz;1\u00A0234\nKg;1\u202F234\u202F567\n', [1234, 1_234_567]],
  ['apostrophes', "c;v\nUz;1'234.5\nKg;2’000\n", [1234.5, 2000]],
  ['points between thousands', 'c;v\nUz;1.234.567\nKg;2.000\n', [1_234_567, 2000]],
  ['points between thousands, and commas', 'c;v\nUz;1.234,5\nKg;2.000\n', [1234.5, 2000]],
  ['commas between thousands', 'c,v\nUz,"1,234,567"\nKg,"2,000"\n', [1_234_567, 2000]],
  ['lakhs', 'c,v\nUz,"12,34,567"\nKg,"2,000"\n', [1_234_567, 2000]],
  ['three decimals that begin with 0', 'c;v\nUz;0,125\nKg;1,234\n', [0.125, 1.234]],
  ['a point in a file of commas', 'c,v\nUz,1.234\nKg,5.678\n', [1.234, 5.678]],
  ['a real minus', 'c,v\nUz,−1.5\nKg,-2\n', [-1.5, -2]],
  ['powers of ten', 'c,v\nUz,1.5E+05\nKg,2e-3\n', [150_000, 0.002]],
])('%s: read in the one way that there is', (_, text, values) => {
  const { rows, said } = read(text);
  expect(said).toEqual([]);
  expect(rows.map(([, value]) => value)).toEqual(values);
});

test.each([
  ['a point between semicolons', 'c;v\nUz;5\nKg;1.234\nTj;2.000\n', '3:4', [1.234, 1234]],
  ['a comma in quotes', 'c,v\nUz,"1,234"\n', '2:4', [1234, 1.234]],
  ['a point between tabs', 'c\tv\nUz\t12.500\n', '2:4', [12.5, 12_500]],
])('%s that can be read in two ways is one error that names both; decimal settles it', (_, text, place, readings) => {
  const { said } = read(text);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(
    new RegExp(`^${place} outline/chart-data: .*can be read as ${readings[0]} or as ${readings[1]}`),
  );
  expect(said[0]).toContain("data: { url: data/a.csv, decimal: '.' }");
  for (const [index, decimal] of (['.', ','] as const).entries()) {
    const settled = read(text, { decimal });
    expect(settled.said).toEqual([]);
    expect(settled.rows.map(([, value]) => value)).toContain(readings[index]);
  }
});

test('decimals with a point and with a comma in one column are one error', () => {
  expect(read('c;v\nUz;1,5\nKg;2.5\n').said).toEqual([
    expect.stringMatching(/^3:4 outline\/chart-data: .*'1,5' and '2.5'/),
  ]);
});

test.each([
  ['brackets', 'c;v\nUz;(5,5)\nKg;7,5\n', [-5.5, 7.5], "'(5,5)' in 'v' is read as -5.5"],
  [
    'a currency',
    'c,v\nUz,"$1,234.5"\nKg,-$7.5\n',
    [1234.5, -7.5],
    "'$1,234.5' in 'v' is read as 1234.5 (and so is 1 more",
  ],
  ['a currency behind', 'c;v\nUz;1.234,5 EUR\nKg;7,5 EUR\n', [1234.5, 7.5], "'1.234,5 EUR' in 'v' is read as 1234.5"],
])('numbers with %s are read, and said once', (_, text, values, says) => {
  const { rows, said } = read(text);
  expect(rows.map(([, value]) => value)).toEqual(values);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(says);
});

test('two currencies in one column are no numbers, and a dash before a number is a minus', () => {
  expect(read('c,v\nUz,$5\nKg,€7\n').rows).toEqual([
    ['Uz', '$5'],
    ['Kg', '€7'],
  ]);
  expect(read('c,v\nUz,–5\nKg,7.5\n')).toEqual({
    rows: [
      ['Uz', -5],
      ['Kg', 7.5],
    ],
    said: [],
  });
});

test('what is no number stays a word for the check of types', () => {
  expect(read('c,v\nUz,five\nKg,7.5\n').rows).toEqual([
    ['Uz', 'five'],
    ['Kg', 7.5],
  ]);
});

test('limits count only the columns that are used', () => {
  const wide = Array.from({ length: 90 }, (_, index) => `y${index}`).join(',');
  const cells = '1,'.repeat(90);
  const { rows, said } = read(`c,${wide},v\n${`Uz,${cells}5\n`.repeat(300)}`);
  expect(said).toEqual([]);
  expect(rows).toHaveLength(300);
});

test('of 2,001 rows, a file has too many, unless a transform leaves fewer', () => {
  const text = `c,v\n${'Uz,5\n'.repeat(2001)}`;
  expect(read(text).said).toEqual([expect.stringContaining('there are 2001 rows of 2 columns; 2000 rows')]);
  expect(read(text, { isReduced: true }).said).toEqual([]);
});

test('names with dots, brackets, blanks and line breaks are names', () => {
  const uses = { 'share.2030': 'number', '[US$]': 'number', 'in all': 'number' } as const;
  expect(read('share.2030,[US$],"in\nall"\n1,2,3\n', {}, uses)).toEqual({ rows: [[1, 2, 3]], said: [] });
});

test('of a file with very many rows no more are read than a chart may reduce, and that is said', () => {
  const rows = Array.from({ length: 400_000 }, (_, row) => `${row},1`).join('\n');
  const { rows: found, said } = read(`c,v\n${rows}\n`, { isReduced: true });
  expect(found).toEqual([]);
  expect(said).toEqual([
    "1:1 outline/chart-data: The chart's data can't be used: there are more than 20000 rows, which are the most. → Keep those that the chart shows, or sum them up.",
  ]);
});

test('accents that a Mac writes apart from their letters are of one letter with them', () => {
  const { rows, said } = read('re\u0301gion,v\nQue\u0301bec,5\n', {}, { r\u00E9gion: 'label', v: 'number' });
  expect(rows).toEqual([['Qu\u00E9bec', 5]]);
  expect(said).toEqual([]);
});

test('the numbers of rows that R writes before the first name are no cell too many', () => {
  expect(read('"c","v"\n"1","Uz",5\n"2","Kg",7.5\n')).toEqual({ rows: ROWS, said: [] });
});

test('rows with too many cells are ten findings at most, of which the last counts the others', () => {
  const { said } = read(`c,v\n${'Congo, Rep.,5\n'.repeat(30)}`);
  expect(said).toHaveLength(10);
  expect(said[9]).toContain('and 20 more rows are like it');
});

test.each([
  ['PK\x03\x04', 'a workbook (.xlsx, .ods) under another name'],
  ['\n<html><table>', 'a page (HTML or XML)'],
  ['{"a": 1}', 'JSON'],
  ['%PDF-1.7', 'a PDF'],
])('a file that is no table is called what it is: %j', (start, says) => {
  const [finding, ...others] = checkFormat(FILE, new TextEncoder().encode(start));
  expect(finding?.message).toContain(says);
  expect(others).toEqual([]);
});

// As Eurostat writes it, with the name of the first column in a row of its own, and a legend of signs and flags below.
test('a legend of signs, and a row that only names the first column, are no rows', () => {
  const file =
    'Dataset:,Growth\n\nc,v,f\nGEO (Labels),,\nUz,5,\nKg,7.5,p\n\nSpecial value,\n:,not available\n\nObservation flags:,\np,provisional\nbp,"break in series, provisional"\n';
  const { rows, said } = read(file);
  expect(rows).toEqual(ROWS);
  expect(said).toEqual([
    '1:1 outline/data-as-read: Not all of this file is read as it is written: what stands above line 3 is skipped: the names of the columns are there, and line 4 is skipped: it only names the first column, and what stands from line 8 on is skipped: it is no row. → Say what stands above with data: { url: data/a.csv, skip: 2 }, and look at what stands below.',
  ]);
});

test.each([
  ['a short name with a gap', 'c,v\nUz,5\nKg,7.5\n\nUK,n/a\n', 3],
  ['a first row without values', 'c,v,w\nUz,,\nKg,7.5,1\n', 2],
  ['a letter with its amount', 'c,v\nUz,5\n\na,7.5\n', 2],
])('%s is a row', (_, file, count) => {
  expect(read(file).rows).toHaveLength(count);
});
