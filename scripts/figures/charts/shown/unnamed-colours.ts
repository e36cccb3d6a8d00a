import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { asMap, type ChartLayer } from '../../../outline/chart/chart-layers.ts';
import type { LocatedTree } from '../../../outline/yaml/located.ts';
import { encodingPath } from './encoding-path.ts';

/**
 * Reports colours and shapes of categories that nothing explains: their legend is taken out, no text stands in the chart,
 * and no axis and no panel has the same categories. `isExplained` says that annotations or panels name them.
 */
export function findUnnamedColours(
  spec: LocatedTree,
  layers: readonly ChartLayer[],
  isExplained: boolean,
): Diagnostic[] {
  const drawn = layers.filter(({ map }) => 'mark' in map);
  const hasTexts = drawn.some(({ map }) => (asMap(map['mark'])?.['type'] ?? map['mark']) === 'text');
  if (isExplained || hasTexts) return [];
  const places = drawn.flatMap(({ encoding }) => PLACES.map((name) => asMap(encoding[name])?.['field']));
  const found = drawn.flatMap((layer) =>
    COLOURS.flatMap((channel) => {
      const { field, type, legend } = asMap(layer.encoding[channel]) ?? {};
      const isName = typeof field === 'string' && type !== 'quantitative' && type !== 'temporal';
      if (!isName || legend !== null || places.includes(field)) return [];
      return [
        diagnose(
          'outline/unnamed-colours',
          { field },
          spec.locate([...encodingPath(layers, layer, channel), 'legend']),
        ),
      ];
    }),
  );
  return found.slice(0, 1);
}

const COLOURS = ['color', 'fill', 'stroke', 'shape'] as const;
const PLACES = ['x', 'y', 'xOffset', 'yOffset'] as const;
