import type { ChartLayer } from '../../../outline/chart/chart-layers.ts';
import type { CompiledChart } from '../compile-chart.ts';
import type { OpenView } from '../open-view.ts';
import { type DrawnMark, drawnMarks, type MarkProperty } from './drawn-marks.ts';

/** A row after the transforms, by the names of its fields. */
export type ShownRow = Readonly<Record<string, unknown>>;

/** A scale of a chart: its type, its domain, and whether the outline itself sets the domain. */
export interface ShownScale {
  readonly type: string;
  readonly domain: readonly unknown[];
  readonly isGiven: boolean;
}

/** The rows that a kind of mark shows, with the scale and the value of each property in each row. */
export interface ShownRows {
  readonly mark: DrawnMark;
  readonly data: readonly ShownRow[];
  readonly uses: readonly ScaleUse[];
  /** The fields that are shown as parts of a whole or of a stack, by the fields of their ends. */
  readonly parts: ReadonlyMap<string, { readonly field: string; readonly isWhole: boolean }>;
}

/** A property that gets its value through a scale. */
export interface ScaleUse {
  readonly property: MarkProperty;
  readonly scale: ShownScale;
  /** Gives the value in a row; for a fixed value, without a row. */
  readonly valueIn: (row: ShownRow) => unknown;
}

/** Reads the rows of all marks of a view that has run. */
export function readShownRows(
  { view, vega }: OpenView,
  compiled: CompiledChart,
  layers: readonly ChartLayer[],
): ShownRows[] {
  return drawnMarks(compiled, layers).map((mark) => ({
    mark,
    // Vega changes the list when its data change.
    data: [...(view.data(mark.data) as ShownRow[])],
    parts: partsOf(compiled),
    uses: mark.properties.flatMap((property) => {
      const said = compiled.scales?.find(({ name }) => name === property.scale);
      if (said === undefined) return [];
      const { domain } = view.scale(property.scale) as { readonly domain: () => unknown[] };
      const isGiven = Array.isArray(said.domain) || 'domainMin' in said || 'domainMax' in said;
      const scale = { type: said.type ?? 'linear', domain: domain(), isGiven };
      const { field, value } = property;
      const read = field === undefined ? () => value : (vega.field(field) as (row: ShownRow) => unknown);
      return [{ property, scale, valueIn: read }];
    }),
  }));
}

interface StackStep {
  readonly type: string;
  readonly field?: unknown;
  readonly as?: unknown;
  readonly offset?: unknown;
}

function partsOf({ data = [] }: CompiledChart): ShownRows['parts'] {
  const steps = data.flatMap(({ transform = [] }) => transform as readonly StackStep[]);
  return new Map(
    steps.flatMap(({ type, field, as, offset }) =>
      type === 'stack' && typeof field === 'string' && Array.isArray(as)
        ? as.map((end) => [String(end), { field, isWhole: offset === 'normalize' }] as const)
        : [],
    ),
  );
}
