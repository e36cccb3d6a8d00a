import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paletteOf } from '../../../scripts/design/stylesheet.ts';
import { checkChart } from '../../../scripts/figures/charts/check-chart.ts';
import type { JsonSchema } from '../../../scripts/figures/charts/schema-faults.ts';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import type { CsvFile } from '../../../scripts/outline/chart/chart-layers.ts';
import { chartOf } from '../../helpers/chart-of.ts';

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');
const schema = JSON.parse(read('node_modules/vega-lite/build/vega-lite-schema.json')) as JsonSchema;
const palette = paletteOf(read('templates/tokens.css'));

const DATA = `data:
  values:
    - { year: 2001, members: 6, name: Six }
    - { year: 2017, members: 8, name: Eight }
`;
const ENCODING = `encoding:
  x: { field: year, type: temporal }
  y: { field: members, type: quantitative }
`;
const GOOD = `${DATA}mark: bar\n${ENCODING}`;

// As `line:column code: what the message or hint says`.
async function found(yaml: string, csv?: CsvFile): Promise<string[]> {
  const findings = await checkChart(chartOf(yaml), csv, { schema, palette });
  return findings.map(({ place, code, message, hint }) => {
    const file = place?.file === 'chart.yaml' ? '' : `${place?.file}:`;
    return `${file}${place?.line}:${place?.column} ${code}: ${message} ${hint}`;
  });
}

test('a good chart has no finding', async () => {
  expect(await found(GOOD)).toEqual([]);
});

const marked = (mark: string) => `${DATA}mark: ${mark}\n${ENCODING}`;
const encoded = (line: string) => `${DATA}mark: bar\nencoding:\n  x: ${line}\n`;
const transformed = (line: string) => `${GOOD}transform:\n  - ${line}\n`;

