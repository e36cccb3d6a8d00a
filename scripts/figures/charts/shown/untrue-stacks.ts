import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { asMap, type ChartLayer } from '../../../outline/chart/chart-layers.ts';
import type { LocatedTree } from '../../../outline/yaml/located.ts';
import { ROW } from '../prepare-chart.ts';
import { plainField } from './drawn-marks.ts';
import { channelOf, encodingPath } from './encoding-path.ts';
import { columnOf, rowPlace } from './row-place.ts';
import type { ScaleUse, ShownRow, ShownRows } from './shown-rows.ts';

/**
 * Reports rows whose part of a stack, or of a whole, would not be drawn as large as it is: an empty part that would count
 * as 0, wholes of which all parts are 0, areas that go below 0 and above it in one stack, and bars that stand before one
 * another. Gives one finding a mark, at the first such row.
 */
export function findUntrueStacks(spec: LocatedTree, layers: readonly ChartLayer[], shown: ShownRows): Diagnostic[] {
  const { mark, data } = shown;
  const stack = stackOf(shown);
  const fault = stack === undefined ? hiddenBar(shown) : stackFault(stack, data);
  if (fault === undefined) return [];
  const { problem, advice, row, field } = fault;
  const path = encodingPath(layers, mark.layer, channelOf(fault.use.property.name, mark.layer));
  const at = rowPlace(mark, row, field) ?? spec.locate(path);
  return [diagnose('render/unshown-value', { problem, advice }, at)];
}

interface Fault {
  readonly problem: string;
  readonly advice: string;
  readonly row: ShownRow;
  /** The field of the amounts. */
  readonly field: string;
  readonly use: ScaleUse;
}

/** A stack of the parts of each place on an axis, or of the one whole of a circle. */
interface Stack {
  readonly field: string;
  readonly use: ScaleUse;
  readonly isArea: boolean;
  /** Whether the parts are drawn as a whole, whatever their sum. */
  readonly isWhole: boolean;
  readonly placeOf: (row: ShownRow) => string;
  readonly seriesOf: (row: ShownRow) => string;
  /** Gives a number by which the places on the axis are in order. */
  readonly rankOf: (row: ShownRow) => number;
}

function stackOf({ mark, uses, parts }: ShownRows): Stack | undefined {
  const use = uses.find(({ property }) => parts.has(plainField(property.field ?? '')));
  const part = use === undefined ? undefined : parts.get(plainField(use.property.field ?? ''));
  if (use === undefined || part === undefined || !/^(?:area|rect|arc)$/.test(mark.type)) return undefined;
  const across = use.property.name.startsWith('x') ? 'y' : 'x';
  const places = mark.type === 'arc' ? [] : uses.filter(({ property }) => property.name.startsWith(across));
  return {
    field: plainField(part.field),
    use,
    isArea: mark.type === 'area',
    isWhole: mark.type === 'arc' || part.isWhole,
    placeOf: (row) => [...new Set(places.map((place) => writtenIn(row, place)))].join(' '),
    seriesOf: seriesOf(mark.layer),
    rankOf: (row) => rankIn(row, places[0]),
  };
}

function rankIn(row: ShownRow, place: ScaleUse | undefined): number {
  const value = place?.valueIn(row);
  return NAMES.has(place?.scale.type ?? '') && typeof value === 'string'
    ? (place?.scale.domain.indexOf(value) ?? 0)
    : Number(value);
}

function stackFault(stack: Stack, data: readonly ShownRow[]): Fault | undefined {
  return emptyPart(stack, data) ?? (stack.isWhole ? wholeOfNought(stack, data) : turningArea(stack, data));
}

function emptyPart(stack: Stack, data: readonly ShownRow[]): Fault | undefined {
  if (!stack.isArea && !stack.isWhole) return undefined;
  const { field, use } = stack;
  const isSeveral = stack.isWhole || new Set(data.map(stack.seriesOf)).size > 1;
  const row = data.find((one) => (isSeveral && isEmpty(one[field])) || isFilledIn(one, stack, data));
  if (row === undefined) return undefined;
  const name = [stack.seriesOf(row), stack.isArea ? stack.placeOf(row) : ''].filter((word) => word !== '').join(', ');
  const problem = `'${name}' has no value in '${columnOf(field)}', and would count as 0 beside the other parts`;
  const others = stack.isArea ? 'show the parts as lines' : 'leave the row out with a filter';
  return { problem, advice: `Write its value, 0 where there is none; or ${others}.`, row, field, use };
}

