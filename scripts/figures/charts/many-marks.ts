import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ChartLayer } from '../../outline/chart/chart-layers.ts';
import { leavesFewerRows } from '../../outline/chart/field-uses.ts';
import type { LocatedTree } from '../../outline/yaml/located.ts';

const MOST_MARKS = 6000;
// Where a filter or an aggregate leaves fewer.
const MOST_BEFORE = 80_000;

/** Finds that the layers of a chart have too many rows to be transformed, or too many that no transform makes fewer. */
export function manyMarksBefore(spec: LocatedTree, layers: readonly ChartLayer[]): Diagnostic[] {
  const drawn = layers.filter(({ map }) => 'mark' in map);
  const all = rowsOf(drawn);
  return manyMarks(spec, all > MOST_BEFORE ? all : rowsOf(drawn.filter((layer) => !isReduced(layer))));
}

/** Finds that a chart would have too many marks. */
export function manyMarks(spec: LocatedTree, count: number): Diagnostic[] {
  if (count <= MOST_MARKS) return [];
  const instead = `Keep to ${MOST_MARKS} rows in all layers together: sum them up, or fold fewer columns.`;
  return [diagnose('outline/unsupported-chart', { found: 'so many marks', instead }, spec.at)];
}

function isReduced({ transforms, encoding }: ChartLayer): boolean {
  return leavesFewerRows(encoding) || transforms.some(({ map }) => leavesFewerRows(map));
}

// A fold makes as many rows of each as it has fields. A layer that holds others has no marks of its own.
function rowsOf(layers: readonly ChartLayer[]): number {
  const counts = layers.map(({ data, transforms }) =>
    transforms.reduce(
      (rows, { map }) => rows * (Array.isArray(map['fold']) ? map['fold'].length : 1),
      data?.table.rows.length ?? 0,
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
