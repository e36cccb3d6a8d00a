import type { AssetPath, Chart } from '../outline.ts';
import { type ReadTable, readInlineTable } from './chart-data.ts';
import type { Reading } from './decode-table.ts';
import { type ColumnUse, columnUses, leavesFewerRows } from './field-uses.ts';
import { type CsvOptions, readCsvTable } from './read-csv-table.ts';
import type { Sheet } from './sheet.ts';

/** The path to a part of a chart: keys and indexes from its top. */
export type ChartPath = readonly (string | number)[];

/** A part of a chart as a map of keys. */
export type ChartMap = Readonly<Record<string, unknown>>;

/** A chart as a whole, or one of its layers, with the data that it shows. */
export interface ChartLayer {
  readonly path: ChartPath;
  readonly map: ChartMap;
  /** The layer's encoding added to that of the outer layer, channel by channel, as Vega-Lite merges them. */
  readonly encoding: ChartMap;
  /** The layer's own data, or those of the outer layer; undefined where there are none. */
  readonly data: ReadTable | undefined;
  /** Whether the layer has data of its own. */
  readonly ownsData: boolean;
  /** The transforms of the data up to this layer, with their paths. */
  readonly transforms: readonly { readonly path: ChartPath; readonly map: ChartMap }[];
}

/** A data file of the summit: its path in the project, and its text (CSV) or its chosen sheet (a workbook). */
export interface CsvFile {
  readonly path: string;
  readonly text: string;
  /** The encoding that the file seems to have where it is not UTF-8 or UTF-16, and a word that shows it. */
  readonly guessed?: Reading;
  /** The encodings that it may have, where nothing tells which. */
  readonly readings?: readonly Reading[];
  /** The sheet of a workbook; its `text` is empty. */
  readonly sheet?: Sheet;
}

/** Gives the data file that a chart names, from a map by `tableKey`; undefined for a chart with data of its own. */
export function csvOf(chart: Chart, tables: ReadonlyMap<string, CsvFile>): CsvFile | undefined {
  const { data } = chart;
  if (data === undefined) return undefined;
  const csv = tables.get(tableKey(chart, data));
  if (csv === undefined) throw new TypeError(`The data '${data.path}' were not loaded.`);
  return csv;
}

/**
 * Makes the key of a data file: its path from the summit's folder, and the chart's options for reading it. Two charts
 * may show two sheets of one workbook.
 */
export function tableKey({ spec }: Chart, { path }: AssetPath): string {
  const { sheet, encoding } = asMap(spec.value['data']) ?? {};
  const said = [sheet, encoding].filter((value) => value !== undefined);
  return said.length === 0 ? path : `${path} ${JSON.stringify([sheet, encoding])}`;
}

/** Lists a chart and all its layers, outer before inner. `csv` is the file that its data name. */
export function chartLayers(chart: Chart, csv: CsvFile | undefined): ChartLayer[] {
  const none = { encoding: {}, data: undefined, transforms: [] };
  return layersOf(chart, chart.spec.value, [], csv, none);
}

/** Gives a value as a map of keys; undefined for a list, a scalar or an empty value. */
export function asMap(value: unknown): ChartMap | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as ChartMap) : undefined;
}

/** Gives a value as a list of maps with their paths; other items are left out. */
function asMaps(value: unknown, path: ChartPath): { readonly path: ChartPath; readonly map: ChartMap }[] {
  return (Array.isArray(value) ? value : []).flatMap((item: unknown, index) => {
    const map = asMap(item);
    return map === undefined ? [] : [{ path: [...path, index], map }];
  });
}

function layersOf(
  chart: Chart,
  map: ChartMap,
  path: ChartPath,
  csv: CsvFile | undefined,
  outer: Pick<ChartLayer, 'encoding' | 'data' | 'transforms'>,
): ChartLayer[] {
  const own = readData(chart, map['data'], [...path, 'data'], csv);
  const before = own === undefined ? outer.transforms : [];
  const transforms = [...before, ...asMaps(map['transform'], [...path, 'transform'])];
  const encoding = mergedEncoding(outer.encoding, asMap(map['encoding']) ?? {});
  const layer = { path, map, encoding, data: own ?? outer.data, ownsData: own !== undefined, transforms };
  const inner = asMaps(map['layer'], [...path, 'layer']);
  return [layer, ...inner.flatMap((part) => layersOf(chart, part.map, part.path, csv, layer))];
}

// A channel with a field or a datum inherits the settings that it lacks. Any other channel replaces the outer one.
function mergedEncoding(outer: ChartMap, own: ChartMap): ChartMap {
  const channels = Object.entries(own).map(([channel, definition]) => {
    const map = asMap(definition);
    const isShown = map !== undefined && ('field' in map || 'datum' in map || 'aggregate' in map);
    return [channel, isShown ? { ...asMap(outer[channel]), ...map } : definition] as const;
  });
  return { ...outer, ...Object.fromEntries(channels) };
}

function readData(chart: Chart, data: unknown, path: ChartPath, csv: CsvFile | undefined): ReadTable | undefined {
  const { spec } = chart;
  const map = asMap(data);
  if (map === undefined) return undefined;
  if (!('url' in map)) return readInlineTable(spec, [...path, 'values'], map['values']);
  return csv === undefined || path.length > 1
    ? undefined
    : readCsvTable(csv, usesOf(chart), csvOptions(map, spec.value));
}

// The columns that a chart needs: those that its specification names, that of its small multiples, and those by which its
// annotations name rows.
function usesOf({ spec, multiples, annotations = [] }: Chart): ReadonlyMap<string, ReadonlySet<ColumnUse>> {
  const uses = new Map(columnUses(spec.value));
  const named = annotations.flatMap(({ row }) => row.map(({ column }) => [column, 'free'] as const));
  for (const [column, use] of multiples === undefined ? named : [...named, [multiples.field, 'label'] as const]) {
    uses.set(column, new Set([...(uses.get(column) ?? []), use]));
  }
  return uses;
}

function csvOptions({ url, skip, decimal }: ChartMap, spec: ChartMap): CsvOptions {
  return {
    url: String(url),
    isReduced: leavesFewerRows(spec),
    skip: typeof skip === 'number' && Number.isInteger(skip) && skip >= 0 ? skip : undefined,
    decimal: decimal === '.' || decimal === ',' ? decimal : undefined,
  };
}
