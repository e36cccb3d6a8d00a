import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { asMap, type ChartLayer } from '../../../outline/chart/chart-layers.ts';
import { columnOf, rowPlace } from './row-place.ts';
import type { ScaleUse, ShownRow, ShownRows } from './shown-rows.ts';

/**
 * Reports rows that a bar, a line, an area or a pie can't tell apart: all their names are the same. Bars and parts are
 * then drawn as one of the sum of both, and a line goes up and down at one point. Gives one finding a mark, at its first
 * such row.
 */
export function findRepeatedRows(rows: ShownRows): Diagnostic[] {
  const { mark, data, uses } = rows;
  const measure = measureOf(mark.type, uses);
  if (measure === undefined || isGathered(mark.layer)) return [];
  const names = uses.filter((use) => use.property.field !== undefined && !measure.isMeasure(use)).sort(placesFirst);
  const [first] = names;
  if (first?.property.field === undefined || (IS_LINE.test(mark.type) && names.some(isAmount))) return [];
  const keyOf = keysBy(names, fieldsOf(mark.layer));
  const seen = new Set<string>();
  const again = data.filter((row) => {
    if (!isDrawn(measure.valueIn(row, rows))) return false;
    const isNew = !seen.has(keyOf(row));
    seen.add(keyOf(row));
    return !isNew;
  });
  const [row] = again;
  if (row === undefined) return [];
  const name = names.map((use) => written(row, use)).filter((value, index, all) => all.indexOf(value) === index);
  const isHidden = measure.isMeasure({ ...first, property: { ...first.property, name: 'fill' } });
  const found = { name: name.join(', '), others: new Set(again.map(keyOf)).size - 1, mark: mark.type, isHidden };
  return [diagnose('outline/repeated-row', found, rowPlace(mark, row, first.property.field))];
}

function keysBy(names: readonly ScaleUse[], fields: readonly string[]): (row: ShownRow) => string {
  return (row) =>
    JSON.stringify([...names.map(({ valueIn }) => text(valueIn(row))), ...fields.map((field) => text(row[field]))]);
}

// A name on an axis says more of a row than its colour.
function placesFirst(one: ScaleUse, other: ScaleUse): number {
  const rank = ({ property }: ScaleUse) => (/^[xy]/.test(property.name) ? 0 : 1);
  return rank(one) - rank(other);
}

interface Measure {
  readonly isMeasure: (use: ScaleUse) => boolean;
  /** Gives the amount of a row as its data have it, before it was stacked on others. */
  readonly valueIn: (row: ShownRow, rows: ShownRows) => unknown;
}

const IS_LINE = /^(?:line|trail)$/;
// The properties of Vega's marks that show an amount, by the type of the mark; the first that is there counts.
const MEASURES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  rect: [['x', 'x2'], ['y', 'y2'], ['fill']],
  area: [
    ['y', 'y2'],
    ['x', 'x2'],
  ],
  line: [['y'], ['x']],
  trail: [['y'], ['x']],
  arc: [['startAngle', 'endAngle']],
};

function measureOf(type: string, uses: readonly ScaleUse[]): Measure | undefined {
  for (const names of MEASURES[type] ?? []) {
    const found = names.map((name) => uses.find((use) => use.property.name === name && isAmount(use)));
    const [first] = found;
    if (first === undefined || found.includes(undefined)) continue;
    return {
      isMeasure: ({ property }) => names.includes(property.name),
      valueIn: (row, { parts }) => amountOf(first, row, parts),
    };
  }
  return undefined;
}

// Of a stack, the ends of an empty cell are numbers too: what counts is the cell.
function amountOf({ property, valueIn }: ScaleUse, row: ShownRow, parts: ShownRows['parts']): unknown {
  const part = parts.get(property.field ?? '');
  return part === undefined ? valueIn(row) : row[part.field];
}

function isAmount({ scale }: ScaleUse): boolean {
  return !NAMES.has(scale.type);
}

const NAMES: ReadonlySet<string> = new Set(['band', 'point', 'ordinal', 'time', 'utc']);

// Rows that are counted, summed or put into steps are meant to be taken together, and the ends of ranges to overlap. The
// order of a line's points may be given: such a line may go back.
function isGathered({ encoding, transforms }: ChartLayer): boolean {
  const channels = Object.entries(encoding).map(([name, value]) => ({ name, map: asMap(value) ?? {} }));
  const isRange = channels.some(({ name }) => name === 'x2' || name === 'y2' || name === 'order');
  return isRange || channels.some(({ map }) => 'aggregate' in map || 'bin' in map) || transforms.some(isStack);
}

function isStack({ map }: { readonly map: object }): boolean {
  return 'stack' in map;
}

// The fields by which rows are told apart without a scale (detail, offsets), and those of all other channels.
function fieldsOf({ encoding }: ChartLayer): string[] {
  return Object.entries(encoding)
    .filter(([channel]) => /^(?:detail|[xy]Offset|strokeDash|shape|opacity|fillOpacity)$/.test(channel))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .flatMap((value: unknown) => asMap(value)?.['field'] ?? [])
    .map(String);
}

function isDrawn(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && Number.isFinite(Number(value));
}

// A date of Vega is an object, whose moment tells it apart.
function text(value: unknown): string {
  return value instanceof Date ? String(value.getTime()) : String(value);
}

function written(row: ShownRow, { property, valueIn }: ScaleUse): string {
  const value = row[columnOf(property.field ?? '')] ?? valueIn(row);
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
