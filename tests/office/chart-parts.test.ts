import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { chartParts } from '../../scripts/office/chart/chart-parts.ts';
import { excelDay } from '../../scripts/office/chart/chart-sheet.ts';
import { columnName } from '../../scripts/office/chart/chart-workbook.ts';
import { namesColours } from '../../scripts/office/chart/names-colours.ts';
import { pictureReason } from '../../scripts/office/chart/picture-reason.ts';
import { Xml } from '../../scripts/office/xml/xml.ts';
import type { CategoryView, ChartView, SeriesView } from '../../scripts/views/figures/chart-view.ts';
import { plainText } from '../../scripts/views/text/rich-text.ts';

const SETTING = { language: 'en-GB', isRightToLeft: false, isDark: false, labelSize: 20 };

function series(name: string, values: readonly (number | null)[], changed: Partial<SeriesView> = {}): SeriesView {
  return {
    name: plainText(name),
    mark: 'bar',
    path: null,
    hasPoints: false,
    values,
    showsValues: false,
    labels: null,
    ...changed,
  };
}

const named = (label: string): CategoryView => ({ label: plainText(label), date: null, amount: null });
const dated = (year: number): CategoryView => ({ label: plainText(String(year)), date: { year }, amount: null });
const measured = (amount: number): CategoryView => ({ label: plainText(String(amount)), date: null, amount });

function chart(changed: Partial<ChartView> = {}): ChartView {
  return {
    orientation: 'vertical',
    arrangement: 'grouped',
    categoryTitle: null,
    valueTitle: plainText('Projects'),
    categoryType: 'nominal',
    categories: [named('Rail & road'), named('_x0041_')],
    series: [series('North', [4, null]), series('South', [7.5, 5])],
    stackOrder: [],
    hasOtherTexts: false,
    ...changed,
  };
}

function written(view: ChartView): { chart: string; sheet: string; paths: string[] } {
  const parts = chartParts('ppt/charts/chart3', view, SETTING);
  const [main, workbook] = parts;
  if (!(main?.content instanceof Xml && workbook?.content instanceof Uint8Array)) throw new Error('no parts');
  const sheet = unzipSync(workbook.content)['xl/worksheets/sheet1.xml'] ?? new Uint8Array();
  return { chart: main.content.markup, sheet: strFromU8(sheet), paths: parts.map(({ path }) => path) };
}

test('a chart has its data in its own cells and in a workbook, and nothing else', () => {
  const { chart: made, sheet, paths } = written(chart());
  expect(paths).toEqual(['ppt/charts/chart3.xml', 'ppt/embeddings/chart3.xlsx']);
  expect(made).toContain('<c:barDir val="col"/><c:grouping val="clustered"/>');
  expect(made).toContain('<c:f>Sheet1!$C$2:$C$3</c:f>');
  expect(made).toContain('<c:pt idx="0"><c:v>Rail &amp; road</c:v></c:pt>');
  // An empty amount is no point.
  expect(made).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>4</c:v></c:pt></c:numCache>');
  const cells = [...sheet.matchAll(/<c r="(\w+)"[^>]*>(.*?)<\/c>/g)].map(([, name, inner = '']) => [
    name,
    inner.replace(/<[^>]*>/g, ''),
  ]);
  expect(cells).toEqual([
    ['B1', 'North'],
    ['C1', 'South'],
    ['A2', 'Rail &amp; road'],
    ['B2', '4'],
    ['C2', '7.5'],
    // Excel would read _x0041_ as a letter.
    ['A3', '_x005F_x0041_'],
    ['C3', '5'],
  ]);
});

