import type { ChartMap } from '../../../outline/chart/chart-layers.ts';
import { fieldPath } from '../../../outline/chart/field-uses.ts';
import type { DrawingFrame } from '../../drawing-frame.ts';
import { safeColumn } from '../fields/safe-columns.ts';
import type { Panels } from './panels-of.ts';

/** The arrangement of small multiples: the number of columns, and the title of the y axis of all panels. */
interface Facets {
  readonly columns: number;
  readonly yTitle: string | readonly string[] | undefined;
}

// The size in px of one panel, before it is fitted.
const FIRST_SIZE = { width: 100, height: 100 };

/**
 * Makes small multiples of a prepared chart: a panel with the same scales for each value of a column, in the order of
 * the data, each under its value as a title. The title of the y axis stands once, above all panels.
 */
export function facetChart(
  { data, ...spec }: ChartMap,
  { field, panels }: Panels,
  { columns, yTitle }: Facets,
  { fontSize, palette }: Pick<DrawingFrame, 'fontSize' | 'palette'>,
): ChartMap {
  const sort = panels.map(({ value }) => value);
  const header = { title: null, labelAnchor: 'start', labelPadding: fontSize * 0.7 };
  const title = { text: yTitle, anchor: 'start', fontSize, fontWeight: 400, color: palette['mute'] };
  return {
    data,
    ...(yTitle === undefined ? {} : { title: { ...title, offset: fontSize * 0.6 } }),
    facet: { field: fieldPath(safeColumn(field)), type: 'nominal', sort, header },
    columns,
    spacing: { column: fontSize * 2.6, row: fontSize * 1.2 },
    spec: { ...withoutYTitle(spec), ...FIRST_SIZE },
  };
}

// Each layer has the title of the axis that all share.
function withoutYTitle(spec: ChartMap): ChartMap {
  const { encoding, layer } = spec;
  return {
    ...spec,
    ...(isMap(encoding) && isMap(encoding['y'])
      ? { encoding: { ...encoding, y: { ...encoding['y'], title: null } } }
      : {}),
    ...(Array.isArray(layer) ? { layer: layer.map((each: ChartMap) => withoutYTitle(each)) } : {}),
  };
}

function isMap(value: unknown): value is ChartMap {
  return typeof value === 'object' && value !== null;
}
