import type { ChartLayer, ChartMap } from '../../../outline/chart/chart-layers.ts';
import type { CompiledChart } from '../compile-chart.ts';

/** The source of a mark's property: a field or a fixed value, through a scale. */
export interface MarkProperty {
  readonly name: string;
  readonly scale: string;
  readonly field?: string;
  readonly value?: unknown;
}

/** A kind of mark of a compiled chart, with the layer of the outline for which it is drawn. */
export interface DrawnMark {
  /** The name of the mark in Vega, which its items in the scene have too. */
  readonly name: string;
  readonly type: string;
  /** The name of its data in Vega. */
  readonly data: string;
  readonly properties: readonly MarkProperty[];
  readonly layer: ChartLayer;
}

/** Lists the marks of a compiled chart that stand for rows; `layers` are the layers of the outline. */
export function drawnMarks(spec: CompiledChart, layers: readonly ChartLayer[]): DrawnMark[] {
  return (spec.marks ?? []).flatMap((mark) => marksOf(mark as VegaMark, undefined, layers));
}

/** Gives a field's name from Vega's text, without the escapes before dots and brackets. */
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

// The lines of a chart with several lines are each in a group, and the groups have the data.
function marksOf(mark: VegaMark, facet: string | undefined, layers: readonly ChartLayer[]): DrawnMark[] {
  const data = facet ?? mark.from?.facet?.data ?? mark.from?.data;
  if (mark.type === 'group') return (mark.marks ?? []).flatMap((inner) => marksOf(inner, data, layers));
  const layer = layerOf(mark.name ?? '', layers);
  if (data === undefined || layer === undefined || mark.name === undefined) return [];
  const properties = Object.entries(mark.encode?.update ?? {}).flatMap(([name, value]) => propertyOf(name, value));
  return [{ name: mark.name, type: mark.type ?? '', data, properties, layer }];
}

// Of several rules, the last has no condition.
function propertyOf(name: string, value: unknown): MarkProperty[] {
  const rule = (Array.isArray(value) ? value.at(-1) : value) as ChartMap | undefined;
  const { scale, field } = rule ?? {};
  if (typeof scale !== 'string') return [];
  if (typeof field === 'string') return [{ name, scale, field }];
  return rule !== undefined && 'value' in rule ? [{ name, scale, value: rule['value'] }] : [];
}

// Vega-Lite names marks after their layers. Marks that it adds to a layer, such as a line over an area, count as layers
// too.
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
