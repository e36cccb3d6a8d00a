import type { ChartLayer, ChartPath } from '../../../outline/chart/chart-layers.ts';

/** Gives the path of a channel's definition for a layer: in the layer itself, or in the nearest layer around it. */
export function encodingPath(layers: readonly ChartLayer[], layer: ChartLayer, channel: string): ChartPath {
  const around = layers.filter(({ path }) => path.every((key, index) => key === layer.path[index]));
  const owner = around.findLast(({ map }) => Object.hasOwn((map['encoding'] as object | undefined) ?? {}, channel));
  return [...(owner ?? layer).path, 'encoding', channel];
}

/** Gives the channel of the outline from which a property of Vega's mark comes. */
export function channelOf(property: string, { encoding }: ChartLayer): string {
  const names = CHANNELS[property] ?? [property];
  return names.find((name) => Object.hasOwn(encoding, name)) ?? property;
}

const CHANNELS: Readonly<Record<string, readonly string[]>> = {
  xc: ['x'],
  yc: ['y'],
  x2: ['x2', 'x'],
  y2: ['y2', 'y'],
  fill: ['fill', 'color'],
  stroke: ['stroke', 'color'],
  startAngle: ['theta'],
  endAngle: ['theta2', 'theta'],
  outerRadius: ['radius'],
  innerRadius: ['radius2', 'radius'],
};
