import { beforeAll, describe, expect, test } from 'vitest';
import type { Figure } from '../../../scripts/outline/outline.ts';
import type { ChartView } from '../../../scripts/views/figures/chart-view.ts';
import { toChartView } from '../../../scripts/views/figures/to-chart-view.ts';
import { toFigureView } from '../../../scripts/views/figures/to-figure-view.ts';
import { wordsOf } from '../../../scripts/views/text/rich-text.ts';
import type { ViewContext } from '../../../scripts/views/view-context.ts';
import { baseSummit } from '../../helpers/base-summit.ts';
import { buildViews } from '../../helpers/build-views.ts';
import { chartOf } from '../../helpers/chart-of.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';
import { sampleContext } from '../../helpers/sample-views.ts';
import { vegaViewOf } from '../../helpers/vega-view-of.ts';

let context: ViewContext;
beforeAll(async () => {
  ({ context } = await buildViews(createHostInMemory({ files: await baseSummit() }), 'base-summit'));
});

/** What a chart's view shows, with its texts as words. */
function shownBy(yaml: string, tables: ViewContext['tables'] = new Map()) {
  const view = toChartView(chartOf(yaml), { ...context, tables });
  return view === null ? null : inWords(view);
}

function inWords({ categories, series, categoryTitle, valueTitle, ...rest }: ChartView) {
  return {
    ...rest,
    titles: [categoryTitle, valueTitle].map((title) => (title === null ? null : wordsOf(title))),
    categories: categories.map(({ label }) => wordsOf(label)),
    series: series.map(({ name, labels, ...each }) => ({
      ...each,
      name: name === null ? null : wordsOf(name),
      labels: labels?.map((label) => (label === null ? null : wordsOf(label))) ?? null,
    })),
  };
}

const PLAIN = { hasPoints: false, showsValues: false, labels: null };
const ROWS = `data:
  values:
    - { town: Orvek, kind: tea, n: 4 }
    - { town: Orvek, kind: salt, n: 1 }
    - { town: Aldun, kind: tea, n: 2 }
    - { town: Aldun, kind: salt, n: 6 }
    - { town: Mirra, kind: tea, n: 3 }
`;
const ONE = `data:
  values:
    - { town: Orvek, n: 4, rank: 2 }
    - { town: Aldun, n: 2, rank: 3 }
    - { town: Mirra, n: 3, rank: 1 }
`;

describe('the charts of the samples', () => {
  const chartsOf = async (summit: string, ids: readonly string[]) => {
    const own = await sampleContext(summit);
    const figures = own.outline.themes.flatMap((theme): readonly Figure[] => theme.figures);
    return figures.flatMap((figure) => {
      const { kind, chart } = toFigureView(figure, own);
      return kind === 'chart' && ids.includes(figure.id) ? [chart === null ? null : inWords(chart)] : [];
    });
  };

  test('steps of an area over years keep their dates, and the view says that some rows have labels', async () => {
    expect(await chartsOf('sco-astana-2024', ['membership'])).toEqual([
      {
        ...{ orientation: 'vertical', arrangement: 'single', categoryType: 'temporal', titles: [null, null] },
        categories: ['2001', '2017', '2023', '2024'],
        // Its amounts have no title: the workbook names them by what the figure measures.
        series: [{ ...PLAIN, name: 'Member states', mark: 'area', path: 'step-after', values: [6, 8, 9, 9] }],
        ...{ stackOrder: [], hasOtherTexts: true },
      },
    ]);
  });

  test('bars with their amounts beside them are one series that shows its values', async () => {
    const bars = { ...PLAIN, mark: 'bar', path: null, showsValues: true };
    const rest = { arrangement: 'single', titles: [null, null], stackOrder: [], hasOtherTexts: false };
    expect(await chartsOf('apec-san-francisco-2023', ['growth', 'aside'])).toEqual([
      {
        ...{ ...rest, orientation: 'vertical', categoryType: 'temporal' },
        categories: ['1989', '1991', '1993', '1994', '1998'],
        series: [{ ...bars, name: 'Member economies after each enlargement', values: [12, 15, 17, 18, 21] }],
      },
      {
        ...{ ...rest, orientation: 'horizontal', categoryType: 'nominal' },
        categories: [
          'Energy, Seattle, August',
          'Food, Seattle, August',
          'Trade, Detroit, May',
          'Women’s forum, Seattle, August',
        ],
        series: [{ ...bars, name: 'Paragraphs to which not all ministers agreed', values: [3, 2, 1, 1] }],
      },
    ]);
  });
});

