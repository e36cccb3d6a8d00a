import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paletteOf } from '../../../scripts/design/stylesheet.ts';
import { checkChart } from '../../../scripts/figures/charts/check-chart.ts';
import type { JsonSchema } from '../../../scripts/figures/charts/schema-faults.ts';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import { chartOfRows as chart, chartDrawings, chartFindings } from '../../helpers/chart-findings.ts';
import { chartOf } from '../../helpers/chart-of.ts';

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');
const palette = paletteOf(read('templates/tokens.css'));
const schema = JSON.parse(read('node_modules/vega-lite/build/vega-lite-schema.json')) as JsonSchema;

/** What the check of a chart says before it is drawn: `line:column code: message hint`. */
async function told(yaml: string): Promise<string[]> {
  const findings = await checkChart(chartOf(yaml), undefined, { schema, palette });
  return findings.map(
    ({ place, code, message, hint }) => `${place?.line}:${place?.column} ${code}: ${message} ${hint}`,
  );
}

const amounts = (mark: string, settings = '', category = 'nominal') =>
  `mark: ${mark}\nencoding:\n  x: { field: c, type: ${category} }\n  y: { field: v, type: quantitative${settings} }\n`;
const parts = (mark: string, settings = '', category = 'temporal') =>
  `${amounts(mark, settings, category)}  color: { field: k, type: nominal }\n`;
const PIE = 'mark: arc\nencoding:\n  theta: { field: v, type: quantitative }\n  color: { field: c, type: nominal }\n';
const sizes = (settings = '') =>
  `mark: circle\nencoding:\n  y: { field: c, type: nominal }\n  size: { field: v, type: quantitative${settings} }\n`;
const HEAT =
  'mark: rect\nencoding:\n  x: { field: c, type: nominal }\n  y: { field: k, type: nominal }\n  color: { field: v, type: quantitative }\n';
const TWO = ['c: A, v: 8', 'c: B, v: 9'];
const names = (one: string, other: string) => chart([`c: "${one}", v: 8`, `c: "${other}", v: 9`], amounts('bar'));
const rows = (...dates: readonly string[]) => dates.map((date, index) => `c: '${date}', v: ${index + 1}`);
const series = (...cells: readonly string[]) => cells.map((cell) => `c: ${cell.slice(0, 4)}, k: ${cell.slice(5)}`);
const A = ['2001 p, v: 5', '2001 q, v: 3', '2002 p, v: 4'];

describe('a drawing that would be untrue is told where it stands', () => {
  test.each([
    ['bars on a bent scale', chart(TWO, amounts('bar', ', scale: { type: symlog }')), '8:53', 'as the amounts say'],
    ['bars on a domain that is turned', chart(TWO, amounts('bar', ', scale: { domain: [10, 0] }')), '8:55', 'turned'],
    ['sizes without 0', chart(TWO, sizes(', scale: { zero: false }')), '8:56', 'sizes are compared with 0'],
    ['a size below 0', chart([...TWO, 'c: D, v: -3'], sizes()), '5:18', '-3 is below 0, and no size can be'],
    ['an empty part of a circle', chart([...TWO, 'c: D, v: null'], PIE), '5:18', "'D' has no value in 'v'"],
    ['a circle of noughts', chart(['c: A, v: 0', 'c: B, v: 0'], PIE), '3:18', 'all parts of this whole are 0'],
    [
      'an empty part of an area',
      chart(series(...A, '2002 q, v: null', '2003 p, v: 4', '2003 q, v: 2'), parts('area')),
      '6:27',
      "'q, 2002-01-01' has no value in 'v'",
    ],
    [
      'an area without a row between others',
      chart(series(...A, '2003 p, v: 4', '2003 q, v: 2'), parts('area')),
      '11:6',
      "'q, 2002-01-01' has no value",
    ],
    [
      'an area below 0 and above it',
      chart(series('2001 p, v: 5', '2001 q, v: -3', '2002 p, v: 4', '2002 q, v: 2'), parts('area')),
      '4:27',
      'no common base',
    ],
    [
      'bars behind others',
      chart(series('2001 p, v: 5', '2001 q, v: 3'), parts('bar', ', stack: false', 'nominal')),
      '4:27',
      'before or behind another',
    ],
    ['a category without a name', chart([...TWO, 'c: null, v: 3'], amounts('bar')), '5:12', "shown as 'null'"],
  ])('%s', async (_, yaml, place, says) => {
    const [first = '', ...others] = await told(yaml);
    expect(first).toContain(`${place} render/unshown-value: `);
    expect(first).toContain(says);
    expect(others).toEqual([]);
  });

  test.each([
    ['marks that are moved', amounts('{ type: bar, yOffset: 40 }'), 'moved away'],
    ['a stack about a middle', amounts('bar', ', stack: center'), 'without a common base'],
    ['the ends of an axis in px', amounts('bar', ', scale: { range: [0, 90] }'), 'a size of its own'],
    ['empty cells as 0', amounts('{ type: bar, invalid: show }'), 'empty cells'],
  ])('%s', async (_, rest, says) => {
    const findings = await told(chart(TWO, rest));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain('outline/unsupported-chart');
    expect(findings[0]).toContain(says);
  });

  test('a cell of a heat map that is there twice', async () => {
    const findings = await told(chart(['c: A, k: x, v: 3', 'c: A, k: x, v: 9', 'c: B, k: x, v: 4'], HEAT));
    expect(findings.join()).toMatch(/^4:12 outline\/repeated-row: 'A, x' .*the second hides the first/);
  });
});

