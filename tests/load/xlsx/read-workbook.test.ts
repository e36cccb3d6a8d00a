import { expect, test } from 'vitest';
import { readWorkbook } from '../../../scripts/load/xlsx/read-workbook.ts';
import type { ColumnUse } from '../../../scripts/outline/chart/field-uses.ts';
import { type CsvOptions, readCsvTable } from '../../../scripts/outline/chart/read-csv-table.ts';
import { makeWorkbook, row, type TestWorkbook } from '../../helpers/make-workbook.ts';

const PATH = 'content/rivers/data/a.xlsx';
const AT = { file: 'content/rivers/themes/01-a.yaml', line: 9, column: 20 };

interface Asked extends Partial<CsvOptions> {
  readonly sheet?: string;
  readonly uses?: Readonly<Record<string, ColumnUse>>;
}

// The rows of the columns `c` (names) and `v` (amounts), and what is said, as `line:column code: message → hint`;
// in the outline, a line begins with `outline `.
function read(given: TestWorkbook | Uint8Array, { sheet, uses = { c: 'label', v: 'number' }, ...options }: Asked = {}) {
  const bytes = given instanceof Uint8Array ? given : makeWorkbook(given);
  const found = readWorkbook({ path: PATH, bytes, url: 'data/a.xlsx', sheet, at: AT });
  const used = new Map(Object.entries(uses).map(([name, use]) => [name, new Set([use])]));
  const file = { path: PATH, text: '', sheet: found };
  const said = { skip: undefined, decimal: undefined, url: 'data/a.xlsx', isReduced: false, ...options };
  const { table, findings } = readCsvTable(file, used, said);
  return {
    rows: table.rows.map((cells) => Object.values(cells)),
    said: findings.map(({ code, message, hint, place }) => {
      const where = place?.file === PATH ? '' : 'outline ';
      return `${where}${place?.line}:${place?.column} ${code}: ${message} → ${hint}`;
    }),
  };
}

const HEADS = row(1, ['c', 'v']);
const ROWS = [
  ['Uz', 5],
  ['Kg', 7.5],
];
const GOOD = `${HEADS}${row(2, ['Uz', 5])}${row(3, ['Kg', 7.5])}`;
const sheetOf = (cell: string): TestWorkbook => ({ sheets: { Trade: `${HEADS}${row(2, ['Uz', cell])}` } });

test.each<[string, TestWorkbook]>([
  ['texts in their cells', { sheets: { Trade: GOOD } }],
  [
    'shared texts, with runs and marks of pronunciation',
    {
      sheets: {
        Trade: `${row(1, ['<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>'])}${row(2, ['<c t="s"><v>2</v></c>', 5])}${row(3, ['Kg', 7.5])}`,
      },
      strings: ['<t>c</t>', '<r><t>v</t></r><rPh><t>x</t></rPh>', '<r><t>U</t></r><r><t>z</t></r>'],
    },
  ],
  [
    'empty rows, empty columns, and a note beside the table',
    {
      sheets: {
        Trade: `${row(1, ['', 'c', 'v'])}${row(3, ['', 'Uz', 5, '', 'see below'])}${row(4, ['', ' '])}${row(5, ['', 'Kg', 7.5])}`,
      },
    },
  ],
  [
    'formulas with the values that were worked out',
    {
      sheets: {
        Trade: `${HEADS}${row(2, ['<c t="str"><f>"U"&amp;"z"</f><v>Uz</v></c>', '<c><f>2+3</f><v>5</v></c>'])}${row(3, ['Kg', 7.5])}`,
      },
    },
  ],
  [
    'cells and rows that do not say where they stand',
    {
      sheets: {
        Trade: `${HEADS}<row><c t="inlineStr"><is><t>Uz</t></is></c><c><v>5</v></c></row>${row(3, ['Kg', 7.5])}`,
      },
    },
  ],
  [
    'a prefix for its elements, and an extension with elements of the same names',
    {
      sheets: { Trade: GOOD },
      parts: {
        'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${GOOD.replaceAll(/<(\/?)/g, '<$1x:')}</x:sheetData><x:extLst><x:ext xmlns:y="urn:y"><y:row r="1"><y:c r="A1"><y:v>1</y:v></y:c></y:row></x:ext></x:extLst></x:worksheet>`,
      },
    },
  ],
  [
    'faults and hidden columns that no encoding uses',
    {
      sheets: {
        Trade: `<cols><col min="3" max="3" hidden="1"/></cols><sheetData>${row(1, ['c', 'v', 'x'])}${row(2, ['Uz', 5, '<c><f>A1</f></c>'])}${row(3, ['Kg', 7.5, '<c t="e"><v>#REF!</v></c>'])}</sheetData>`,
      },
    },
  ],
])('%s: read without a remark', (_, workbook) => {
  expect(read(workbook)).toEqual({ rows: ROWS, said: [] });
});