describe('the order of categories is Vega’s', () => {
  test.each([
    ['unsaid', '', ['Aldun', 'Mirra', 'Orvek']],
    ['upwards', ', sort: ascending', ['Aldun', 'Mirra', 'Orvek']],
    ['downwards', ', sort: descending', ['Orvek', 'Mirra', 'Aldun']],
    ['of the data', ', sort: null', ['Orvek', 'Aldun', 'Mirra']],
    ['of a list', ', sort: [Mirra, Orvek]', ['Mirra', 'Orvek', 'Aldun']],
    ['of another axis', ', sort: y', ['Aldun', 'Mirra', 'Orvek']],
    ['of another axis downwards', ', sort: "-y"', ['Orvek', 'Mirra', 'Aldun']],
    ['of a field', ', sort: { field: rank }', ['Mirra', 'Orvek', 'Aldun']],
    ['of a field downwards', ', sort: { field: rank, order: descending }', ['Aldun', 'Orvek', 'Mirra']],
    ['of a channel', ', sort: { encoding: y, order: descending }', ['Orvek', 'Mirra', 'Aldun']],
    ['of the scale', ', scale: { domain: [Mirra, Aldun, Orvek] }', ['Mirra', 'Aldun', 'Orvek']],
  ])('%s', async (_, sort, expected) => {
    const yaml = `${ONE}mark: bar
encoding: { x: { field: town, type: nominal${sort} }, y: { field: n, type: quantitative } }
`;
    const shown = shownBy(yaml);
    expect(shown?.categories).toEqual(expected);
    expect((await vegaViewOf(yaml)).domainOf('x')).toEqual(expected);
    const amounts: Readonly<Record<string, number>> = { Orvek: 4, Aldun: 2, Mirra: 3 };
    expect(shown?.series[0]?.values).toEqual(expected.map((town) => amounts[town]));
  });
});

describe('series by colour are stacked', () => {
  test.each([
    ['up, the last name at the foot', 'x', 'y', '', ['tea', 'salt'], ['salt', 'tea']],
    ['up, in another order of the legend', 'x', 'y', ', sort: null', ['tea', 'salt'], ['tea', 'salt']],
    ['to the right, the first name at the left', 'y', 'x', '', ['salt', 'tea'], ['salt', 'tea']],
  ])('%s', async (_, category, value, sort, outwards, legend) => {
    const yaml = `${ROWS}mark: bar
encoding:
  ${category}: { field: town, type: nominal }
  ${value}: { field: n, type: quantitative }
  color: { field: kind, type: nominal${sort} }
`;
    const shown = shownBy(yaml);
    expect(shown?.arrangement).toBe('stacked');
    expect(shown?.series.map(({ name }) => name)).toEqual(legend);
    expect(shown?.stackOrder.map((index) => shown.series[index]?.name)).toEqual(outwards);
    expect(shown?.series.find(({ name }) => name === 'salt')?.values).toEqual([6, null, 1]);
    expect(shown?.series.find(({ name }) => name === 'tea')?.values).toEqual([2, 3, 4]);
    const vega = await vegaViewOf(yaml);
    expect(vega.domainOf('color')).toEqual(legend);
    const bars = vega.itemsOf('rect').filter(({ datum }) => datum['town'] === 'Aldun');
    const sign = value === 'y' ? -1 : 1;
    const fromAxis = bars.toSorted((a, b) => sign * (value === 'y' ? a.y - b.y : a.x - b.x));
    expect(fromAxis.map(({ datum }) => datum['kind'])).toEqual(outwards);
  });

  test('as shares of the whole, where they are normalised', () => {
    const shown = shownBy(`${ROWS}mark: bar
encoding:
  x: { field: town, type: nominal, title: Town }
  y: { field: n, type: quantitative, stack: normalize, axis: { title: [Shipments, of the year] } }
  color: { field: kind, type: nominal }
`);
    expect(shown).toMatchObject({ arrangement: 'normalised', titles: ['Town', 'Shipments of the year'] });
  });

  test('or stand beside one another in groups, in the order of their places', async () => {
    const yaml = `${ROWS}mark: bar
encoding:
  x: { field: town, type: nominal }
  xOffset: { field: kind, sort: descending }
  y: { field: n, type: quantitative }
  color: { field: kind, type: nominal }
`;
    const shown = shownBy(yaml);
    expect(shown).toMatchObject({ arrangement: 'grouped', stackOrder: [] });
    expect(shown?.series.map(({ name }) => name)).toEqual(['tea', 'salt']);
    expect((await vegaViewOf(yaml)).domainOf('xOffset')).toEqual(['tea', 'salt']);
  });

  test('or from the same line, where they are not stacked', () => {
    const lines = shownBy(`${ROWS}mark: { type: line, interpolate: monotone, point: true }
encoding:
  x: { field: town, type: ordinal }
  y: { field: n, type: quantitative }
  color: { field: kind, type: nominal }
`);
    expect(lines).toMatchObject({ arrangement: 'overlaid', stackOrder: [], categoryType: 'ordinal' });
    expect(lines?.series.map(({ mark, path, hasPoints }) => [mark, path, hasPoints])).toEqual([
      ['line', 'curved', true],
      ['line', 'curved', true],
    ]);
  });
});