test('honest stacks, sizes and axes of time have no finding', async () => {
  const honest = [
    chart(series('2001 p, v: 5', '2002 p, v: 4', '2002 q, v: 3', '2003 p, v: 5', '2003 q, v: 2'), parts('area')),
    chart(series('2001 p, v: 5', '2001 q, v: -3', '2002 p, v: 4', '2002 q, v: -2'), parts('area')),
    chart(series('2001 p, v: 5', '2001 q, v: -3'), parts('bar', ', stack: false', 'nominal')),
    chart(series('2001 p, v: 5', '2001 q, v: null'), parts('bar', '', 'nominal')),
    chart(TWO, sizes()),
    chart(rows('Q1 2023', 'Q2 2023', 'Q3 2023'), amounts('bar', '', 'ordinal')),
    chart(rows('2010-11', '2011-12', '2012-13'), amounts('bar', '', 'ordinal')),
    chart(rows('Nov', 'Dec', 'Jan'), amounts('bar', '', 'nominal, sort: null')),
  ];
  expect(await Promise.all(honest.map(told))).toEqual(honest.map(() => []));
});

test.each([
  ['Cote d’Ivoire', "Côte d'Ivoire"],
  ['Guinea-Bissau', 'Guinea‑Bissau'],
  ['Ita\\u200bly', 'Italy'],
  ['Kаzakhstan', 'Kazakhstan'],
])('%s and %s are told as alike', async (one, other) => {
  expect((await told(names(one, other))).join()).toContain('4:12 outline/alike-names');
});

