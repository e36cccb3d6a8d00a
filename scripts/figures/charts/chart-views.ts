import type { Chart } from '../../outline/outline.ts';
import { type ReadTable, readCsvTable, readInlineTable } from './chart-data.ts';

/** A way to a part of a chart: keys and indexes from its top. */
export type ChartPath = readonly (string | number)[];

/** A part of a chart as a map of keys. */
export type ChartMap = Readonly<Record<string, unknown>>;

/** A chart, or one of its layers, with the data that it shows. */
export interface ChartView {
  readonly path: ChartPath;
  readonly map: ChartMap;
  /** Its own data, or those of the layer that it stands in; undefined where there are none. */
  readonly data: ReadTable | undefined;
  /** Whether the data stand in this view itself. */
  readonly ownsData: boolean;
  /** The transforms of the data up to this view, with their paths. */
  readonly transforms: readonly { readonly path: ChartPath; readonly map: ChartMap }[];
}

/** A CSV file of the summit: its path in the project and its text. */
export interface CsvFile {
  readonly path: string;
  readonly text: string;
}

/** The views of a chart: itself and all layers in it, outer before inner. */
export function chartViews(chart: Chart, csv: CsvFile | undefined): ChartView[] {
  const none = { data: undefined, transforms: [] };
  return viewsOf(chart, chart.spec.value, [], csv, none);
}

/** A value as a map of keys; undefined where it is a list, a scalar or empty. */
export function asMap(value: unknown): ChartMap | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as ChartMap) : undefined;
}

/** A value as a list of maps with their paths; what is no map is left out. */
function asMaps(value: unknown, path: ChartPath): { readonly path: ChartPath; readonly map: ChartMap }[] {
  return (Array.isArray(value) ? value : []).flatMap((item: unknown, index) => {
    const map = asMap(item);
    return map === undefined ? [] : [{ path: [...path, index], map }];
  });
}

function viewsOf(
  chart: Chart,
  map: ChartMap,
  path: ChartPath,
  csv: CsvFile | undefined,
  outer: Pick<ChartView, 'data' | 'transforms'>,
): ChartView[] {
  const own = readData(chart, map['data'], [...path, 'data'], csv);
  const before = own === undefined ? outer.transforms : [];
  const transforms = [...before, ...asMaps(map['transform'], [...path, 'transform'])];
  const view = { path, map, data: own ?? outer.data, ownsData: own !== undefined, transforms };
  const layers = asMaps(map['layer'], [...path, 'layer']);
  return [view, ...layers.flatMap((layer) => viewsOf(chart, layer.map, layer.path, csv, view))];
}

function readData({ spec }: Chart, data: unknown, path: ChartPath, csv: CsvFile | undefined): ReadTable | undefined {
  const map = asMap(data);
  if (map === undefined) return undefined;
  if ('url' in map) return csv === undefined || path.length > 1 ? undefined : readCsvTable(csv.path, csv.text);
  return readInlineTable(spec, [...path, 'values'], map['values']);
}
