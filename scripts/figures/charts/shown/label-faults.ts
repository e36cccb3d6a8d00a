import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import type { Place } from '../../../diagnostics/place.ts';
import { asMap, type ChartLayer } from '../../../outline/chart/chart-layers.ts';
import type { LocatedTree } from '../../../outline/yaml/located.ts';
import { encodingPath } from './encoding-path.ts';
import type { UntrueLabels } from './untrue-labels.ts';

/**
 * Reports the axes and legends of which too little would be left without their untrue labels: fewer than two numbers, or
 * dates that still repeat. `first` are the untrue labels of the first drawing, `left` those of the drawing without them.
 */
export function findLabelFaults(
  spec: LocatedTree,
  layers: readonly ChartLayer[],
  { first, left }: { readonly first: readonly UntrueLabels[]; readonly left: readonly UntrueLabels[] },
): Diagnostic[] {
  const bare = first.filter(({ isTime, instead }) => !isTime && instead.length < 2);
  const repeating = left.filter(({ isTime }) => isTime);
  return [...bare, ...repeating].map((labels) => {
    const guide = typeof labels.guide === 'number' ? 'legend' : 'axis';
    const { text, value } = labels.example;
    const problem = labels.isTime
      ? `the ${guide} has '${text}' several times`
      : `the ${guide} would write ${Number(value.toPrecision(6))} as '${text}', and has no two labels that are true`;
    const advice = labels.isTime
      ? "Choose a 'format' that tells the dates apart, such as '%b %Y', or take it out."
      : "Choose a 'format' with more decimals, such as ',.1f', or take it out.";
    return diagnose('render/unshown-value', { problem, advice }, formatPlace(spec, layers, labels.guide));
  });
}

// Gives the place of the format that the outline writes, or of the channel of the axis.
function formatPlace(spec: LocatedTree, layers: readonly ChartLayer[], guide: UntrueLabels['guide']): Place {
  const channels = typeof guide === 'number' ? LEGENDS : /left|right/.test(guide) ? ['y'] : ['x'];
  const uses = layers.flatMap((layer) =>
    channels.flatMap((channel) => {
      const definition = asMap(layer.encoding[channel]);
      return definition === undefined ? [] : [{ definition, path: encodingPath(layers, layer, channel) }];
    }),
  );
  const part = typeof guide === 'number' ? 'legend' : 'axis';
  const formatted = uses.find(({ definition }) => asMap(definition[part])?.['format'] !== undefined);
  return formatted === undefined ? spec.locate(uses[0]?.path ?? []) : spec.locate([...formatted.path, part, 'format']);
}

const LEGENDS = ['color', 'fill', 'stroke', 'size', 'opacity', 'shape'];