test.each([
  ['a misspelt mark', marked('barr'), "5:7 outline/invalid-value: 'barr' is not one of", "Did you mean 'bar'?"],
  ['a misspelt mark in a map', marked('{ type: lin }'), "5:15 outline/invalid-value: 'lin'", "Did you mean 'line'?"],
  ['no mark', `${DATA}${ENCODING}`, "1:1 outline/missing-key: The key 'mark' is missing.", ''],
  ['a misspelt type', encoded('{ field: year, type: temporl }'), "7:27 outline/invalid-value: 'temporl'", "'temporal'"],
  ['a misspelt key', encoded('{ feild: year, type: temporal }'), "7:8 outline/unknown-key: 'feild'", "'field'"],
  ['a text for a channel', encoded('year'), '7:6 outline/wrong-type: This must be a map of keys', "the text 'year'"],
  [
    'a misspelt channel',
    `${DATA}mark: bar\nencoding:\n  colr: { value: teal }\n`,
    "7:3 outline/unknown-key: 'colr'",
    "'color'",
  ],
  ['a misspelt key at the top', `${GOOD}transfrom: []\n`, "9:1 outline/unknown-key: 'transfrom'", "'transform'"],
  [
    'a misspelt axis key',
    encoded('{ field: year, type: temporal, axis: { titel: Y } }'),
    "7:45 outline/unknown-key: 'titel'",
    "'title'",
  ],
  [
    'a text for yes or no',
    encoded('{ field: year, type: temporal, axis: { grid: nope } }'),
    '7:51 outline/wrong-type: This must be true or false',
    "the text 'nope'",
  ],
  [
    'a number for a field',
    encoded('{ field: 2001, type: temporal }'),
    '7:15 outline/wrong-type: This must be a text',
    'the number 2001',
  ],
  [
    'a misspelt aggregate',
    encoded('{ field: members, aggregate: summ }'),
    "7:35 outline/invalid-value: 'summ'",
    "'sum'",
  ],
  [
    'a misspelt transform',
    transformed('{ calculat: datum.year, as: y }'),
    "10:7 outline/unknown-key: 'calculat'",
    "'calculate'",
  ],
  [
    'a transform without a name',
    transformed('{ calculate: datum.year }'),
    "10:5 outline/missing-key: The key 'as' is missing.",
    'a text',
  ],
  [
    'a misspelt predicate',
    transformed('{ filter: { field: year, equals: 1 } }'),
    "10:30 outline/unknown-key: 'equals'",
    "'equal'",
  ],
  [
    'a misspelt interpolation',
    marked('{ type: line, interpolate: step-afer }'),
    "5:34 outline/invalid-value: 'step-afer'",
    "'step-after'",
  ],
  ['a misspelt layer mark', `${DATA}layer:\n  - mrk: bar\n`, "6:5 outline/unknown-key: 'mrk'", "'mark'"],
  [
    'an unknown field',
    encoded('{ field: member, type: quantitative }'),
    "7:15 outline/unknown-field: The chart's data have no field 'member'",
    "'members'",
  ],
  [
    'an unknown field in a filter',
    transformed('{ filter: datum.yeer > 2001 }'),
    "10:15 outline/unknown-field: The chart's data have no field 'yeer'",
    "'year'",
  ],
  [
    'an unknown field in an aggregate',
    transformed('{ aggregate: [{ op: sum, field: membrs, as: m }], groupby: [year] }'),
    '10:37 outline/unknown-field',
    "'members'",
  ],
  [
    'words as amounts',
    encoded('{ field: name, type: quantitative }'),
    "3:39 outline/chart-data: The chart's data can't be used: 'Six' is no number",
    'nominal',
  ],
  [
    'words as dates',
    encoded('{ field: name, type: temporal }'),
    "3:39 outline/chart-data: The chart's data can't be used: 'Six' is no date",
    '2024-07',
  ],
  [
    'numbers without a type',
    encoded('{ field: members }'),
    "7:6 outline/missing-key: The key 'type' is missing.",
    'quantitative',
  ],
  ['no rows', `data: { values: [] }\nmark: bar\n`, '1:17 outline/chart-data', 'there are no rows'],
  ['no data', `mark: bar\n${ENCODING}`, "1:1 outline/missing-key: The key 'data' is missing.", ''],
  ['a row that is none', `data:\n  values:\n    - 6\nmark: bar\n`, '3:7 outline/chart-data', 'a row is not a map'],
  ['a list in a row', `data:\n  values:\n    - { a: [1] }\nmark: bar\n`, '3:12 outline/chart-data', "the value of 'a'"],
  [
    'a misspelt name in a row',
    `data:\n  values:\n    - { a: 1, trade: 2 }\n    - { a: 1, trad: 2 }\nmark: bar\n`,
    "4:15 outline/unknown-field: The chart's data have no field 'trad'",
    "'trade'",
  ],
  ['a URL', `data: { url: "https://example.org/x.json" }\nmark: bar\n`, '1:14 outline/invalid-value', 'CSV'],
  [
    'a sequence',
    `data: { sequence: { start: 0, stop: 1.0e+9 } }\nmark: bar\n`,
    "1:9 outline/unknown-key: 'sequence'",
    'values, url',
  ],
  ['a selection', `${GOOD}params: [{ name: a, select: point }]\n`, '9:1 outline/unsupported-chart', 'clicked'],
  ['a tooltip', marked('{ type: bar, tooltip: true }'), '5:20 outline/unsupported-chart', 'clicked'],
  ['charts side by side', `${DATA}hconcat: []\n`, '5:1 outline/unsupported-chart', 'several charts in one figure'],
  ['a facet', `${GOOD}  row: { field: name }\n`, '9:3 outline/unsupported-chart', 'several charts in one figure'],
  ['a width', `${GOOD}width: 300\n`, '9:1 outline/unsupported-chart', 'fitted'],
  ['a config', `${GOOD}config: { font: Comic Sans }\n`, '9:1 outline/unsupported-chart', 'design tokens'],
  ['a title', `${GOOD}title: Members\n`, '9:1 outline/unsupported-chart', "'caption'"],
  ['an image', marked('image'), '5:7 outline/unsupported-chart', 'an image or a link'],
  ['a map', marked('geoshape'), '5:7 outline/unsupported-chart', "'map'"],
  ['a type size', marked('{ type: text, fontSize: 40 }'), '5:21 outline/unsupported-chart', 'type of its own'],
  ['a model', transformed('{ density: members, steps: 1000000000 }'), '10:7 outline/unsupported-chart', 'check them'],
  [
    'tiny bins',
    encoded('{ field: members, type: quantitative, bin: { step: 1.0e-9 } }'),
    '7:51 outline/unsupported-chart',
    'maxbins',
  ],
  [
    'many bins',
    encoded('{ field: members, type: quantitative, bin: { maxbins: 1000000 } }'),
    '7:51 outline/unsupported-chart',
    'At most 60',
  ],
  [
    'many ticks',
    encoded('{ field: members, type: quantitative, axis: { tickCount: 1000000000 } }'),
    '7:52 outline/unsupported-chart',
    'At most 40',
  ],
  [
    'a mark of 80,000 parts',
    `data: { values: [${'{ a: 1 },'.repeat(2000)}] }\nmark: bar\ntransform:\n${'  - fold: [a, a, a, a, a, a]\n'.repeat(2)}`,
    '1:1 outline/unsupported-chart',
    'so many marks',
  ],
  [
    'an unknown colour',
    marked('{ type: bar, color: teel }'),
    "5:27 outline/unsupported-chart: A chart of the pack can't have this: the colour 'teel'.",
    'teal',
  ],
  [
    'a colour that loads',
    marked('{ type: bar, fill: "url(https://example.org/#a)" }'),
    '5:26 outline/unsupported-chart',
    'the colour',
  ],
  [
    'an unknown function',
    transformed('{ calculate: abss(datum.year), as: y }'),
    '10:18 outline/chart-expression',
    "'abs'",
  ],
  [
    'a format of millions of signs',
    encoded('{ field: year, type: quantitative, axis: { format: "500000000d" } }'),
    "7:49 outline/unsupported-chart: A chart of the pack can't have this: a format of a hundred signs or more.",
    ',.1f',
  ],
  [
    'such a format that is put together',
    transformed(`{ calculate: "format(datum.year, '500' + '000000d')", as: y }`),
    "10:18 outline/chart-expression: This expression can't be used: its format is no plain text of few signs.",
    ',.1f',
  ],
  ['a clock', transformed('{ calculate: now(), as: y }'), '10:18 outline/chart-expression', "the function 'now'"],
  ['a pattern', transformed('{ filter: "/(a+)+$/.test(datum.name)" }'), '10:15 outline/chart-expression', ''],
  ['broken syntax', transformed('{ filter: "datum.year >" }'), '10:15 outline/chart-expression', ''],
])('%s is one finding, where it stands', async (_, yaml, start, says) => {
  const findings = await found(yaml);
  expect(findings).toEqual([expect.stringContaining(start)]);
  expect(findings[0]?.startsWith(start)).toBe(true);
  expect(findings[0]).toContain(says);
  expect(findings[0]).not.toMatch(/undefined|\[object/);
});

const CSV = `data: { url: data/members.csv }\nmark: bar\n${ENCODING}`;

test.each([
  [
    'a byte-order mark, CRLF and quotes',
    '\uFEFFyear,members,name\r\n2001,6,"Six, the ""first"""\r\n2017,8,Eight\r\n',
    [],
  ],
  ['a row of two cells', 'year,members,name\n2001,6\n2017,8,x\n', ['data/members.csv:2:1 outline/chart-data']],
  ['a row of four cells', 'year,members\n2001,6\n2017,8,1,2\n', ['data/members.csv:3:1 outline/chart-data']],
  [
    'a row behind a cell of two lines',
    'year,members,name\n2001,6,"a\nb"\n2017,8\n',
    ['data/members.csv:4:1 outline/chart-data'],
  ],
  ['an open quote', 'year,members\n2001,"6\n2017,8\n', ['data/members.csv:2:1 outline/chart-data']],
  ['a decimal comma', 'year,members\n2001,"6,5"\n2017,8\n', []],
  ['a column that is not there', 'year,member\n2001,6\n', ['5:15 outline/unknown-field']],
  ['only names', 'year,members\n', ['data/members.csv:1:1 outline/chart-data']],
  ['two columns of one name', 'year,members,year\n2001,6,1\n', ['data/members.csv:1:1 outline/chart-data']],
  ['too many rows', `year,members\n${'2001,6\n'.repeat(2001)}`, ['data/members.csv:1:1 outline/chart-data']],
  ['an empty cell is a gap', 'year,members\n2001,6\n2005,\n2017,8\n', []],
])('CSV: %s', async (_, text, expected) => {
  const findings = await found(CSV, { path: 'data/members.csv', text });
  expect(findings.map((line) => line.replace(/: .*$/s, ''))).toEqual(expected);
});

test.each([
  ['a sheet of a CSV file', CSV.replace('csv }', 'csv, sheet: Trade }'), '1:32 outline/unknown-key', 'encoding'],
  ['an old workbook', CSV.replace('.csv', '.xls'), '1:14 outline/invalid-value', 'save it as .xlsx'],
])('%s is one finding, with what can be written', async (_, yaml, start, says) => {
  const findings = await found(yaml, { path: 'data/members.csv', text: 'year,members\n2001,6\n' });
  expect(findings).toEqual([expect.stringContaining(start)]);
  expect(findings[0]).toContain(says);
});

test('of a file of many rows, those count that a filter leaves', async () => {
  const rows = (count: number) => ({
    path: 'data/a.csv',
    text: `year,members\n${'2001,6\n'.repeat(6100)}${'2017,8\n'.repeat(count)}`,
  });
  const filtered = `${CSV.replace('bar', 'point')}transform: [{ filter: datum.year > 2010 }]\n`;
  expect(await found(filtered, rows(5))).toEqual([]);
  expect(await found(filtered, rows(6001))).toEqual([expect.stringContaining('so many marks')]);
});

test.each([
  ['outline/unsupported-chart', `${GOOD}width: 300\n`],
  ['outline/unknown-field', GOOD.replace('field: members', 'field: membrs')],
  ['outline/chart-data', `data: { values: [] }\nmark: bar\n${ENCODING}`],
  ['outline/chart-expression', `${DATA}transform: [{ filter: "datum.year >" }]\nmark: bar\n${ENCODING}`],
  ['outline/chart-advice', `${GOOD}  shape: { field: name, type: nominal }\n`],
])('%s is what a chart of its fault is told', async (code, yaml) => {
  expect((await found(yaml)).filter((line) => line.includes(` ${code}: `))).toHaveLength(1);
});