test('numbers are those of the sheet, however their texts could be read', () => {
  const cells = [1.234, 0.1 + 0.2, 1e-7, 123456789012, -0.5];
  const rows = cells.map((cell, index) => row(index + 2, [`n${index}`, cell]));
  const { rows: found, said } = read({ sheets: { Trade: `${HEADS}${rows.join('')}` } });
  expect(found.map(([, cell]) => cell)).toEqual([1.234, 0.3, 1e-7, 123456789012, -0.5]);
  expect(said).toEqual([]);
});

test('a number beside a text with a decimal comma keeps its value', () => {
  const { rows } = read({ sheets: { Trade: `${HEADS}${row(2, ['Uz', 1.234])}${row(3, ['Kg', '1,5'])}` } });
  expect(rows).toEqual([
    ['Uz', 1.234],
    ['Kg', 1.5],
  ]);
});

test('a text that can be read in two ways is the same error as in a CSV file, at its cell', () => {
  const { said } = read(sheetOf('1,234'));
  expect(said).toEqual([
    expect.stringMatching(/^2:2 outline\/chart-data: .*1\.234 or as 1234|^2:2 .*1234 or as 1\.234/),
  ]);
});

test('a percentage is read as it is shown, and said once', () => {
  const cells = [0.125, 0.07, 1].map((value, index) => row(index + 2, [`n${index}`, `<c s="1"><v>${value}</v></c>`]));
  const { rows, said } = read({ sheets: { Trade: `${HEADS}${cells.join('')}` }, formats: ['0.0%'] });
  expect(rows.map(([, cell]) => cell)).toEqual([12.5, 7, 100]);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^2:2 outline\/data-as-read: .*'12\.5%' in 'v' is read as 12\.5, not as 0\.125/);
  expect(said[0]).toContain('format the cells as numbers');
});

test('percentages of nought need no remark', () => {
  const sheets = {
    Trade: `${HEADS}${row(2, ['Uz', '<c s="1"><v>0</v></c>'])}${row(3, ['Kg', '<c s="1"><v>0.005</v></c>'])}`,
  };
  const { rows, said } = read({ sheets, formats: ['0.0%'] });
  expect(rows.map(([, cell]) => cell)).toEqual([0, 0.5]);
  expect(said).toEqual([expect.stringMatching(/^3:2 .*'0\.5%' in 'v' is read as 0\.5, not as 0\.005/)]);
});

test('a percentage among plain numbers is not mixed with them', () => {
  const cells = `${row(2, ['Uz', '<c s="1"><v>0.125</v></c>'])}${row(3, ['Kg', 3])}`;
  const { rows } = read({ sheets: { Trade: `${HEADS}${cells}` }, formats: ['0%'] });
  expect(rows).toEqual([
    ['Uz', '12.5%'],
    ['Kg', 3],
  ]);
});

test.each([
  ['d mmm yyyy', 45477, '2024-07-04'],
  ['[$-409]mmmm\\ yyyy', 45477, '2024-07'],
  ['yyyy', 45477, 2024],
  ['yyyy-mm-dd hh:mm', 45477.5, '2024-07-04T12:00'],
  ['yyyy-mm-dd hh:mm', 45477, '2024-07-04'],
  ['hh:mm', 0.75, '18:00'],
  ['[h]:mm:ss', 1.5, '36:00'],
  ['&quot;day &quot;0', 45477, 45477],
  ['dd/mm/yy', 1, '1900-01-01'],
  ['dd/mm/yy', 61, '1900-03-01'],
  ['[Red]0.0', 7.25, 7.25],
])('a number with the format %s: %d is %s', (format, value, shown) => {
  const sheets = { Trade: `${HEADS}${row(2, [`<c s="1"><v>${value}</v></c>`, 5])}` };
  expect(read({ sheets, formats: [format] })).toEqual({ rows: [[shown, 5]], said: [] });
});

