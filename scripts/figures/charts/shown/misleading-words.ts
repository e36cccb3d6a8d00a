import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { asMap, type ChartLayer, type ChartMap } from '../../../outline/chart/chart-layers.ts';
import type { LocatedTree } from '../../../outline/yaml/located.ts';
import { encodingPath } from './encoding-path.ts';
import { columnOf, rowPlace } from './row-place.ts';
import type { ShownRows } from './shown-rows.ts';
import { writtenValue } from './written-value.ts';

/**
 * Reports numbers that a chart writes as others: a label whose format rounds an amount to 0, and years on an axis of
 * amounts, which have separators of thousands there. Gives one finding a mark.
 */
export function findMisleadingWords(spec: LocatedTree, layers: readonly ChartLayer[], shown: ShownRows): Diagnostic[] {
  return shown.mark.type === 'text' ? roundedLabels(shown) : yearsAsAmounts(spec, layers, shown);
}

function roundedLabels({ mark, data }: ShownRows): Diagnostic[] {
  const { field, format } = asMap(mark.layer.encoding['text']) ?? {};
  if (typeof field !== 'string' || typeof format !== 'string') return [];
  const isLost = (value: unknown) =>
    typeof value === 'number' && value !== 0 && Number.isFinite(value) && writtenValue(format, value) === 0;
  const lost = data.filter((row) => isLost(row[field]));
  const [row] = lost;
  if (row === undefined) return [];
  const found = { value: String(row[field]), others: lost.length - 1 };
  return [diagnose('render/rounded-label', found, rowPlace(mark, row, field))];
}

const LINES: ReadonlySet<string> = new Set(['line', 'area', 'trail', 'rect']);

// Where both axes have amounts, those along x that are all years are years.
function yearsAsAmounts(
  spec: LocatedTree,
  layers: readonly ChartLayer[],
  { mark, data, uses }: ShownRows,
): Diagnostic[] {
  const [x, y] = ['x', 'y'].map((name) => asMap(mark.layer.encoding[name]) ?? {});
  const use = uses.find(({ property }) => property.name === 'x' || property.name === 'xc');
  if (
    use?.property.field === undefined ||
    !LINES.has(mark.type) ||
    !isPlainAmount(x) ||
    y?.['type'] !== 'quantitative'
  ) {
    return [];
  }
  const values = data.map((row) => use.valueIn(row)).filter((value) => value !== null && value !== undefined);
  const areYears = values.every((value) => Number.isInteger(value) && Number(value) >= 1900 && Number(value) <= 2100);
  if (new Set(values).size < 2 || !areYears) return [];
  const at = spec.locate([...encodingPath(layers, mark.layer, 'x'), 'type']);
  return [diagnose('outline/years-as-amounts', { field: columnOf(use.property.field), year: String(values[0]) }, at)];
}

function isPlainAmount(channel: ChartMap | undefined): boolean {
  const { type, axis, bin, aggregate, format } = channel ?? {};
  const isWritten = axis !== null && asMap(axis)?.['format'] === undefined && format === undefined;
  return type === 'quantitative' && isWritten && !bin && aggregate === undefined;
}
