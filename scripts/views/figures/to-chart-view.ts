import { readChartDate } from '../../outline/chart/chart-dates.ts';
import { asMap, type ChartLayer, chartLayers, csvOf } from '../../outline/chart/chart-layers.ts';
import type { Chart } from '../../outline/outline.ts';
import { plainText, type RichText } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import { type ChartGrid, toGrid } from './chart-grid.ts';
import { type ChartChannel, type ChartMarks, readMarks } from './chart-marks.ts';
import { ascending, type ChartKey } from './chart-order.ts';
import type { CategoryView, ChartView } from './chart-view.ts';
import { labelField, toSeries } from './to-series.ts';

/**
 * The series and categories of a checked chart, from its encoding and its rows; null where only Vega knows them.
 *
 * Covered: bars, lines, areas and points of an amount over a category, with one series, or one for each colour or each
 * bar of a group, stacked or not; arcs by colour; several such layers over the same categories, if each has one series;
 * points on a line; texts that label the marks.
 *
 * Not covered: small multiples, transforms, aggregates, bins, units of time, ranges, all other marks and channels (size, shape, order),
 * scales of amounts that are not linear, empty amounts of bars and points, and two rows for the same mark.
 */
export function toChartView(chart: Chart, context: ViewContext): ChartView | null {
  if (chart.multiples !== undefined) return null;
  const layers = chartLayers(chart, csvOf(chart, context.tables));
  const texts = layers.filter(isText);
  const grids = gridsOf(layers);
  const [main] = grids;
  if (main === undefined) return null;
  const [categoryTitle = null] = grids.flatMap(({ marks }) => titleOf(marks.category, chart) ?? []);
  const [valueTitle = null] = grids.flatMap(({ marks }) => titleOf(marks.value, chart) ?? []);
  const series = grids.flatMap((grid) => {
    const { value } = grid.marks;
    const own = titleOf(value, chart) ?? plainText(value.field, chart.spec.at);
    return toSeries(grid, grids.length > 1 ? own : valueTitle, texts);
  });
  return {
    orientation: main.marks.orientation,
    arrangement: arrangementOf(main.marks, grids.length, series.length),
    categoryTitle,
    valueTitle,
    categoryType: main.marks.category.type as ChartView['categoryType'],
    categories: main.categories.map((key) => toCategory(key, main, context)),
    series,
    stackOrder: stackOrder(main),
    hasOtherTexts: chart.annotations !== undefined || hasOtherTexts(texts, grids),
  };
}

function isText({ map }: ChartLayer): boolean {
  return (asMap(map['mark'])?.['type'] ?? map['mark']) === 'text';
}

// Gives the marks of all layers except texts; empty where a layer is not covered or has other categories.
function gridsOf(layers: readonly ChartLayer[]): ChartGrid[] {
  if (layers.some(({ map }) => 'resolve' in map)) return [];
  const read = layers.filter((layer) => 'mark' in layer.map && !isText(layer)).map(readMarks);
  const known = read.filter((marks) => marks !== undefined);
  const grids = withoutPointsOver(known).map(toGrid);
  const covered = grids.filter((grid) => grid !== undefined);
  const [main] = covered;
  const isWhole = known.length === read.length && covered.length === grids.length;
  return isWhole && main !== undefined && covered.every((grid) => isBeside(grid, main, covered.length)) ? covered : [];
}

// Points at the amounts of a line belong to the line.
function withoutPointsOver(all: readonly ChartMarks[]): ChartMarks[] {
  const lines = all.filter(({ path }) => path !== null);
  const isOver = (points: ChartMarks, line: ChartMarks) => points.mark === 'points' && showSame(points, line);
  return all
    .filter((marks) => !lines.some((line) => isOver(marks, line)))
    .map((marks) => ({
      ...marks,
      hasPoints: marks.hasPoints || (marks.path !== null && all.some((points) => isOver(points, marks))),
    }));
}

function showSame(a: ChartMarks, b: ChartMarks): boolean {
  return (
    a.table === b.table && (['category', 'value', 'by'] as const).every((name) => a[name]?.field === b[name]?.field)
  );
}

// Layers share their axes, so each must have the same categories in the same order.
function isBeside({ marks, categories }: ChartGrid, main: ChartGrid, layers: number): boolean {
  const { category, orientation, by } = marks;
  const isSame = category.type === main.marks.category.type && orientation === main.marks.orientation;
  return isSame && (layers === 1 || by === undefined) && categories.join('\n') === main.categories.join('\n');
}

function arrangementOf({ isGrouped, stack }: ChartMarks, layers: number, series: number): ChartView['arrangement'] {
  if (stack === 'normalize') return 'normalised';
  if (series === 1) return 'single';
  if (isGrouped) return 'grouped';
  return layers > 1 || stack === 'none' ? 'overlaid' : 'stacked';
}

// Vega-Lite stacks series by their names: upwards from the last, and to the right from the first.
function stackOrder({ marks, series }: ChartGrid): number[] {
  const isStacked = marks.by !== undefined && marks.stack !== 'none' && !marks.isGrouped && series.length > 1;
  if (!isStacked) return [];
  const order = [...series.keys()].sort((a, b) => ascending(series[a] ?? '', series[b] ?? ''));
  return marks.orientation === 'vertical' ? order.toReversed() : order;
}

function toCategory(key: ChartKey, { marks }: ChartGrid, context: ViewContext): CategoryView {
  const { table, category } = marks;
  const row = table.rows.findIndex((each) => each[category.field] === key);
  const date = category.type === 'temporal' ? (readChartDate(key)?.date ?? null) : null;
  const at = table.locate(row, category.field);
  return {
    label: date === null ? plainText(String(key), at) : context.words(context.format.date(date), at),
    date,
    amount: category.type === 'quantitative' ? Number(key) : null,
  };
}

// A title of several lines becomes one text. Without a title, an axis has no text.
function titleOf({ map }: ChartChannel, { spec }: Chart): RichText | null {
  const title = map['title'] ?? asMap(map['axis'])?.['title'] ?? asMap(map['legend'])?.['title'] ?? [];
  const words = [title].flat().join(' ');
  return words === '' ? null : plainText(words, spec.at);
}

function hasOtherTexts(texts: readonly ChartLayer[], grids: readonly ChartGrid[]): boolean {
  const isLabel = (text: ChartLayer) => grids.some(({ marks }) => labelField(text, marks) !== undefined);
  const others = grids.map(({ marks }) => {
    return new Set(
      texts.flatMap((text) => labelField(text, marks) ?? []).filter((field) => field !== marks.value.field),
    );
  });
  return !texts.every(isLabel) || others.some(({ size }) => size > 1);
}