test('days are counted from 1904 where the workbook says so, and may be dates of ISO', () => {
  const sheets = {
    Trade: `${HEADS}${row(2, ['<c s="1"><v>0</v></c>', 5])}${row(3, ['<c t="d"><v>2024-07-04T00:00:00</v></c>', 6])}`,
  };
  const { rows } = read({ sheets, formats: ['yyyy-mm-dd'], is1904: true }, { uses: { c: 'date', v: 'number' } });
  expect(rows).toEqual([
    ['1904-01-01', 5],
    ['2024-07-04', 6],
  ]);
});

test('rows above the names are passed over, and said with their number; skip ends the warning', () => {
  const sheets = { Trade: `${row(1, ['Rivers of the basin'])}${row(3, ['c', 'v'])}${row(4, ['Uz', 5])}` };
  const { rows, said } = read({ sheets });
  expect(rows).toEqual([['Uz', 5]]);
  expect(said).toEqual([
    expect.stringMatching(/^1:1 outline\/data-as-read: .*above row 3 .*url: data\/a\.xlsx, skip: 2/),
  ]);
  expect(read({ sheets }, { skip: 2 })).toEqual({ rows: [['Uz', 5]], said: [] });
});

test('marks for no value are gaps, as in CSV, and so is what a lookup did not find', () => {
  const { rows, said } = read({
    sheets: { Trade: `${HEADS}${row(2, ['Uz', '..'])}${row(3, ['Kg', '<c t="e"><v>#N/A</v></c>'])}` },
  });
  expect(rows).toEqual([
    ['Uz', null],
    ['Kg', null],
  ]);
  expect(said).toEqual([expect.stringMatching(/^2:2 outline\/data-as-read: .*'\.\.' is read as a missing value/)]);
});

