import type { ChartTable } from '../../outline/chart/chart-data.ts';
import { asMap, type ChartLayer, type ChartMap } from '../../outline/chart/chart-layers.ts';
import type { ChartView, SeriesView } from './chart-view.ts';

/** A channel of an encoding that shows a column of the data as it is. */
export interface ChartChannel {
  readonly field: string;
  readonly type: string;
  /** The channel's definition in the chart. */
  readonly map: ChartMap;
}

/** The marks of one layer, each of which shows one row of the data as it is. */
export interface ChartMarks {
  readonly layer: ChartLayer;
  readonly table: ChartTable;
  readonly mark: SeriesView['mark'];
  readonly path: SeriesView['path'];
  readonly hasPoints: boolean;
  readonly orientation: ChartView['orientation'];
  readonly category: ChartChannel;
  readonly value: ChartChannel;
  /** The channel that divides the marks into series; undefined where all marks are one series. */
  readonly by: ChartChannel | undefined;
  readonly isGrouped: boolean;
  readonly stack: 'none' | 'zero' | 'normalize';
}

/**
 * Reads the marks of a layer: bars, lines, areas and points of an amount over a category, and arcs of an amount by
 * colour. Undefined where the layer computes its values (transforms, aggregates, bins, units of time), or uses other
 * channels (size, shape, ranges, order) or an unusual scale.
 */
export function readMarks(layer: ChartLayer): ChartMarks | undefined {
  const { map, encoding, data, transforms } = layer;
  const shape = readShape(map['mark']);
  if (shape === undefined || data === undefined || transforms.length > 0) return undefined;
  const isRead = ([channel, definition]: [string, unknown]) =>
    READ.has(channel) || (channel !== 'order' && isConstant(definition));
  if (!Object.entries(encoding).every(isRead)) return undefined;
  const channels = new Map(Object.entries(encoding).map(([name, definition]) => [name, readChannel(definition)]));
  const axes = shape.orientation === 'round' ? roundAxes(channels) : straightAxes(channels, shape.mark);
  const stack = axes === undefined ? undefined : stackOf(axes.value, shape.mark);
  if (axes === undefined || stack === undefined || !isPlainAmount(axes.value)) return undefined;
  // Each bar of a group would be 100 % on its own.
  if (axes.isGrouped && stack === 'normalize') return undefined;
  return { layer, table: data.table, ...shape, ...axes, stack };
}

// Only these channels are read; any other channel must be constant.
const READ: ReadonlySet<string> = new Set(['x', 'y', 'theta', 'color', 'xOffset', 'yOffset']);

type Shape = Pick<ChartMarks, 'mark' | 'path' | 'hasPoints'> & { readonly orientation: 'round' | undefined };

function readShape(mark: unknown): Shape | undefined {
  const map = asMap(mark) ?? { type: mark };
  const name = MARKS.get(map['type']);
  const interpolation = map['interpolate'] ?? 'linear';
  if (name === undefined || 'orient' in map || typeof interpolation !== 'string') return undefined;
  const isPath = name === 'line' || name === 'area';
  return {
    mark: name === 'arc' && 'innerRadius' in map ? 'ring' : name,
    path: isPath ? (PATHS.get(interpolation) ?? 'curved') : null,
    hasPoints: isPath && map['point'] !== undefined && map['point'] !== false,
    orientation: name === 'arc' ? 'round' : undefined,
  };
}

const MARKS: ReadonlyMap<unknown, 'bar' | 'line' | 'area' | 'points' | 'arc'> = new Map([
  ['bar', 'bar'],
  ['line', 'line'],
  ['area', 'area'],
  ['point', 'points'],
  ['circle', 'points'],
  ['square', 'points'],
  ['arc', 'arc'],
]);

const PATHS: ReadonlyMap<string, NonNullable<SeriesView['path']>> = new Map([
  ['linear', 'straight'],
  ['step', 'step-middle'],
  ['step-before', 'step-before'],
  ['step-after', 'step-after'],
]);

// Whether a channel is the same for all marks, or for all that pass a test.
function isConstant(definition: unknown): boolean {
  if (Array.isArray(definition)) return false;
  const map = asMap(definition) ?? {};
  if (['field', 'datum', 'aggregate'].some((key) => key in map)) return false;
  return [map['condition'] ?? []].flat().every((condition) => !('field' in (asMap(condition) ?? {})));
}