test('panels with alike names are told', async () => {
  const yaml = chart(['c: A, k: Italy, v: 1', 'c: A, k: italy, v: 2'], amounts('bar'));
  const multiples = { field: 'k', at: { file: 'chart.yaml', line: 1, column: 1 } };
  const findings = await checkChart({ ...chartOf(yaml), multiples }, undefined, { schema, palette });
  expect(findings.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`)).toEqual([
    '4:18 outline/alike-names',
  ]);
});

test.each([
  ['quarters', rows('2020-Q1', '2020-Q2', '2022-Q4'), 'Write the dates as 2024-01, 2024-04'],
  ['months of Eurostat', rows('2020M01', '2020M02', '2020M09'), 'Write the dates as 2024-07 and'],
  ['financial years', rows('2010/11', '2011/12', '2020/21'), 'Write the dates as 2024 and'],
  ['a forecast', rows('2020', '2021', '2030e'), 'stand at equal distances'],
  ['months by their letters', rows('Jan', 'Feb', 'Mar'), 'Feb stands before Jan'],
  ['quarters by their letters', rows('Q1 2020', 'Q2 2020', 'Q1 2021', 'Q2 2021'), "'sort: null'"],
])('%s that are not to scale or not in order', async (_, dates, says) => {
  const findings = await told(chart(dates, amounts('line', '', 'nominal')));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toContain('outline/unequal-dates');
  expect(findings[0]).toContain(says);
});

test.each([
  ['filter: { field: c, oneOf: [A, Bee] }', '10:36', "'Bee' in 'c'"],
  [`filter: "datum.c == 'A' || datum.c == 'Z'"`, '10:13', "'Z' in 'c'"],
])('a name that no row has is told: %s', async (filter, place, says) => {
  const findings = await told(chart(TWO, `${amounts('bar')}transform:\n  - ${filter}\n`));
  expect(findings.map((line) => line.split(/[ :]/)[2])).toEqual(['outline/unmatched-name']);
  expect(findings[0]).toContain(`No row of the chart's data has ${says}.`);
  expect(findings[0]).toMatch(new RegExp(`^${place} `));
});

test('what a filter leaves out need not be in the data', async () => {
  expect(await told(chart(TWO, `${amounts('bar')}transform: [{ filter: "datum.c != 'World'" }]\n`))).toEqual([]);
});

test('an axis keeps the true labels of its format, and is told where it has fewer than two', async () => {
  const axis = (format: string) => amounts('bar', `, axis: { format: '${format}' }`);
  const [svg = ''] = await chartDrawings(chart(['c: A, v: 1', 'c: B, v: 3'], axis('.0f')));
  expect([...svg.matchAll(/>(\d[\d.]*)</g)].map(([, label]) => label)).toEqual(['0', '1', '2', '3']);
  const findings = await chartFindings(chart(['c: A, v: 0.3', 'c: B, v: 0.9'], axis('.0f')));
  expect(findings.join()).toMatch(/^8:54 render\/unshown-value: .*the axis would write 0\.2 as '0'/);
});

test('an empty cell is a gap with its place on the axis, also where a number is computed from it', async () => {
  const gaps = chart(['c: 2001, v: 8', 'c: 2002, v: null', 'c: 2003, v: 9'], amounts('bar', '', 'ordinal'));
  expect((await chartDrawings(gaps))[0]).toContain('>2002<');
  const computed = `transform: [{ calculate: datum.v / 10, as: w }]\n${amounts('line', '', 'temporal').replace('field: v', 'field: w')}`;
  const [svg = ''] = await chartDrawings(chart(['c: 2001, v: 8', 'c: 2002, v: null', 'c: 2003, v: 9'], computed));
  expect(svg.match(/<circle/g)).toHaveLength(2);
});

test('columns may have apostrophes, quotation marks and backslashes in their names, also where they are folded', async () => {
  const odd = `data:
  values:
    - { year: 2020, "Côte d'Ivoire": 1, 'a "b"': 3, 'c\\d': P, share.2023: 2 }
    - { year: 2021, "Côte d'Ivoire": 2, 'a "b"': 4, 'c\\d': Q, share.2023: 5 }
`;
  const bars = `${odd}mark: bar\nencoding:\n  x: { field: 'c\\d', type: nominal }\n  y: { field: 'a "b"', type: quantitative }\n`;
  expect(await told(bars)).toEqual([]);
  expect((await chartDrawings(bars))[0]).toMatch(/>P<[\s\S]*>Q</);
  const lines = `${odd}transform: [{ fold: ["Côte d'Ivoire", share.2023], as: [k, v] }]\n${parts('line').replace('field: c', 'field: year')}`;
  expect((await chartDrawings(lines))[0]).toMatch(/>Côte d'Ivoire<[\s\S]*>share\.2023</);
  const panels = `${odd}${amounts('bar', '', 'temporal').replace('field: c', 'field: year').replace('field: v', 'field: share.2023')}`;
  const multiples = { field: 'c\\d', at: { file: 'chart.yaml', line: 1, column: 1 } };
  expect((await chartDrawings(panels, { multiples }))[0]).toMatch(/>P<[\s\S]*>Q</);
});

test.each(['#DIV/0!', '#REF!', '#NAME?'])('%s among amounts is told as a formula that failed', async (cell) => {
  const [finding] = await told(chart([`c: 2001, v: '${cell}'`, 'c: 2002, v: 9'], amounts('bar', '', 'ordinal')));
  expect(finding).toContain(`'${cell}' is no number`);
  expect(finding).toContain('A formula of the spreadsheet failed there');
});

test('a number that is no date, but a day of Excel, is told with its date; midnight is a day', async () => {
  const [finding] = await told(chart(['c: 44958, v: 1'], amounts('line', '', 'temporal')));
  expect(finding).toContain('In Excel this number is 2023-02-01');
  expect(
    await told(chart(rows('2023-01-01T00:00:00Z', '2023-01-02 00:00:00'), amounts('line', '', 'temporal'))),
  ).toEqual([]);
});

const LABELS = `encoding: { y: { field: c, type: nominal }, x: { field: v, type: quantitative } }
layer:
  - mark: bar
  - { mark: { type: text, dx: 9 }, encoding: { text: { field: v, type: quantitative, format: '.0f' } } }
`;

test('a label that rounds an amount to 0 is a warning at its row; 0 itself and 44.2 are none', async () => {
  const findings = await told(chart(['c: A, v: 0.2', 'c: B, v: 44.2', 'c: D, v: 0'], LABELS));
  expect(findings.map((line) => line.split(/[ :]/)[2])).toEqual(['render/rounded-label']);
  expect(findings[0]).toMatch(/^3:18 .*The label of this row is 0, though its value is 0\.2\./);
});

test('a text that a calculation makes of numbers in quotes is no amount', async () => {
  const sum = `transform: [{ calculate: datum.v + 1, as: s }]\n${amounts('bar').replace('field: v', 'field: s')}`;
  const [finding, ...others] = await told(chart(["c: A, v: '20'", "c: B, v: '60'"], sum));
  expect(finding).toContain(
    "render/unshown-value: The chart would not show all of its data: the value of 's' in this row is the text '201'",
  );
  expect(others).toEqual([]);
});

test('years on an axis of amounts are a warning, and amounts that say how they are written are none', async () => {
  const line = amounts('line', '', 'quantitative, scale: { zero: false }');
  const findings = await told(
    chart(
      rows('2001', '2010').map((row) => row.replaceAll("'", '')),
      line,
    ),
  );
  expect(findings.map((each) => each.split(/[ :]/)[2])).toEqual(['outline/years-as-amounts']);
  const written = line.replace('zero: false }', "zero: false }, axis: { format: ',d' }");
  expect(await told(chart(['c: 1950, v: 3', 'c: 2050, v: 4'], written))).toEqual([]);
  expect(await told(chart(['c: 1950, v: 3', 'c: 2350, v: 4'], line))).toEqual([]);
});

const NAMED = 'y: { field: c, type: nominal }, x: { field: v, type: quantitative }';
const named = (mark: string, more = '') => `mark: ${mark}\nencoding: { ${NAMED}${more} }\n`;
const layers = (...all: readonly string[]) => `layer:\n${all.map((each) => `  - { ${each} }\n`).join('')}`;

describe('a row that is there and that nobody sees is told', () => {
  test.each([
    ['by a mark that is transparent', named('{ type: bar, opacity: 0 }'), 3, '1 more'],
    ['by a mark as white as the paper', named('{ type: bar, color: "#fff" }'), 3, '1 more'],
    [
      'by a condition',
      named('bar', ', opacity: { condition: { test: datum.v < 9, value: 0 }, value: 1 }'),
      3,
      'this row',
    ],
    [
      'by a condition of white',
      named('bar', ', color: { condition: { test: datum.v > 8, value: "#ffffff" }, value: teal }'),
      4,
      'this row',
    ],
    [
      'by a scale of opacity',
      named('bar', ', opacity: { field: v, type: quantitative, scale: { domain: [8, 9], range: [0, 1] } }'),
      3,
      'this row',
    ],
  ])('%s', async (_, rest, line, words) => {
    const findings = await chartFindings(chart(TWO, rest));
    expect(findings.filter((each) => each.startsWith(`${line}:`) && each.includes("can't be seen"))).toEqual([
      expect.stringContaining(words),
    ]);
  });

  test.each([
    ['white lines between bars', named('{ type: bar, stroke: "#ffffff", strokeWidth: 2 }')],
    ['hollow points', named('{ type: point, filled: false }')],
    ['a faint ground behind a line', named('{ type: bar, opacity: 0.2 }')],
    [
      'labels that are only there for their room',
      layers(
        `mark: bar, encoding: { ${NAMED} }`,
        `mark: { type: text, opacity: 0 }, encoding: { ${NAMED}, text: { field: v } }`,
      ),
    ],
    [
      'transparent points on a line',
      'mark: { type: line, point: transparent }\nencoding: { x: { field: c, type: ordinal }, y: { field: v, type: quantitative } }\n',
    ],
    [
      'labels without marks',
      layers(
        `mark: { type: bar, opacity: 0 }, encoding: { ${NAMED} }`,
        `mark: text, encoding: { ${NAMED}, text: { field: v } }`,
      ),
    ],
  ])('not %s', async (_, rest) => {
    expect((await chartFindings(chart(TWO, rest))).filter((each) => each.includes("can't be seen"))).toEqual([]);
  });
});
