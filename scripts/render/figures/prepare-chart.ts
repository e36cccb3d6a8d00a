import type { Chart } from '../../outline/outline.ts';
import { isColourPlace, tokenColours } from './chart-colours.ts';
import type { ChartTable } from './chart-data.ts';
import { type ChartDate, dateFormat, readChartDate } from './chart-dates.ts';
import { asMap, type ChartMap, type ChartPath, type ChartView, type CsvFile, chartViews } from './chart-views.ts';
import type { DrawingFrame } from './drawing-frame.ts';

/**
 * Makes of a checked chart the specification that Vega-Lite compiles: data as rows, tokens as their colours,
 * dates as instants of UTC (a machine's time zone must not move a year), no titles but those that were asked for.
 */
export function prepareChart(
  chart: Chart,
  csv: CsvFile | undefined,
  { palette }: Pick<DrawingFrame, 'palette'>,
): ChartMap {
  const colours = tokenColours(palette);
  const prepared = new Map<string, ChartMap>();
  // Inner views first: an outer one takes its layers from the map.
  for (const view of chartViews(chart, csv).reverse()) {
    const layers = Array.isArray(view.map['layer'])
      ? { layer: view.map['layer'].map((_, index) => layerAt(prepared, view, index)) }
      : {};
    const { $schema: _, ...map } = view.map;
    const own = withColours({ ...map, data: undefined, layer: undefined }, view.path, colours) as ChartMap;
    const table = view.data?.table;
    const encoding = asMap(own['encoding']);
    const dates = table === undefined ? new Map<string, readonly (ChartDate | undefined)[]>() : datesOf(table);
    prepared.set(JSON.stringify(view.path), {
      ...dropUndefined(own),
      ...(view.ownsData && table !== undefined ? { data: { values: rowsOf(table, dates) } } : {}),
      ...(encoding === undefined ? {} : { encoding: prepareEncoding(encoding, dates) }),
      ...(Array.isArray(own['transform'])
        ? { transform: own['transform'].map((one) => prepareTransform(one, dates)) }
        : {}),
      ...layers,
    });
  }
  return prepared.get('[]') ?? {};
}

function layerAt(prepared: ReadonlyMap<string, ChartMap>, view: ChartView, index: number): ChartMap {
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

// The columns that can be read as dates, row by row.
function datesOf({ columns, rows }: ChartTable): Dates {
  return new Map(
    columns.flatMap((column) => {
      const dates = rows.map((row) => readChartDate(row[column] ?? null));
      const isDate = rows.every((row, index) => (row[column] ?? null) === null || dates[index] !== undefined);
      return isDate ? [[column, dates] as const] : [];
    }),
  );
}

// A column as dates is a column of its own: expressions and other encodings still see the years as written.
function dateColumn(column: string): string {
  return `${column} (date)`;
}

function rowsOf({ rows }: ChartTable, dates: Dates): object[] {
  return rows.map((row, index) => ({
    ...row,
    ...Object.fromEntries([...dates].map(([column, list]) => [dateColumn(column), list[index]?.time ?? null])),
  }));
}

function prepareEncoding(encoding: ChartMap, dates: Dates): ChartMap {
  return Object.fromEntries(
    Object.entries(encoding).map(([channel, definition]) => [channel, prepareChannel(channel, definition, dates)]),
  );
}

function prepareChannel(channel: string, definition: unknown, dates: Dates): unknown {
  if (Array.isArray(definition)) return definition.map((one) => prepareChannel(channel, one, dates));
  const map = asMap(definition);
  if (map === undefined) return definition;
  const hasTitle =
    'title' in map || asMap(map['axis'])?.['title'] !== undefined || asMap(map['legend'])?.['title'] !== undefined;
  const titled =
    hasTitle || !('field' in map || 'aggregate' in map) || channel === 'text' ? map : { ...map, title: null };
  const isDate = map['type'] === 'temporal' || map['timeUnit'] !== undefined;
  return isDate ? asDate(channel, titled, dates) : titled;
}

const POSITIONS = new Set(['x', 'y']);

function asDate(channel: string, map: ChartMap, dates: Dates): ChartMap {
  const field = String(map['field']);
  const list = dates.get(field)?.filter((date) => date !== undefined);
  const written = list === undefined ? {} : { field: dateColumn(field) };
  const timed = { ...map, ...written, ...utcUnit(map['timeUnit']) };
  const format = map['timeUnit'] === undefined && list !== undefined ? { format: dateFormat(list) } : {};
  if (channel === 'text') return { ...format, ...timed };
  if (!POSITIONS.has(channel)) return timed;
  const axis = map['axis'] === null ? null : { ...format, ...yearTicks(list), ...asMap(map['axis']) };
  const scale =
    map['scale'] === null || map['type'] === 'ordinal' ? map['scale'] : { type: 'utc', ...asMap(map['scale']) };
  return dropUndefined({ ...timed, axis, scale });
}

// Without it, the axis of a few years would have months between them, each named as its year.
function yearTicks(dates: readonly ChartDate[] | undefined): ChartMap {
  if (dates === undefined || dates.some(({ precision }) => precision !== 'year')) return {};
  const years = dates.map(({ time }) => new Date(time).getUTCFullYear());
  return Math.max(...years) - Math.min(...years) <= FEW_YEARS ? { tickCount: 'year' } : {};
}

const FEW_YEARS = 10;

function utcUnit(unit: unknown): ChartMap {
  return typeof unit === 'string' ? { timeUnit: /^(?:binned)?utc/.test(unit) ? unit : `utc${unit}` } : {};
}

function prepareTransform(transform: unknown, dates: Dates): unknown {
  const map = asMap(transform);
  if (map?.['timeUnit'] === undefined) return transform;
  const field = String(map['field']);
  return { ...map, ...utcUnit(map['timeUnit']), ...(dates.has(field) ? { field: dateColumn(field) } : {}) };
}
