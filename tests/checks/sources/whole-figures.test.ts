import { describe, expect, test } from 'vitest';
import { checkWholeFigures } from '../../../scripts/checks/sources/whole-figures.ts';
import { loadOutline } from '../../../scripts/load/load-outline.ts';
import { parseOutline } from '../../../scripts/outline/read/parse-outline.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';

const THEME = `${BASE}/themes/10-first.yaml`;
const material = { tables: new Map(), images: new Map() } as never;

/** The findings about a figure of the base summit, from the lines of its YAML: each code, and the key at which it stands. */
async function found(...lines: readonly string[]): Promise<string[]> {
  const files = await baseSummit();
  const theme = files.get(THEME) ?? '';
  const from = theme.indexOf('figure:');
  const figure = `figure:\n${lines.map((line) => `  ${line}\n`).join('')}`;
  files.set(THEME, theme.slice(0, from) + figure + theme.slice(theme.indexOf('recommendations:')));
  const { outline, findings } = parseOutline(await loadOutline(createHostInMemory({ files }), 'base-summit'));
  if (outline === undefined) throw new Error(JSON.stringify(findings));
  const first = theme.slice(0, from).split('\n').length;
  return checkWholeFigures(outline, material)
    .filter(({ place }) => place?.file === THEME)
    .flatMap(({ code, place, message, hint }) => {
      expect(`${message} ${hint}`).not.toMatch(/undefined|\[object/);
      return [code, lines[(place?.line ?? 0) - first - 1]?.split(':')[0] ?? ''];
    });
}

const CAPTION = 'caption: Rail carries most of what the members send';
const CITE = 'cite: "[@report2029]"';
const ALT = 'alt: Rail carries half of the freight, and road and pipeline share the rest';
const ROWS = (...parts: readonly number[]) =>
  `{ values: [${parts.map((part, index) => `{ carrier: C${index}, part: ${part} }`).join(', ')}] }`;
const PIE = (...parts: readonly number[]) => [
  `chart: { data: ${ROWS(...parts)}, mark: arc, encoding: { theta: { field: part, type: quantitative }, color: { field: carrier, type: nominal } } }`,
  ALT,
  CAPTION,
  CITE,
];
const BARS = (...parts: readonly number[]) => [
  `chart: { data: ${ROWS(...parts)}, mark: bar, encoding: { x: { field: part, type: quantitative }, y: { field: carrier, type: nominal } } }`,
  ALT,
  CAPTION,
  CITE,
];
const WHOLE = "subtitle: { measure: Freight, unit: '%', total: 360 million tonnes }";

describe('a figure says where it comes from', () => {
  const TABLE = 'table: { columns: [Fund, Needs], rows: [[Small, Two signatures]] }';

  test('by works or in words', async () => {
    expect(await found(TABLE, CAPTION)).toEqual(['outline/figure-without-source', 'caption']);
    expect(await found(TABLE, CAPTION, CITE)).toEqual([]);
    expect(await found(TABLE, CAPTION, 'source: Own reading')).toEqual([]);
  });

  test('big numbers do so by their facts', async () => {
    expect(await found('numbers: [rivers, fund]', CAPTION)).toEqual([]);
  });
});

describe('a chart says what it measures', () => {
  test('with its unit, and a map where it holds', async () => {
    expect(await found(...BARS(4, 3))).toEqual(['outline/chart-without-measure', 'caption']);
    expect(await found('subtitle: { measure: Freight }', ...BARS(4, 3))).toEqual([
      'outline/chart-without-measure',
      'subtitle',
    ]);
    expect(await found('subtitle: { measure: Freight, unit: tonnes }', ...BARS(4, 3))).toEqual([]);
    const map = ['map: { groups: [{ label: Members, countries: [AT, HU] }] }', ALT, CAPTION, CITE];
    expect(await found(...map)).toEqual(['outline/map-without-coverage', 'caption']);
    expect(await found(...map, 'subtitle: { coverage: Members }')).toEqual([]);
  });
});

describe('a map', () => {
  const named = (names: string, countries = 'AT, HU, DE, TW, KR') => [
    `map: { groups: [{ label: Members, countries: [${countries}] }], names: ${names} }`,
    ...[ALT, CAPTION, CITE, 'subtitle: { coverage: Members }'],
  ];

  test('that gives a country the name of another one, or two the same name, is an error', async () => {
    const expected = ['outline/name-of-another', 'map'];
    expect(await found(...named('{ DE: France }'))).toEqual(expected);
    expect(await found(...named('{ AT: Hungary, HU: Austria }'))).toEqual(expected);
    expect(await found(...named('{ AT: Alpine state, HU: alpine state }'))).toEqual(expected);
  });

  test('may give countries other names of their own, and an area in dispute any name', async () => {
    expect(await found(...named('{ DE: Federal Republic of Germany, KR: Republic of Korea, AT: Austria }'))).toEqual(
      [],
    );
    expect(await found(...named('{ TW: China }'))).toEqual([]);
    expect(await found(...named('{ TW: Island, AT: Island }'))).toEqual([]);
  });
});

describe('shares', () => {
  const PERCENT = "subtitle: { measure: Freight, unit: '%' }";

  test.each([
    ['a round chart', PIE(50, 30, 20)],
    ['bars in percent that sum to 100', BARS(50, 30, 20)],
  ])('of %s need their total', async (_, chart) => {
    expect(await found(PERCENT, ...chart)).toEqual(['outline/shares-without-total', 'subtitle']);
    expect(await found(WHOLE, ...chart)).toEqual([]);
  });

  test('are not every percent', async () => {
    expect(await found(PERCENT, ...BARS(3.4, 2.1, 5))).toEqual([]);
  });

  test('of a bar need measure, unit and total, and sum to it', async () => {
    const bar = (...values: readonly number[]) => [
      `shares: [${values.map((value, index) => `{ name: C${index}, value: ${value} }`).join(', ')}]`,
      CAPTION,
      CITE,
    ];
    expect(await found(...bar(3, 4))).toEqual([
      ...['outline/chart-without-measure', 'caption'],
      ...['outline/shares-without-total', 'caption'],
    ]);
    expect(await found(WHOLE, ...bar(60, 40))).toEqual([]);
    expect(await found(WHOLE, ...bar(60, 20))).toEqual(['outline/parts-of-no-whole', 'shares']);
    // It would be printed as 0.6 %.
    expect(await found(WHOLE, ...bar(0.6, 0.4))).toEqual(['outline/parts-of-no-whole', 'shares']);
    const tonnes = 'subtitle: { measure: Freight, unit: tonnes, total: 360 }';
    expect(await found(tonnes, ...bar(300, 60))).toEqual([]);
    expect(await found(tonnes, ...bar(300, 20))).toEqual(['outline/parts-of-no-whole', 'shares']);
  });

  test('have one whole in each panel', async () => {
    const rows = [60, 40, 55, 45].map((part, at) => `{ side: ${'AABB'[at]}, by: ${'xyxy'[at]}, part: ${part} }`);
    const bars =
      'mark: bar, encoding: { x: { field: part, type: quantitative, stack: normalize }, color: { field: by } }';
    const lines = [`chart: { data: { values: [${rows.join(', ')}] }, ${bars} }`, 'multiples: side', ALT, CAPTION, CITE];
    expect(await found(WHOLE, ...lines)).toEqual([]);
    expect(await found(WHOLE, ...lines.map((line) => line.replace('part: 40', 'part: 20')))).toEqual([
      'outline/parts-of-no-whole',
      'chart',
    ]);
  });

  test('sum to the whole as which they are drawn, but for rounding', async () => {
    expect(await found(WHOLE, ...PIE(33.3, 33.3, 33.3))).toEqual([]);
    expect(await found(WHOLE, ...PIE(0.5, 0.3, 0.2))).toEqual([]);
    expect(await found(WHOLE, ...PIE(50, 30, 12))).toEqual(['outline/parts-of-no-whole', 'chart']);
    const tonnes = 'subtitle: { measure: Freight, unit: million tonnes, total: 360 }';
    expect(await found(tonnes, ...PIE(180, 110, 70))).toEqual([]);
    expect(await found(tonnes, ...PIE(180, 110, 30))).toEqual(['outline/parts-of-no-whole', 'chart']);
  });
});

test('sectors of equal angles, whose radius is the amount, are no shares of a total', async () => {
  const rose = `chart: { data: ${ROWS(50, 30)}, mark: arc, encoding: { theta: { field: carrier, type: nominal }, radius: { field: part, type: quantitative }, color: { field: carrier, type: nominal } } }`;
  const words = 'subtitle: { measure: Freight, unit: tonnes }';
  expect(await found(words, rose, ALT, CAPTION, CITE)).toEqual([]);
});
