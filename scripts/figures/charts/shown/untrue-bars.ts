import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { asMap, type ChartLayer, type ChartMap } from '../../../outline/chart/chart-layers.ts';
import type { LocatedTree } from '../../../outline/yaml/located.ts';
import { encodingPath } from './encoding-path.ts';

/**
 * Reports bars and areas whose lengths would not be as their amounts: on a scale of powers of ten, which has no 0; on one
 * that does not begin at 0; and on one that is turned round, so that they hang from above.
 */
export function findUntrueBars(spec: LocatedTree, layers: readonly ChartLayer[]): Diagnostic[] {
  return layers.flatMap((layer) => {
    const mark = asMap(layer.map['mark'])?.['type'] ?? layer.map['mark'];
    if (mark !== 'bar' && mark !== 'area') return [];
    return ['x', 'y'].flatMap((channel) => {
      const definition = asMap(layer.encoding[channel]) ?? {};
      const isRange = layer.encoding[`${channel}2`] !== undefined || Boolean(definition['bin']);
      const fault = isRange ? undefined : faultOf(mark, definition);
      if (fault === undefined) return [];
      const { path, ...data } = fault;
      const at = spec.locate([...encodingPath(layers, layer, channel), ...path]);
      return [diagnose('render/unshown-value', data, at)];
    });
  });
}

interface Fault {
  readonly problem: string;
  readonly advice: string;
  /** The path of the setting to blame, from the channel. */
  readonly path: readonly string[];
}

function faultOf(mark: 'bar' | 'area', { type, sort, scale }: ChartMap): Fault | undefined {
  const settings = asMap(scale) ?? {};
  const marks = mark === 'bar' ? 'bars begin' : 'an area begins';
  if (settings['type'] === 'log') {
    const problem = `${marks} at 0, and a scale of powers of ten has none`;
    return {
      problem,
      advice: 'Show the values as points (mark: point), or take the scale out.',
      path: ['scale', 'type'],
    };
  }
  if (type !== 'quantitative') return undefined;
  if (settings['zero'] === false) {
    const problem = `${marks} at 0, and this scale does not: their lengths would mislead`;
    return { problem, advice: "Take 'zero: false' out, or show the values as points.", path: ['scale', 'zero'] };
  }
  if (sort !== 'descending' && settings['reverse'] !== true) return undefined;
  const problem = `the scale is turned round, so that the larger ${mark === 'bar' ? 'bar ends' : 'amount lies'} lower`;
  const path = sort === 'descending' ? ['sort'] : ['scale', 'reverse'];
  return { problem, advice: 'Let the amounts go up, or show the values as points.', path };
}
