import { describe, expect, test } from 'vitest';
import { arrangePanels } from '../../../scripts/figures/charts/multiples/arrange-panels.ts';
import { chartDrawings, chartFindings, chartOfRows } from '../../helpers/chart-findings.ts';

const multiples = (field: string) => ({ multiples: { field, at: { file: 'chart.yaml', line: 99, column: 1 } } });
const rows = (countries: readonly string[], amount = (index: number, year: number) => (index + 1) * (year - 2017)) =>
  countries.flatMap((country, index) =>
    [2018, 2020, 2024].map((year) => `country: ${country}, year: ${year}, n: ${amount(index, year)}`),
  );
const LINE =
  'mark: line\nencoding:\n  x: { field: year, type: temporal }\n  y: { field: n, type: quantitative, axis: { title: Flights } }\n';
const THREE = ['Uzbekistan', 'Kazakhstan', 'Tajikistan'];

/** The texts of a drawing with their places in px: x is the start of the text or its middle. */
function textsOf(svg: string) {
  const steps = [
    ...svg.matchAll(/<g transform="translate\(([-\d.]+),([-\d.]+)\)"|<g[ >]|<\/g>|<text([^>]*)>([^<]*)</g),
  ];
  const stack: [number, number][] = [];
  const at = () => stack.reduce(([x, y], [dx, dy]) => [x + dx, y + dy], [0, 0]);
  const texts: { readonly words: string; readonly x: number; readonly y: number; readonly isBold: boolean }[] = [];
  for (const [step, dx, dy, attributes = '', words = ''] of steps) {
    if (step === '</g>') stack.pop();
    else if (step.startsWith('<g')) stack.push([Number(dx ?? 0), Number(dy ?? 0)]);
    else {
      const [, x = 0, y = 0] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(attributes) ?? [];
      const [left, top] = at();
      texts.push({ words, x: Number(x) + (left ?? 0), y: Number(y) + (top ?? 0), isBold: attributes.includes('600') });
    }
  }
  return texts;
}

describe('a panel for each value', () => {
  test('stands under its name, in the order of the data, all names of a row at one height', async () => {
    for (const svg of await chartDrawings(chartOfRows(rows(THREE), LINE), multiples('country'))) {
      const titles = textsOf(svg).filter(({ isBold }) => isBold);
      expect(titles.map(({ words }) => words)).toEqual(THREE);
      expect(new Set(titles.map(({ y }) => y)).size).toBe(1);
      expect(titles.map(({ x }) => x)).toEqual(titles.map(({ x }) => x).toSorted((a, b) => a - b));
    }
  });

  test('has the scales of all: the amounts of one axis, once, with its title above all panels', async () => {
    const [svg = ''] = await chartDrawings(chartOfRows(rows(THREE), LINE), multiples('country'));
    const words = textsOf(svg).map((text) => text.words);
    expect(words.filter((each) => each === 'Flights')).toHaveLength(1);
    expect(words.filter((each) => each === '20')).toHaveLength(1);
    expect(words.filter((each) => each === '2018')).toHaveLength(3);
    // The lowest country has a third of the highest one: its line is a third as high, not as high as its panel.
    const heights = [...svg.matchAll(/<path[^>]* d="M([^"]*)"[^>]*stroke-width="3"/g)].map(([, path = '']) => {
      const ys = [...path.matchAll(/,([-\d.]+)/g)].map(([, y]) => Number(y));
      return Math.max(...ys) - Math.min(...ys);
    });
    const [first = 0, second = 0, third = 0] = heights;
    expect(heights).toHaveLength(3);
    expect(second / first).toBeCloseTo(2, 1);
    expect(third / first).toBeCloseTo(3, 1);
  });

  test('below a last row that is not full, each column has its axis', async () => {
    const five = chartOfRows(rows([...THREE, 'India', 'Iran']), LINE);
    const [, svg = ''] = await chartDrawings(five, multiples('country'));
    const years = textsOf(svg).filter(({ words }) => words === '2018');
    expect(years).toHaveLength(3);
    expect(new Set(years.map(({ y }) => y)).size).toBe(2);
  });
});

describe('what is refused', () => {
  test.each([
    ['a column that is not there', rows(THREE), LINE, 'contry', 'outline/unknown-field', "Did you mean 'country'"],
    ['one value', rows(['India']), LINE, 'country', 'outline/chart-data', 'has one value only'],
    ['ten values', rows([...'ABCDEFGHIJ']), LINE, 'country', 'outline/chart-data', 'has 10 values'],
    [
      'a row without a value',
      [...rows(THREE), 'country: null, year: 2018, n: 3'],
      LINE,
      'country',
      'outline/chart-data',
      "no 'country'",
    ],
    [
      'circles',
      rows(THREE),
      'mark: arc\nencoding:\n  theta: { field: n, type: quantitative }\n  color: { field: year, type: nominal }\n',
      'country',
      'outline/unsupported-chart',
      'circles as small multiples',
    ],
    [
      'rows of a layer',
      rows(THREE),
      `${LINE.replace('mark: line\n', '')}layer:\n  - mark: line\n  - mark: rule\n    data: { values: [{ n: 4, year: 2018 }] }\n`,
      'country',
      'outline/chart-data',
      'rows in one place only',
    ],
    [
      'a panel that a filter leaves empty',
      rows(THREE),
      `transform: [{ filter: "datum.country != 'Kazakhstan'" }]\n${LINE}`,
      'country',
      'render/unshown-value',
      "the panel 'Kazakhstan'",
    ],
    [
      'a facet of Vega-Lite',
      rows(THREE),
      `facet: { field: country }\n${LINE}`,
      'year',
      'outline/unsupported-chart',
      "'multiples: COLUMN'",
    ],
  ])('%s', async (_, data, rest, field, code, words) => {
    const found = await chartFindings(chartOfRows(data, rest), multiples(field));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${code}: `);
    expect(found[0]).toContain(words);
  });

  test('a name twice in one panel, but not in two', async () => {
    const bars = 'mark: bar\nencoding:\n  x: { field: year, type: ordinal }\n  y: { field: n, type: quantitative }\n';
    expect((await chartFindings(chartOfRows(rows(THREE), bars), multiples('country'))).join()).toMatch(/unequal-dates/);
    const names = bars.replace('field: year, type: ordinal', 'field: k, type: nominal');
    const two = ['country: A, k: Tea, n: 1', 'country: B, k: Tea, n: 2'];
    expect(await chartFindings(chartOfRows(two, names), multiples('country'))).toEqual([]);
    const again = await chartFindings(chartOfRows([...two, 'country: B, k: Tea, n: 4'], names), multiples('country'));
    expect(again.join()).toMatch(/^5:\d+ outline\/repeated-row/);
  });
});

describe('the columns of the panels', () => {
  test.each([
    [3, { width: 1136, height: 368 }, 18, 3],
    [4, { width: 1136, height: 368 }, 18, 4],
    [6, { width: 1136, height: 368 }, 18, 3],
    [9, { width: 1136, height: 368 }, 18, 5],
    [4, { width: 642, height: 360 }, 11, 2],
    [9, { width: 642, height: 360 }, 11, 3],
    [4, { width: 350, height: 420 }, 14, 2],
    [2, { width: 350, height: 420 }, 14, 1],
  ])('%i in %o', (count, frame, fontSize, columns) => {
    expect(arrangePanels(count, frame, fontSize)[0]).toBe(columns);
  });
});
