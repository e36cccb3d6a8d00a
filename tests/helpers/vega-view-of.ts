import * as vega from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compileChart } from '../../scripts/figures/charts/compile-chart.ts';
import { prepareChart } from '../../scripts/figures/charts/prepare-chart.ts';
import { chartOf } from './chart-of.ts';

/** Runs a chart in Vega, and gives the domains of its scales and the items of its marks, by the type of the mark. */
export async function vegaViewOf(yaml: string) {
  const prepared = { ...prepareChart(chartOf(yaml), undefined, { palette: {} }), width: 400, height: 300 };
  const { spec } = await compileChart(prepared, {});
  const view = new vega.View(vega.parse(spec, {}, { ast: true }), {
    renderer: 'none',
    expr: expressionInterpreter,
  } as never);
  view.run();
  const items: { readonly type: string; readonly item: VegaItem }[] = [];
  const visit = (node: VegaNode, type: string): void => {
    if (node.datum !== undefined && node.items === undefined) items.push({ type, item: node as VegaItem });
    for (const child of node.items ?? []) visit(child, node.marktype ?? type);
  };
  visit((view.scenegraph() as unknown as { readonly root: VegaNode }).root, 'group');
  return {
    domainOf: (name: string): unknown[] => (view.scale(name) as { domain: () => unknown[] }).domain(),
    itemsOf: (type: string) => items.filter((each) => each.type === type).map(({ item }) => item),
  };
}

interface VegaNode {
  readonly marktype?: string;
  readonly datum?: unknown;
  readonly items?: readonly VegaNode[];
}

/** An item of a mark with its row of the data: sizes in px, and the angles of an arc in radians. */
interface VegaItem {
  readonly datum: Readonly<Record<string, unknown>>;
  readonly x: number;
  readonly y: number;
  readonly startAngle?: number;
}
