import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { asMap, type ChartLayer, type ChartMap, type ChartPath } from '../../../outline/chart/chart-layers.ts';
import type { LocatedTree } from '../../../outline/yaml/located.ts';
import { readsFromRight } from '../../../views/text/reads-from-right.ts';
import { encodingPath } from './encoding-path.ts';
import { turnedBy } from './turned-by.ts';

/**
 * Reports axes that turn a picture round: time that runs against the direction in which `language` (BCP 47) is read, and
 * lines on amounts that grow downwards, where the axis has no title of its own that says so, as an axis of ranks has. Also
 * reports lines that stand on one another without an area or a bar that shows it.
 */
export function findTurnedAxes(spec: LocatedTree, layers: readonly ChartLayer[], language: string): Diagnostic[] {
  return layers.flatMap((layer) => {
    const place = (channel: string, path: ChartPath) => spec.locate([...encodingPath(layers, layer, channel), ...path]);
    const [x, y] = ['x', 'y'].map((channel) => asMap(layer.encoding[channel]) ?? {});
    const back = readsFromRight(language) ? undefined : turnOf(x, 'temporal');
    const fallen = LINES.has(markOf(layer)) && !hasTitle(y) ? turnOf(y, 'quantitative') : undefined;
    return [
      ...(back === undefined
        ? []
        : [diagnose('outline/turned-axis', { field: fieldOf(x), isTime: true }, place('x', back))]),
      ...(fallen === undefined
        ? []
        : [diagnose('outline/turned-axis', { field: fieldOf(y), isTime: false }, place('y', fallen))]),
      ...stackedLine(layer, layers).map((channel) => {
        const problem = 'these lines stand on one another, and each is read as if it began at 0';
        const advice = "Take 'stack' out, or show the parts of the sum as areas (mark: area).";
        return diagnose('render/unshown-value', { problem, advice }, place(channel, ['stack']));
      }),
    ];
  });
}

const LINES: ReadonlySet<string> = new Set(['line', 'trail']);
const FILLED: ReadonlySet<string> = new Set(['area', 'bar']);

function markOf({ map }: ChartLayer): string {
  return String(asMap(map['mark'])?.['type'] ?? map['mark']);
}

function turnOf(definition: ChartMap | undefined, type: string): readonly string[] | undefined {
  const { type: own, sort, scale } = definition ?? {};
  return own === type ? turnedBy(sort, asMap(scale) ?? {}) : undefined;
}

function fieldOf(definition: ChartMap | undefined): string {
  return String(definition?.['field'] ?? '');
}

function hasTitle(definition: ChartMap | undefined): boolean {
  const title = asMap(definition?.['axis'])?.['title'] ?? definition?.['title'];
  return typeof title === 'string' && title.trim() !== '';
}

// The line over the edge of stacked areas stands where its area ends.
function stackedLine(layer: ChartLayer, layers: readonly ChartLayer[]): string[] {
  if (!LINES.has(markOf(layer)) || layers.some((one) => FILLED.has(markOf(one)))) return [];
  return ['x', 'y'].filter((channel) => {
    const stack = asMap(layer.encoding[channel])?.['stack'];
    return stack === true || typeof stack === 'string';
  });
}
