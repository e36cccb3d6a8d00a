import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { asMap, type ChartLayer } from '../../../outline/chart/chart-layers.ts';
import type { LocatedTree } from '../../../outline/yaml/located.ts';
import { encodingPath } from './encoding-path.ts';

/** Reports bars and areas on a logarithmic scale: they begin at 0, which such a scale does not have. */
export function findLogBars(spec: LocatedTree, layers: readonly ChartLayer[]): Diagnostic[] {
  return layers.flatMap((layer) => {
    const mark = asMap(layer.map['mark'])?.['type'] ?? layer.map['mark'];
    if (mark !== 'bar' && mark !== 'area') return [];
    return ['x', 'y'].flatMap((channel) => {
      const { scale, bin } = asMap(layer.encoding[channel]) ?? {};
      const isRange = layer.encoding[`${channel}2`] !== undefined || Boolean(bin);
      if (asMap(scale)?.['type'] !== 'log' || isRange) return [];
      const problem = `${mark === 'bar' ? 'bars begin' : 'an area begins'} at 0, and a scale of powers of ten has none`;
      const advice = 'Show the values as points (mark: point), or take the scale out.';
      const at = spec.locate([...encodingPath(layers, layer, channel), 'scale', 'type']);
      return [diagnose('render/unshown-value', { problem, advice }, at)];
    });
  });
}