// Vega-Lite makes a row of 0 where an area has none. Before the first row of its series, such a row is no fault: a part
// may begin later than others.
function isFilledIn(row: ShownRow, { isArea, seriesOf, rankOf }: Stack, data: readonly ShownRow[]): boolean {
  if (!isArea || isWritten(row)) return false;
  const own = data.filter((one) => isWritten(one) && seriesOf(one) === seriesOf(row));
  return own.some((one) => rankOf(one) < rankOf(row));
}

function isWritten(row: ShownRow): boolean {
  return typeof row[ROW] === 'number';
}

function wholeOfNought({ field, use, placeOf }: Stack, data: readonly ShownRow[]): Fault | undefined {
  const sums = Map.groupBy(data, placeOf);
  const empty = [...sums.values()].find((rows) => rows.every((row) => Number(row[field]) === 0));
  const [row] = empty ?? [];
  if (row === undefined) return undefined;
  const problem = `all parts of this whole are 0 in '${columnOf(field)}', and nothing would be drawn`;
  return { problem, advice: 'Leave its rows out with a filter, or show the values as bars.', row, field, use };
}

// Between a value above 0 and one below it, the other parts of the stack have no common ground.
function turningArea({ field, use, isArea, seriesOf }: Stack, data: readonly ShownRow[]): Fault | undefined {
  const series = Map.groupBy(data, seriesOf);
  if (!isArea || series.size < 2) return undefined;
  for (const rows of series.values()) {
    const below = rows.find((row) => Number(row[field]) < 0);
    if (below === undefined || !rows.some((row) => Number(row[field]) > 0)) continue;
    const problem = `${below[field]} is below 0, and other values of the same area are above it, so that the stack has no common base`;
    return { problem, advice: 'Show the parts as lines (mark: line).', row: below, field, use };
  }
  return undefined;
}

// Bars at one place that are not stacked and have no room of their own: the longer one hides the shorter.
function hiddenBar({ mark, data, uses }: ShownRows): Fault | undefined {
  const { encoding } = mark.layer;
  const use = uses.find(({ property, scale }) => /^[xy]$/.test(property.name) && !NAMES.has(scale.type));
  const channel = use?.property.name ?? '';
  if (mark.type !== 'rect' || use?.property.field === undefined || !isUnstacked(encoding[channel])) return undefined;
  if (['x2', 'y2', 'xOffset', 'yOffset', 'size', 'opacity'].some((name) => name in encoding)) return undefined;
  const places = uses.filter(({ property }) => /^[xy]/.test(property.name) && !property.name.startsWith(channel));
  const seen = new Map<string, ShownRow>();
  const field = plainField(use.property.field);
  for (const row of data) {
    const value = Number(use.valueIn(row));
    if (isEmpty(use.valueIn(row)) || value === 0) continue;
    const key = `${places.map(({ valueIn }) => textOf(valueIn(row))).join(' ')} ${Math.sign(value)}`;
    if (seen.has(key)) {
      const problem =
        'the bar of this row stands before or behind another one, so that only the longer end of one is seen';
      const advice =
        "Take 'stack' out, so that the parts stand on one another, or put the bars side by side with xOffset (yOffset).";
      return { problem, advice, row, field, use };
    }
    seen.set(key, row);
  }
  return undefined;
}

function isUnstacked(definition: unknown): boolean {
  const stack = asMap(definition)?.['stack'];
  return stack === false || stack === null;
}

const NAMES: ReadonlySet<string> = new Set(['band', 'point', 'ordinal', 'time', 'utc']);

function seriesOf({ encoding }: ChartLayer): (row: ShownRow) => string {
  const fields = ['color', 'fill', 'detail', 'opacity', 'stroke']
    .flatMap((channel) => asMap(encoding[channel])?.['field'] ?? [])
    .map(String);
  return (row) => [...new Set(fields)].map((field) => textOf(row[field])).join(' ');
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

function writtenIn(row: ShownRow, { scale, valueIn }: ScaleUse): string {
  const value = valueIn(row);
  const isTime = (scale.type === 'utc' || scale.type === 'time') && typeof value === 'number';
  return textOf(isTime ? new Date(value) : value);
}

// A date of Vega is an object.
function textOf(value: unknown): string {
  if (value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
