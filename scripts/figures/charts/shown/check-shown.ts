import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { eachOnce } from '../../../diagnostics/each-once.ts';
import type { ChartLayer } from '../../../outline/chart/chart-layers.ts';
import type { ChartAnnotation } from '../../../outline/outline.ts';
import type { LocatedTree } from '../../../outline/yaml/located.ts';
import { checkAnnotations } from '../annotations/check-annotations.ts';
import type { CompiledChart } from '../compile-chart.ts';
import { manyMarks } from '../many-marks.ts';
import type { Panel } from '../multiples/panels-of.ts';
import { type OpenView, openView } from '../open-view.ts';
import { ROW } from '../prepare-chart.ts';
import { findAlikeNames } from './alike-names.ts';
import { findMisleadingWords } from './misleading-words.ts';
import { findRepeatedRows } from './repeated-rows.ts';
import { readShownRows, type ShownRow, type ShownRows } from './shown-rows.ts';
import { findTurnedAxes } from './turned-axes.ts';
import { findUnequalDates } from './unequal-dates.ts';
import { findUnshown } from './unshown-values.ts';
import { findUntrueBars } from './untrue-bars.ts';
import { findUntrueStacks } from './untrue-stacks.ts';

/** The panels of a chart with small multiples, and its annotations. */
interface ShownParts {
  readonly panels?: readonly Panel[] | undefined;
  readonly annotations?: readonly ChartAnnotation[] | undefined;
  /** The pack's language, BCP 47; English where it is left out. */
  readonly language?: string | undefined;
}

/**
 * Reports rows of a compiled chart that its marks, after the transforms, do not show at their values. Also reports
 * categories that mislead: nearly equal names, and unequal dates at equal distances. `layers` are those of the outline;
 * of small multiples, each of `panels` is looked at as a chart of its own rows.
 */
export async function checkShown(
  spec: LocatedTree,
  layers: readonly ChartLayer[],
  compiled: CompiledChart,
  { panels, annotations = [], language = 'en' }: ShownParts = {},
): Promise<Diagnostic[]> {
  const bars = [...findUntrueBars(spec, layers), ...findTurnedAxes(spec, layers, language)];
  if (bars.length > 0) return bars;
  const shown = await openView(withAllRows(compiled), { language: 'en', measure: () => 0 }, (open) =>
    panels === undefined
      ? [readRows(open, compiled, layers)]
      : panels.map((panel) => readRows(withRowsOf(open, compiled, panel), compiled, layers)),
  );
  const all = shown.flat();
  const many = manyMarks(
    spec,
    all.reduce((sum, { data }) => sum + data.length, 0),
  );
  if (many.length > 0) return many;
  const emptied = (shown[0] ?? []).flatMap(({ mark }, index) => {
    const count = shown.reduce((sum, each) => sum + (each[index]?.data.length ?? 0), 0);
    return emptyFilter(spec, mark.layer, count);
  });
  const findings = all.flatMap((rows) => [
    ...findUnshown(spec, layers, rows),
    ...findUntrueStacks(spec, layers, rows),
    ...findMisleadingWords(spec, layers, rows),
    ...findRepeatedRows(rows),
    ...findUnequalDates(spec, layers, rows, language),
  ]);
  const alike = findAlikeNames(
    all,
    panels?.map(({ value, at }) => ({ name: value, at })),
  );
  const misplaced = checkAnnotations(annotations, all);
  return eachOnce([
    ...misplaced,
    ...emptied,
    ...(emptied.length > 0 ? [] : emptyPanels(spec, shown, panels)),
    ...findings,
    ...alike,
  ]);
}

function readRows(open: OpenView, compiled: CompiledChart, layers: readonly ChartLayer[]): ShownRows[] {
  open.view.run();
  return readShownRows(open, compiled, layers);
}

// The rows of the data of a chart stand in the first of its data sets.
function withRowsOf(open: OpenView, { data = [] }: CompiledChart, { rows }: Panel): OpenView {
  const own = new Set(rows);
  const source = data.find((each) => 'values' in each);
  const values = source !== undefined && 'values' in source ? source.values : [];
  const kept = (values as readonly ShownRow[]).filter((row) => own.has(Number(row[ROW])));
  open.view.data(
    source?.name ?? '',
    kept.map((row) => ({ ...row })),
  );
  return open;
}

function emptyPanels(
  spec: LocatedTree,
  shown: readonly (readonly ShownRows[])[],
  panels: readonly Panel[] = [],
): Diagnostic[] {
  const empty = panels.find((_, index) => shown[index]?.every(({ data }) => data.length === 0) === true);
  if (empty === undefined) return [];
  const problem = `nothing is left for the panel '${String(empty.value)}'`;
  const advice = 'Change the filter, or take the rows of this panel out of the data.';
  return [diagnose('render/unshown-value', { problem, advice }, spec.at)];
}

// Axes and legends, which alone need widths, are left out here. Vega-Lite leaves out rows whose values are not numbers. They are kept here,
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
