import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ChartLayer } from '../../outline/chart/chart-layers.ts';
import { leavesFewerRows } from '../../outline/chart/field-uses.ts';
import type { LocatedTree } from '../../outline/yaml/located.ts';

const MOST_MARKS = 6000;
// The most rows before a filter or an aggregate that leaves fewer.
const MOST_BEFORE = 80_000;

/**
 * Reports layers of a chart with too many rows for their transforms, or with too many rows that no transform reduces.
 */
export function manyMarksBefore(spec: LocatedTree, layers: readonly ChartLayer[]): Diagnostic[] {
  const drawn = layers.filter(({ map }) => 'mark' in map);
  const all = rowsOf(drawn);
  return manyMarks(spec, all > MOST_BEFORE ? all : rowsOf(drawn.filter((layer) => !isReduced(layer))));
}

/** Reports a chart that would have too many marks. */
export function manyMarks(spec: LocatedTree, count: number): Diagnostic[] {
  if (count <= MOST_MARKS) return [];
  const instead = `Keep to ${MOST_MARKS} rows in all layers together: sum them up, or fold fewer columns.`;
  return [diagnose('outline/unsupported-chart', { found: 'so many marks', instead }, spec.at)];
}

function isReduced({ transforms, encoding }: ChartLayer): boolean {
  return leavesFewerRows(encoding) || transforms.some(({ map }) => leavesFewerRows(map));
}

// A fold makes a row for each of its fields. A layer with inner layers has no marks of its own.
function rowsOf(layers: readonly ChartLayer[]): number {
  const counts = layers.map(({ data, transforms }) =>
    transforms.reduce(
      (rows, { map }) => rows * (Array.isArray(map['fold']) ? map['fold'].length : 1),
      data?.table.rows.length ?? 0,
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