test('arcs follow one another by their names, whatever the order of the legend', async () => {
  const yaml = `${ONE}mark: { type: arc, innerRadius: 40 }
encoding: { theta: { field: n, type: quantitative }, color: { field: town, type: nominal, sort: [Orvek] } }
`;
  const shown = shownBy(yaml);
  expect(shown).toMatchObject({ orientation: 'round', arrangement: 'single', categories: ['Aldun', 'Mirra', 'Orvek'] });
  expect(shown?.series).toEqual([{ ...PLAIN, name: null, mark: 'ring', path: null, values: [2, 3, 4] }]);
  const arcs = (await vegaViewOf(yaml)).itemsOf('arc');
  const clockwise = arcs.toSorted((a, b) => (a.startAngle ?? 0) - (b.startAngle ?? 0));
  expect(clockwise.map(({ datum }) => datum['town'])).toEqual(shown?.categories);
});

test('dates of a CSV file stand in their order, each as the language writes it', () => {
  const text = 'day,level\n2029-03,4.5\n2028-11-02,\n2030,6\n';
  const tables = new Map([['data/levels.csv', { path: 'content/base-summit/data/levels.csv', text }]]);
  const yaml = `data: { url: data/levels.csv }
mark: line
encoding: { x: { field: day, type: temporal }, y: { field: level, type: quantitative } }
`;
  const view = toChartView(chartOf(yaml), { ...context, tables });
  expect(view?.categories.map(({ date, label }) => [date, wordsOf(label), label.at?.line])).toEqual([
    [{ year: 2028, month: 11, day: 2 }, '2\u00A0November 2028', 3],
    [{ year: 2029, month: 3 }, 'March 2029', 2],
    [{ year: 2030 }, '2030', 4],
  ]);
  expect(view?.series[0]?.values).toEqual([null, 4.5, 6]);
  expect(() => shownBy(yaml)).toThrow("The data 'data/levels.csv' were not loaded.");
});

test('layers over the same categories are series of their own, and points over a line are the line’s', () => {
  const shown = shownBy(`${ONE}encoding: { x: { field: town, type: nominal, sort: null } }
layer:
  - mark: bar
    encoding: { y: { field: n, type: quantitative, title: Boats } }
  - mark: { type: line, interpolate: step }
    encoding: { y: { field: rank, type: quantitative } }
  - mark: { type: circle, size: 40 }
    encoding: { y: { field: rank, type: quantitative } }
  - mark: { type: text, dy: -4 }
    encoding: { y: { field: n, type: quantitative }, text: { field: town } }
`);
  expect(shown).toMatchObject({ arrangement: 'overlaid', titles: [null, 'Boats'] });
  expect(shown?.series).toEqual([
    { ...PLAIN, name: 'Boats', mark: 'bar', path: null, values: [4, 2, 3] },
    { ...PLAIN, name: 'rank', mark: 'line', path: 'step-middle', hasPoints: true, values: [2, 3, 1] },
  ]);
  expect(shown?.hasOtherTexts).toBe(true);
});