type Reading = ChartChannel | 'constant' | 'computed';

function readChannel(definition: unknown): Reading {
  if (isConstant(definition)) return 'constant';
  const map = asMap(definition) ?? {};
  const { field, type, sort, scale } = map;
  const isComputed = ['aggregate', 'bin', 'timeUnit', 'impute', 'condition', 'datum'].some((key) => key in map);
  const isOdd = scale === null || 'reverse' in (asMap(scale) ?? {});
  if (typeof field !== 'string' || isComputed || isOdd) return 'computed';
  // The type that Vega-Lite gives to a field without a type.
  return { field, type: typeof type === 'string' ? type : Array.isArray(sort) ? 'ordinal' : 'nominal', map };
}

type Channels = ReadonlyMap<string, Reading>;
type Axes = Pick<ChartMarks, 'orientation' | 'category' | 'value' | 'by' | 'isGrouped'>;

// A constant is not shown on an axis.
function shownBy(channels: Channels, name: string): ChartChannel | undefined {
  const channel = channels.get(name);
  return channel === 'constant' || channel === 'computed' ? undefined : channel;
}

function roundAxes(channels: Channels): Axes | undefined {
  const category = shownBy(channels, 'color');
  const value = shownBy(channels, 'theta');
  const others = ['x', 'y', 'xOffset', 'yOffset'].some((name) => channels.has(name));
  if (others || category === undefined || value === undefined || !isDiscrete(category)) return undefined;
  return { orientation: 'round', category, value, by: undefined, isGrouped: false };
}

function straightAxes(channels: Channels, mark: SeriesView['mark']): Axes | undefined {
  const x = shownBy(channels, 'x');
  const y = shownBy(channels, 'y');
  if (x === undefined || y === undefined || channels.has('theta')) return undefined;
  const isUpright = y.type === 'quantitative';
  const [category, value] = isUpright ? [x, y] : [y, x];
  // Bars over a scale of amounts may have either direction; horizontal dates have their amounts upwards.
  if (isUpright ? x.type === 'quantitative' && mark === 'bar' : !isDiscrete(category)) return undefined;
  const series = seriesOf(channels, category, isUpright ? ['xOffset', 'yOffset'] : ['yOffset', 'xOffset']);
  if (series === undefined || (series.isGrouped && mark !== 'bar')) return undefined;
  return { orientation: isUpright ? 'vertical' : 'horizontal', category, value, ...series };
}

function seriesOf(
  channels: Channels,
  category: ChartChannel,
  [along, across]: readonly [string, string],
): Pick<Axes, 'by' | 'isGrouped'> | undefined {
  if (channels.has(across) || channels.get(along) === 'computed' || channels.get('color') === 'computed') {
    return undefined;
  }
  const offset = shownBy(channels, along);
  const colour = shownBy(channels, 'color');
  const isByColour = colour !== undefined && colour.field !== category.field;
  if ([offset, isByColour ? colour : undefined].some((channel) => channel !== undefined && !isDiscrete(channel))) {
    return undefined;
  }
  if (offset !== undefined && isByColour && offset.field !== colour.field) return undefined;
  return { by: offset ?? (isByColour ? colour : undefined), isGrouped: offset !== undefined };
}

function isDiscrete({ type }: ChartChannel): boolean {
  return type === 'nominal' || type === 'ordinal';
}

function isPlainAmount({ type, map }: ChartChannel): boolean {
  const isUpwards = map['sort'] === undefined || map['sort'] === null || map['sort'] === 'ascending';
  const scale = asMap(map['scale'])?.['type'] ?? 'linear';
  return type === 'quantitative' && isUpwards && scale === 'linear';
}

// By default Vega-Lite stacks bars, areas and arcs.
function stackOf({ map }: ChartChannel, mark: SeriesView['mark']): ChartMarks['stack'] | undefined {
  const stack = map['stack'];
  if (stack === undefined) return mark === 'line' || mark === 'points' ? 'none' : 'zero';
  if (stack === true || stack === 'zero') return 'zero';
  if (stack === false || stack === null) return mark === 'arc' || mark === 'ring' ? undefined : 'none';
  return stack === 'normalize' ? 'normalize' : undefined;
}
