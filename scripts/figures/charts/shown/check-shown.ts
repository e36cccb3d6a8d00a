import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { eachOnce } from '../../../diagnostics/each-once.ts';
import type { ChartLayer } from '../../../outline/chart/chart-layers.ts';
import type { LocatedTree } from '../../../outline/yaml/located.ts';
import type { CompiledChart } from '../compile-chart.ts';
import { manyMarks } from '../many-marks.ts';
import { openView } from '../open-view.ts';
import { findAlikeNames } from './alike-names.ts';
import { findLogBars } from './log-bars.ts';
import { findRepeatedRows } from './repeated-rows.ts';
import { readShownRows } from './shown-rows.ts';
import { findUnequalDates } from './unequal-dates.ts';
import { findUnshown } from './unshown-values.ts';

/**
 * Reports rows of a compiled chart that its marks, after the transforms, do not show at their values. Also reports
 * categories that mislead: nearly equal names, and unequal dates at equal distances. `layers` are those of the outline.
 */
export async function checkShown(
  spec: LocatedTree,
  layers: readonly ChartLayer[],
  compiled: CompiledChart,
): Promise<Diagnostic[]> {
  const bars = findLogBars(spec, layers);
  if (bars.length > 0) return bars;
  const shown = await openView(withAllRows(compiled), 'en', (open) => {
    open.view.run();
    return readShownRows(open, compiled, layers);
  });
  const many = manyMarks(
    spec,
    shown.reduce((sum, { data }) => sum + data.length, 0),
  );
  if (many.length > 0) return many;
  const findings = shown.flatMap((rows) => [
    ...emptyFilter(spec, rows.mark.layer, rows.data.length),
    ...findUnshown(spec, layers, rows),
    ...findAlikeNames(rows),
    ...findRepeatedRows(rows),
    ...findUnequalDates(spec, layers, rows),
  ]);
  return eachOnce(findings);
}

// Axes and legends are not needed here. Vega-Lite leaves out rows whose values are not numbers. They are kept here,
// since a transform may have made them.
function withAllRows({ axes: _, legends: __, data = [], ...rest }: CompiledChart): CompiledChart {
  const whole = data.map((one) => {
    if (one.transform === undefined) return one;
    const transform = one.transform.filter((step) => !(step.type === 'filter' && isOfNumbers(String(step.expr))));
    return { ...one, transform };
  });
  return { ...rest, data: whole };
}

function isOfNumbers(expression: string): boolean {
  return /^isValid\(datum\[.*\]\) && isFinite\(\+datum\[.*\]\)$/.test(expression);
}

function emptyFilter(spec: LocatedTree, { transforms, data }: ChartLayer, rows: number): Diagnostic[] {
  const filter = transforms.findLast(({ map }) => 'filter' in map);
  if (rows > 0 || filter === undefined || data?.table.rows.length === 0) return [];
  const problem = 'no row is left after this filter';
  const advice =
    'Change the condition so that it keeps the rows to show: it is compared with the values as the data have them.';
  return [diagnose('render/unshown-value', { problem, advice }, spec.locate([...filter.path, 'filter']))];
}
