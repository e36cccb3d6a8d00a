import { largest, smallest } from '../../diagnostics/smallest.ts';
import type { Cell, ChartTable } from '../../outline/chart/chart-data.ts';
import { type ChartDate, readChartDate } from '../../outline/chart/chart-dates.ts';
import {
  asMap,
  type ChartLayer,
  type ChartMap,
  type ChartPath,
  type CsvFile,
  chartLayers,
} from '../../outline/chart/chart-layers.ts';
import { fieldName, fieldPath, fieldUses } from '../../outline/chart/field-uses.ts';
import type { Chart } from '../../outline/outline.ts';
import type { DrawingFrame } from '../drawing-frame.ts';
import { isColourPlace, tokenColours } from './chart-colours.ts';
import { dateFormat } from './date-format.ts';
import { gapExpression } from './fields/gap-expression.ts';
import { safeColumn, unsafeColumn, withSafeColumns } from './fields/safe-columns.ts';
import { scaleBars } from './scale-bars.ts';

/**
 * Turns a checked chart into the specification that Vega-Lite compiles: data as rows, colours in place of tokens, dates
 * as instants in UTC (so that the time zone of a machine can't change a year), and no titles except the chart's own.
 */
export function prepareChart(
  chart: Chart,
  csv: CsvFile | undefined,
  { palette, barScale = 1 }: Pick<DrawingFrame, 'palette' | 'barScale'>,
): ChartMap {
  const views = chartLayers(chart, csv);
  const tools = { colours: tokenColours(palette), titles: titlesOf(views) };
  const prepared = new Map<string, ChartMap>();
  // Inner views come first, because an outer view takes its layers from the map.
  for (const view of views.toReversed()) prepared.set(JSON.stringify(view.path), prepareView(view, prepared, tools));
  return scaleBars(prepared.get('[]') ?? {}, barScale);
}

/** Gives the title of the y axis of a chart, a list for several lines; undefined where it has none. */
export function yTitleOf(chart: Chart): string | readonly string[] | undefined {
  const title = titlesOf(chartLayers(chart, undefined)).get('y');
  if (Array.isArray(title)) return title.map(String);
  return typeof title === 'string' ? title : undefined;
}

interface Tools {
  readonly colours: Readonly<Record<string, string>>;
  readonly titles: ReadonlyMap<string, unknown>;
}

function prepareView(view: ChartLayer, prepared: ReadonlyMap<string, ChartMap>, { colours, titles }: Tools): ChartMap {
  const { $schema, data, layer, ...rest } = view.map;
  const own = withColours(rest, view.path, colours) as ChartMap;
  const table = view.data?.table;
  const dates: Dates = table === undefined ? new Map() : datesOf(table);
  const columns = table?.columns ?? [];
  const encoding = asMap(own['encoding']);
  const transform = own['transform'];
  const shown = {
    ...own,
    encoding: encoding === undefined ? undefined : prepareEncoding(encoding, dates, titles),
    transform: Array.isArray(transform) ? transform.map((one) => prepareTransform(one, dates)) : undefined,
  };
  return dropUndefined({
    ...withFieldPaths(shown, [...dates.keys()].map(dateColumn).concat(columns)),
    data: view.ownsData && table !== undefined ? { values: rowsOf(table, dates) } : undefined,
    layer: Array.isArray(layer) ? layer.map((_, index) => layerAt(prepared, view, index)) : undefined,
  });
}

// Vega-Lite reads dots and brackets in a field's name as a path into a value.
function withFieldPaths(view: ChartMap, columns: readonly string[]): ChartMap {
  const { layer: _, ...own } = view;
  const uses = fieldUses(own, []).filter(({ kind }) => kind === 'field');
  return uses.reduce((map, { path, text }) => withValueAt(map, path, pathOf(fieldName(text, columns), columns)), own);
}

function pathOf(field: string, columns: readonly string[]): string {
  return fieldPath(columns.includes(field) ? safeColumn(field) : field);
}

function withValueAt(part: ChartMap, [key, ...rest]: ChartPath, value: string): ChartMap {
  if (key === undefined) return part;
  const next = rest.length === 0 ? value : withValueAt(part[key] as ChartMap, rest, value);
  if (Array.isArray(part)) return part.with(Number(key), next) as unknown as ChartMap;
  return { ...part, [key]: next };
}

// Layers share their axes and legends, so a title from one layer is the title of all.
function titlesOf(views: readonly ChartLayer[]): Map<string, unknown> {
  const titles = new Map<string, unknown>();
  for (const view of views) {
    for (const [channel, definition] of Object.entries(asMap(view.map['encoding']) ?? {})) {
      const map = asMap(definition);
      const title = map?.['title'] ?? asMap(map?.['axis'])?.['title'] ?? asMap(map?.['legend'])?.['title'];
      if (title !== undefined && title !== null) titles.set(channel, title);
    }
  }
  return titles;
}

function layerAt(prepared: ReadonlyMap<string, ChartMap>, view: ChartLayer, index: number): ChartMap {
  return prepared.get(JSON.stringify([...view.path, 'layer', index])) ?? {};
}

function dropUndefined(map: ChartMap): ChartMap {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));
}

function withColours(value: unknown, path: ChartPath, colours: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return isColourPlace(path) ? (colours[value] ?? value) : value;
  if (Array.isArray(value)) return value.map((item, index) => withColours(item, [...path, index], colours));
  const map = asMap(value);
  if (map === undefined) return value;
  return Object.fromEntries(
    Object.entries(map).map(([key, item]) => [key, withColours(item, [...path, key], colours)]),
  );
}

