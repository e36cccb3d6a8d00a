import type { ChartLayer, ChartMap } from '../../../outline/chart/chart-layers.ts';
import type { CompiledChart } from '../compile-chart.ts';

/** How a property of a mark comes from its row: through a scale, from a field or a fixed value. */
export interface MarkProperty {
  readonly name: string;
  readonly scale: string;
  readonly field?: string;
  readonly value?: unknown;
}

/** A kind of mark of a compiled chart, with the layer of the outline that it is drawn for. */
export interface DrawnMark {
  /** Its name in Vega, which its items in the scene have too. */
  readonly name: string;
  readonly type: string;
  /** The name of its data in Vega. */
  readonly data: string;
  readonly properties: readonly MarkProperty[];
  readonly layer: ChartLayer;
}

/** The marks of a compiled chart that stand for rows; `layers` are those of the outline. */
export function drawnMarks(spec: CompiledChart, layers: readonly ChartLayer[]): DrawnMark[] {
  return (spec.marks ?? []).flatMap((mark) => marksOf(mark as VegaMark, undefined, layers));
}

/** The name in Vega's text of a field: without the marks before dots and brackets. */
export function plainField(field: string): string {
  return field.replace(/\\(.)/g, '$1');
}

interface VegaMark {
  readonly name?: string;
  readonly type?: string;
  readonly from?: { readonly data?: string; readonly facet?: { readonly data?: string } };
  readonly marks?: readonly VegaMark[];
  readonly encode?: { readonly update?: Readonly<Record<string, unknown>> };
}

// The lines of a chart with several stand in a group each; the data of all are those of the groups.
function marksOf(mark: VegaMark, facet: string | undefined, layers: readonly ChartLayer[]): DrawnMark[] {
  const data = facet ?? mark.from?.facet?.data ?? mark.from?.data;
  if (mark.type === 'group') return (mark.marks ?? []).flatMap((inner) => marksOf(inner, data, layers));
  const layer = layerOf(mark.name ?? '', layers);
  if (data === undefined || layer === undefined || mark.name === undefined) return [];
  const properties = Object.entries(mark.encode?.update ?? {}).flatMap(([name, value]) => propertyOf(name, value));
  return [{ name: mark.name, type: mark.type ?? '', data, properties, layer }];
}

// Of several rules, the last is the one without a condition.
function propertyOf(name: string, value: unknown): MarkProperty[] {
  const rule = (Array.isArray(value) ? value.at(-1) : value) as ChartMap | undefined;
  const { scale, field } = rule ?? {};
  if (typeof scale !== 'string') return [];
  if (typeof field === 'string') return [{ name, scale, field }];
  return rule !== undefined && 'value' in rule ? [{ name, scale, value: rule['value'] }] : [];
}

// Vega-Lite names the marks by their layers; what it adds to one layer (a line over an area) are layers to it too.
function layerOf(name: string, layers: readonly ChartLayer[]): ChartLayer | undefined {
  let layer = layers.find(({ path }) => path.length === 0);
  for (const [, index] of name.matchAll(/layer_(\d+)_/g)) {
    const path = [...(layer?.path ?? []), 'layer', Number(index)];
    const inner = layers.find((each) => each.path.join('/') === path.join('/'));
    if (inner === undefined) break;
    layer = inner;
  }
  return layer;
}
