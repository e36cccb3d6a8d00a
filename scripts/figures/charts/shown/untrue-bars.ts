import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { asMap, type ChartLayer, type ChartMap } from '../../../outline/chart/chart-layers.ts';
import type { LocatedTree } from '../../../outline/yaml/located.ts';
import { encodingPath } from './encoding-path.ts';
import { turnedBy } from './turned-by.ts';

/**
 * Reports marks whose lengths, angles or areas would not be as their amounts: bars and areas on a scale of powers of ten,
 * which has no 0, on one that is bent, that does not begin at 0 or is turned round; and circles or sectors on a scale
 * that does not begin at 0.
 */
export function findUntrueBars(spec: LocatedTree, layers: readonly ChartLayer[]): Diagnostic[] {
  return layers.flatMap((layer) => {
    const mark = String(asMap(layer.map['mark'])?.['type'] ?? layer.map['mark']);
    return (CHANNELS[mark] ?? []).flatMap((channel) => {
      const definition = asMap(layer.encoding[channel]) ?? {};
      const isRange = layer.encoding[`${channel}2`] !== undefined || Boolean(definition['bin']);
      const fault = isRange ? undefined : faultOf(mark, channel, definition);
      if (fault === undefined) return [];
      const { path, ...data } = fault;
      const at = spec.locate([...encodingPath(layers, layer, channel), ...path]);
      return [diagnose('render/unshown-value', data, at)];
    });
  });
}

const SYMBOLS = ['size'] as const;
// The channels in which the extent of a mark stands for an amount, by the type of the mark.
const CHANNELS: Readonly<Record<string, readonly string[]>> = {
  bar: ['x', 'y', 'size'],
  area: ['x', 'y'],
  arc: ['radius'],
  point: SYMBOLS,
  circle: SYMBOLS,
  square: SYMBOLS,
};

interface Fault {
  readonly problem: string;
  readonly advice: string;
  /** The path of the setting to blame, from the channel. */
  readonly path: readonly string[];
}

function faultOf(mark: string, channel: string, definition: ChartMap): Fault | undefined {
  const settings = asMap(definition['scale']) ?? {};
  if (channel === 'size' || channel === 'radius') return extentFault(mark, channel, definition, settings);
  const marks = mark === 'bar' ? 'bars begin' : 'an area begins';
  if (settings['type'] === 'log') {
    const problem = `${marks} at 0, and a scale of powers of ten has none`;
    return { problem, advice: POINTS, path: ['scale', 'type'] };
  }
  if (definition['type'] !== 'quantitative') return undefined;
  if (BENT.has(String(settings['type']))) {
    const problem = `on a scale of the type ${settings['type']}, ${mark === 'bar' ? 'bars are' : 'an area is'} not as long as the amounts say`;
    return { problem, advice: POINTS, path: ['scale', 'type'] };
  }
  if (settings['zero'] === false) {
    const problem = `${marks} at 0, and this scale does not: their lengths would mislead`;
    return { problem, advice: "Take 'zero: false' out, or show the values as points.", path: ['scale', 'zero'] };
  }
  const path = turnedBy(definition['sort'], settings);
  if (path === undefined) return undefined;
  const problem = `the scale is turned round, so that the larger ${mark === 'bar' ? 'bar ends' : 'amount lies'} lower`;
  return { problem, advice: 'Let the amounts go up, or show the values as points.', path };
}

const POINTS = 'Show the values as points (mark: point), or take the scale out.';
const BENT: ReadonlySet<string> = new Set(['symlog', 'sqrt', 'pow']);

function extentFault(mark: string, channel: string, definition: ChartMap, settings: ChartMap): Fault | undefined {
  return mark === 'bar' ? widthFault(definition) : sizeFault(channel, definition['type'], settings);
}

// A bar that is twice as long and twice as wide looks four times as large.
function widthFault({ field, type }: ChartMap): Fault | undefined {
  if (field === undefined || type !== 'quantitative') return undefined;
  const problem =
    'bars are compared by their length, and these grow in width too: the larger ones would look larger still';
  return { problem, advice: "Take 'size' out.", path: ['field'] };
}

// Areas of circles and sectors are compared as lengths of bars are.
function sizeFault(channel: string, type: unknown, settings: ChartMap): Fault | undefined {
  if (type !== 'quantitative' || settings['zero'] !== false) return undefined;
  const marks = channel === 'size' ? 'sizes are compared' : 'sectors are compared';
  const problem = `${marks} with 0, and this scale does not begin there: they would mislead`;
  return { problem, advice: "Take 'zero: false' out.", path: ['scale', 'zero'] };
}