test('texts at the marks are their labels, each with the place of its cell', () => {
  const view = toChartView(
    chartOf(`${ONE}encoding: { x: { field: town, type: nominal }, y: { field: n, type: quantitative } }
layer:
  - mark: bar
  - mark: text
    encoding: { text: { field: rank, type: quantitative } }
`),
    context,
  );
  const [series] = view?.series ?? [];
  expect(series?.labels?.map((label) => label && [wordsOf(label), label.at?.line])).toEqual([
    ['3', 4],
    ['1', 5],
    ['2', 3],
  ]);
  expect(series?.showsValues).toBe(false);
  expect(view?.hasOtherTexts).toBe(false);
});

test('amounts on both axes keep their places on the scale', () => {
  const view = toChartView(
    chartOf(`${ONE}mark: point
encoding: { x: { field: n, type: quantitative }, y: { field: rank, type: quantitative } }
`),
    context,
  );
  expect(view?.categoryType).toBe('quantitative');
  expect(view?.categories.map(({ amount }) => amount)).toEqual([2, 3, 4]);
  expect(view?.series[0]).toMatchObject({ mark: 'points', values: [3, 1, 2] });
});

describe('what only Vega knows has no view', () => {
  const X = 'x: { field: town, type: nominal }';
  const Y = 'y: { field: n, type: quantitative }';
  test.each([
    ['a sum', ROWS, 'mark: bar', `${X}, y: { aggregate: sum, field: n, type: quantitative }`],
    ['a filter', ONE, 'mark: bar\ntransform: [{ filter: datum.n > 2 }]', `${X}, ${Y}`],
    ['bins', ONE, 'mark: bar', `x: { field: n, bin: true }, ${Y}`],
    ['two rows for one bar', ROWS, 'mark: bar', `${X}, ${Y}`],
    ['bars from one amount to another', ONE, 'mark: bar', `${X}, ${Y}, y2: { field: rank }`],
    ['a scale of powers', ONE, 'mark: bar', `${X}, y: { field: n, type: quantitative, scale: { type: log } }`],
    ['a scale the other way round', ONE, 'mark: bar', `${X}, y: { field: n, type: quantitative, sort: descending }`],
    ['a size that shows an amount', ONE, 'mark: point', `${X}, ${Y}, size: { field: rank, type: quantitative }`],
    ['a colour that shows an amount', ONE, 'mark: bar', `${X}, ${Y}, color: { field: rank, type: quantitative }`],
    [
      'a stream',
      ROWS,
      'mark: area',
      `${X}, y: { field: n, type: quantitative, stack: center }, color: { field: kind }`,
    ],
    ['a stacked area with a gap', ROWS, 'mark: area', `${X}, ${Y}, color: { field: kind }`],
    [
      'groups of wholes',
      ROWS,
      'mark: bar',
      `${X}, y: { field: n, type: quantitative, stack: normalize }, xOffset: { field: kind }`,
    ],
    ['an order of its own in each stack', ROWS, 'mark: bar', `${X}, ${Y}, color: { field: kind }, order: { field: n }`],
    ['rules', ONE, 'mark: rule', `${X}, ${Y}`],
    ['texts alone', ONE, 'mark: text', `${X}, ${Y}, text: { field: n }`],
    ['a bar without an amount', ONE.replace('n: 4', 'n: null'), 'mark: bar', `${X}, ${Y}`],
    ['a part of the names on the scale', ONE, 'mark: bar', `x: { field: town, scale: { domain: [Orvek] } }, ${Y}`],
  ])('%s', (_, data, mark, encoding) => {
    expect(shownBy(`${data}${mark}\nencoding: { ${encoding} }\n`)).toBeNull();
  });

  test('a colour that marks one bar out leaves them one series', () => {
    const colour = 'color: { condition: { test: datum.n > 3, value: gold }, value: teal }';
    expect(shownBy(`${ONE}mark: bar\nencoding: { ${X}, ${Y}, ${colour} }\n`)?.series).toHaveLength(1);
    expect(shownBy(`${ONE}mark: bar\nencoding: { ${X}, ${Y}, color: { field: town } }\n`)?.series).toHaveLength(1);
  });
});