describe('the form of a chart', () => {
  test.each<[string, Partial<ChartView>, readonly string[]]>([
    [
      'stacked',
      { arrangement: 'stacked', stackOrder: [1, 0] },
      ['<c:grouping val="stacked"/>', '<c:overlap val="100"/>'],
    ],
    [
      'shares',
      { arrangement: 'normalised', stackOrder: [0, 1] },
      ['<c:grouping val="percentStacked"/>', 'formatCode="0%"'],
    ],
    [
      'level',
      { orientation: 'horizontal' },
      ['<c:barDir val="bar"/>', '<c:orientation val="maxMin"/>', '<c:crosses val="max"/>'],
    ],
    [
      'lines',
      { series: [series('N', [1, 2], { mark: 'line', path: 'straight', hasPoints: true })] },
      ['<c:lineChart>', '<c:symbol val="circle"/>', '<c:smooth val="0"/>'],
    ],
    [
      'curves',
      { series: [series('N', [1, 2], { mark: 'line', path: 'curved' })] },
      ['<c:symbol val="none"/>', '<c:smooth val="1"/>'],
    ],
    [
      'areas',
      { series: [series('N', [1, 2], { mark: 'area', path: 'straight' })] },
      ['<c:areaChart>', '<a:alpha val="20000"/>'],
    ],
    [
      'dates',
      { categoryType: 'temporal', categories: [dated(1989), dated(1998)] },
      ['<c:dateAx>', '<c:baseTimeUnit val="years"/>', '<c:v>32509</c:v>'],
    ],
    [
      'points',
      {
        categoryType: 'quantitative',
        categories: [measured(1.5), measured(3)],
        series: [series('N', [1, 2], { mark: 'points' })],
      },
      ['<c:scatterChart>', '<c:xVal><c:numRef>', '<c:v>1.5</c:v>'],
    ],
    [
      'parts',
      { orientation: 'round', series: [series('N', [1, 2], { mark: 'arc' })] },
      ['<c:pieChart>', '<c:dPt><c:idx val="1"/>', '<c:legend>'],
    ],
    [
      'ring',
      { orientation: 'round', series: [series('N', [1, 2], { mark: 'ring' })] },
      ['<c:doughnutChart>', '<c:holeSize val="60"/>'],
    ],
    [
      'a line over bars',
      {
        arrangement: 'overlaid',
        series: [series('N', [1, 2]), series('S', [1, 2], { mark: 'line', path: 'straight' })],
      },
      ['<c:barChart>', '<c:lineChart>'],
    ],
  ])('%s', (_, changed, expected) => {
    const view = chart(changed);
    expect(pictureReason(view, false)).toBeUndefined();
    const made = written(view).chart;
    for (const piece of expected) expect(made).toContain(piece);
  });
});

test('stacked series stand from the axis outwards, and keep the colours of the legend', () => {
  const made = written(chart({ arrangement: 'stacked', stackOrder: [1, 0] })).chart;
  const names = [...made.matchAll(/<c:strCache><c:ptCount val="1"\/><c:pt idx="0"><c:v>(\w+)/g)].map(
    ([, name]) => name,
  );
  const fills = [...made.matchAll(/<c:spPr><a:solidFill><a:schemeClr val="(accent\d)"/g)].map(([, slot]) => slot);
  expect([names, fills]).toEqual([
    ['South', 'North'],
    ['accent2', 'accent1'],
  ]);
});

test('printed amounts take the place of the axis, and words of its own are written at each mark', () => {
  const shown = written(chart({ series: [series('N', [1, 2], { showsValues: true })] })).chart;
  expect(shown).toContain('<c:showVal val="1"/>');
  expect(shown).toContain('<c:delete val="1"/><c:axPos val="l"/>');
  expect(shown).not.toContain('majorGridlines');
  const own = written(chart({ series: [series('N', [1, 2], { labels: [plainText('+ 3'), null] })] })).chart;
  expect(own).toMatch(/<c:dLbl><c:idx val="0"\/>.*<a:t>\+ 3<\/a:t>/);
  expect(own).not.toContain('<c:dLbl><c:idx val="1"/>');
});

test('a chart that Office can’t draw says why', () => {
  const line = { mark: 'line', path: 'step-after' } as const;
  expect(pictureReason(null, false)).toBe('computed');
  expect(pictureReason(chart(), true)).toBe('colours');
  expect(pictureReason(chart({ hasOtherTexts: true }), false)).toBe('annotated');
  expect(pictureReason(chart({ series: [series('N', [1, 2], line)] }), false)).toBe('steps');
  expect(pictureReason(chart({ categoryType: 'quantitative' }), false)).toBe('scale');
  expect(pictureReason(chart({ categoryType: 'temporal', orientation: 'horizontal' }), false)).toBe('scale');
  expect(pictureReason(chart({ arrangement: 'overlaid' }), false)).toBe('layers');
  expect(pictureReason(chart({ series: [series('N', [1, 2], { mark: 'points' })] }), false)).toBe('layers');
});

test('colours of marks are a chart’s own, those of its axes and its data are not', () => {
  expect(namesColours({ mark: { type: 'bar', color: 'gold' } })).toBe(true);
  expect(namesColours({ encoding: { color: { field: 'a', scale: { range: ['#123456'] } } } })).toBe(true);
  expect(namesColours({ layer: [{ encoding: { fill: { value: 'teal' } } }] })).toBe(true);
  expect(
    namesColours({ encoding: { x: { axis: { labelColor: 'mute' } }, color: { field: 'a', type: 'nominal' } } }),
  ).toBe(false);
  expect(namesColours({ data: { values: [{ color: 'red', fill: 'green' }] }, mark: 'bar' })).toBe(false);
});

test('days and columns are counted as Excel counts them', () => {
  expect([excelDay({ year: 2024, month: 6, day: 30 }), excelDay({ year: 1900, month: 3 })]).toEqual([45_473, 61]);
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