type Dates = ReadonlyMap<string, readonly (ChartDate | undefined)[]>;

// The columns in which every row can be read as a date.
function datesOf({ columns, rows }: ChartTable): Dates {
  return new Map(
    columns.flatMap((column) => {
      const dates = rows.map((row) => readChartDate(row[column] ?? null));
      const isDate = rows.every((row, index) => (row[column] ?? null) === null || dates[index] !== undefined);
      return isDate ? [[column, dates] as const] : [];
    }),
  );
}

/** The column with the number of the row, by which the row of a mark is found. */
export const ROW = '(row)';

/** Gives the column of the data from which a column of the prepared chart was made. */
export function writtenColumn(column: string): string {
  return unsafeColumn(column).replace(/ \(date\)$/, '');
}

// The dates get a column of their own, because expressions and other encodings still need the years as written.
function dateColumn(column: string): string {
  return `${column} (date)`;
}

function rowsOf({ rows }: ChartTable, dates: Dates): object[] {
  return rows.map((row, index) =>
    withSafeColumns({
      ...row,
      [ROW]: index,
      ...Object.fromEntries([...dates].map(([column, list]) => [dateColumn(column), list[index]?.time ?? null])),
    }),
  );
}

function prepareEncoding(encoding: ChartMap, dates: Dates, titles: Tools['titles']): ChartMap {
  return Object.fromEntries(
    Object.entries(encoding).map(([channel, definition]) => [
      channel,
      Array.isArray(definition)
        ? definition.map((one) => prepareChannel(channel, one, dates, titles))
        : prepareChannel(channel, definition, dates, titles),
    ]),
  );
}

const UNTITLED = new Set(['text', 'x2', 'y2', 'detail', 'order']);

function prepareChannel(channel: string, definition: unknown, dates: Dates, titles: Tools['titles']): unknown {
  const map = asMap(definition);
  if (map === undefined) return definition;
  const isShown = ['field', 'aggregate', 'datum'].some((key) => key in map) && !UNTITLED.has(channel);
  const title = isShown ? { title: titles.get(channel) ?? null } : {};
  const titled = { ...map, ...title, ...withoutTitle(map, 'axis'), ...withoutTitle(map, 'legend') };
  const isDate = map['type'] === 'temporal' || map['timeUnit'] !== undefined;
  return isDate ? asDate(channel, titled, dates) : titled;
}

// The title is at the channel itself, if the layers agree on it.
function withoutTitle(map: ChartMap, guide: 'axis' | 'legend'): ChartMap {
  const { title, ...rest } = asMap(map[guide]) ?? {};
  return title === undefined ? {} : { [guide]: rest };
}

const POSITIONS = new Set(['x', 'y']);

function asDate(channel: string, map: ChartMap, dates: Dates): ChartMap {
  const field = fieldName(String(map['field']), [...dates.keys()]);
  const list = dates.get(field)?.filter((date) => date !== undefined);
  const written = list === undefined ? {} : { field: dateColumn(field) };
  const timed = { ...map, ...written, ...utcUnit(map['timeUnit']) };
  const format = map['timeUnit'] === undefined && list !== undefined ? { format: dateFormat(list) } : {};
  if (channel === 'text') return { ...format, ...timed };
  if ('datum' in map) return { ...timed, datum: toInstant(map['datum']), scale: { type: 'utc' } };
  if (!POSITIONS.has(channel)) return timed;
  const axis = map['axis'] === null ? null : { ...format, ...yearTicks(list), ...withInstants(map['axis'], 'values') };
  const scale =
    map['scale'] === null || map['type'] === 'ordinal'
      ? map['scale']
      : { type: 'utc', ...withInstants(map['scale'], 'domain') };
  return dropUndefined({ ...timed, axis, scale });
}

// Converts the dates in the chart's own specification, outside its data.
function withInstants(part: unknown, key: 'values' | 'domain'): ChartMap {
  const map = asMap(part) ?? {};
  const dates = map[key];
  return Array.isArray(dates) ? { ...map, [key]: dates.map(toInstant) } : map;
}

// The date is given in parts and in UTC, because Vega reads a bare number of milliseconds as a year here.
function toInstant(date: unknown): unknown {
  const map = asMap(date);
  if (map !== undefined) return { ...map, utc: true };
  const time = readChartDate(date as Cell)?.time;
  if (time === undefined) return date;
  const day = new Date(time);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, date: day.getUTCDate(), utc: true };
}

// Without this, an axis of a few years would have months between them, each labelled with its year.
function yearTicks(dates: readonly ChartDate[] | undefined): ChartMap {
  if (dates === undefined || dates.some(({ precision }) => precision !== 'year')) return {};
  const years = dates.map(({ time }) => new Date(time).getUTCFullYear());
  return largest(years) - smallest(years) <= FEW_YEARS ? { tickCount: 'year' } : {};
}

const FEW_YEARS = 10;

function utcUnit(unit: unknown): ChartMap {
  return typeof unit === 'string' ? { timeUnit: /^(?:binned)?utc/.test(unit) ? unit : `utc${unit}` } : {};
}

function prepareTransform(transform: unknown, dates: Dates): unknown {
  const map = asMap(transform);
  if (typeof map?.['calculate'] === 'string') return { ...map, calculate: gapExpression(map['calculate']) };
  if (map?.['timeUnit'] === undefined) return transform;
  const field = fieldName(String(map['field']), [...dates.keys()]);
  return { ...map, ...utcUnit(map['timeUnit']), ...(dates.has(field) ? { field: dateColumn(field) } : {}) };
}