test('a merged cell has its value in the first cell and gaps in the others, and is said', () => {
  const title = row(1, ['Rivers']);
  const merged = (...refs: string[]) =>
    `<sheetData>${title}${row(2, ['c', 'v'])}${row(3, ['Uz', 5])}${row(4, ['<c/>', 6])}</sheetData><mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const { rows, said } = read({ sheets: { Trade: merged('A1:D1', 'A3:A4') } }, { skip: 1 });
  expect(rows).toEqual([
    ['Uz', 5],
    [null, 6],
  ]);
  expect(said).toEqual([
    expect.stringMatching(/^3:1 outline\/data-as-read: .*merged cell A3:A4 .*the others are gaps/),
  ]);
  expect(read({ sheets: { Trade: merged('A1:D1', 'C3:C4') } }, { skip: 1 }).said).toEqual([]);
  expect(read({ sheets: { Trade: merged('A3:B3', 'A4:B4') } }, { skip: 1 }).said).toEqual([
    expect.stringMatching(/^3:1 .*A3:B3 .*and so does 1 more/),
  ]);
});

test('hidden rows and columns are shown, and one warning counts those that the chart uses', () => {
  const xml = `<cols><col min="2" max="4" width="0"/></cols><sheetData>${HEADS}${row(2, ['Uz', 5], ' hidden="1"')}${row(3, ['Kg', 7.5], ' hidden="true"')}</sheetData>`;
  const { rows, said } = read({ sheets: { Trade: xml } });
  expect(rows).toEqual(ROWS);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^2:1 outline\/data-as-read: .*'Trade' hides 2 rows \(2, 3\) and 1 column \(B\)/);
});

test('formulas without a value are one error for their column, at the first', () => {
  const cells = [2, 3, 4].map((line) => row(line, ['Uz', '<c><f>SUM(D1:D9)</f><v></v></c>']));
  const { said } = read({ sheets: { Trade: `${HEADS}${cells.join('')}` } });
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(
    /^2:2 outline\/chart-data: .*=SUM\(D1:D9\) in cell B2 has no value \(and so have 2 more cells/,
  );
  expect(said[0]).toContain('open it in Excel or LibreOffice and save it');
});

test('a formula may give an empty text; one without any is an error', () => {
  expect(read(sheetOf('<c t="str"><f>""</f><v></v></c>'))).toEqual({ rows: [['Uz', null]], said: [] });
  expect(read(sheetOf('<c t="str"><f>D1</f></c>')).said).toEqual([
    expect.stringMatching(/^2:2 .*=D1 in cell B2 has no value/),
  ]);
});

test('marks of pronunciation in a cell are no part of its text', () => {
  const name = '<c t="inlineStr"><is><r><t>東京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c>';
  expect(read({ sheets: { Trade: `${HEADS}${row(2, [name, 5])}` } })).toEqual({ rows: [['東京', 5]], said: [] });
});

test('an error of a formula is an error at its cell', () => {
  expect(read(sheetOf('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>')).said).toEqual([
    expect.stringMatching(/^2:2 outline\/chart-data: .*cell B2 has the error #DIV\/0!/),
  ]);
});

test('the sheet that the outline names is read; its name may differ in capitals', () => {
  const sheets = { Notes: row(1, ['x']), Trade: GOOD };
  expect(read({ sheets }, { sheet: 'Trade' })).toEqual({ rows: ROWS, said: [] });
  expect(read({ sheets }, { sheet: 'trade ' })).toEqual({ rows: ROWS, said: [] });
});

test('of several sheets one must be named: the error lists them, at the path in the outline', () => {
  const { rows, said } = read({ sheets: { 'By year': GOOD, Trade: GOOD, Lists: GOOD }, hidden: ['Lists'] });
  expect(rows).toEqual([]);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^outline 9:20 outline\/chart-data: .*3 sheets: 'By year', 'Trade', 'Lists'/);
  expect(said[0]).toContain('data: { url: data/a.xlsx, sheet: By year }');
});

test('a workbook of hidden sheets only asks for the name of one', () => {
  expect(read({ sheets: { Lists: GOOD }, hidden: ['Lists'] }).said).toEqual([
    expect.stringMatching(/^outline 9:20 outline\/chart-data: .*only hidden sheets: 'Lists'.*sheet: Lists }/),
  ]);
});

test('a wrong name of a sheet is an error that offers the nearest', () => {
  const { said } = read({ sheets: { '2024': GOOD, Trade: GOOD } }, { sheet: 'Tarde' });
  expect(said).toEqual([
    expect.stringMatching(/^outline 9:20 outline\/chart-data: .*no sheet 'Tarde'.*sheet: Trade }/),
  ]);
  expect(read({ sheets: { '2024': GOOD, Trade: GOOD } }, { sheet: '2025' }).said[0]).toContain("sheet: '2024' }");
});

test('a hidden sheet that is named is shown with a warning; beside the only other, it is left out with one', () => {
  const workbook = { sheets: { Trade: GOOD, Lists: GOOD }, hidden: ['Lists'] };
  const named = read(workbook, { sheet: 'Lists' });
  expect(named.rows).toEqual(ROWS);
  expect(named.said).toEqual([expect.stringMatching(/^outline 9:20 outline\/data-as-read: .*'Lists' is hidden/)]);
  const other = read(workbook);
  expect(other.rows).toEqual(ROWS);
  expect(other.said).toEqual([
    expect.stringMatching(
      /^1:1 outline\/data-as-read: .*'Trade' is read, and 1 hidden one is left out: 'Lists'.*sheet: Trade/,
    ),
  ]);
});

test('as many rows are taken as of a CSV file', () => {
  const rows = Array.from({ length: 2001 }, (_, index) => row(index + 2, [`n${index}`, index]));
  expect(read({ sheets: { Trade: `${HEADS}${rows.join('')}` } }).said).toEqual([
    expect.stringMatching(/^1:1 outline\/chart-data: .*2001 rows of 2 columns; 2000 rows/),
  ]);
});
