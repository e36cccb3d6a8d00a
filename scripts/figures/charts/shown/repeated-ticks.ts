import { largest, smallest } from '../../../diagnostics/smallest.ts';
import type { CompiledChart } from '../compile-chart.ts';
import { marksIn, type SceneNode } from '../vega-scene.ts';

/** An axis with two ticks that have the same label: its side, and the ticks to use instead. */
export interface RepeatedTicks {
  readonly orient: string;
  /** A tick at the start of each day, month or year, or ticks at these values of the scale. */
  readonly instead: 'day' | 'month' | 'year' | readonly number[];
}

/** Finds the axes of a scene with a repeated label, such as that of a day and a tick at noon. */
export function repeatedTicks(root: SceneNode): RepeatedTicks[] {
  return marksIn(root)
    .filter(({ mark }) => mark.role === 'axis')
    .flatMap(({ mark }) => mark.items ?? [])
    .flatMap((axis) => {
      const labels = labelsOf(axis);
      const shown = labels.filter(({ isSeen }) => isSeen).map(({ text }) => text);
      if (new Set(shown).size === shown.length) return [];
      return [{ orient: axis.orient ?? '', instead: unitOf(labels) ?? bestValues(labels) }];
    });
}

/** Gives the chart with other ticks on the axes with repeated labels. */
export function withoutRepeatedTicks(spec: CompiledChart, repeated: readonly RepeatedTicks[]): CompiledChart {
  return withTicks(spec as WithAxes, repeated) as CompiledChart;
}

/** A part of a compiled chart with axes. Those of small multiples stand in groups of their own. */
interface WithAxes {
  readonly axes?: readonly { readonly orient?: string }[];
  readonly marks?: readonly WithAxes[];
}

function withTicks(part: WithAxes, repeated: readonly RepeatedTicks[]): WithAxes {
  const { axes, marks } = part;
  const changed = axes?.map((axis) => {
    const instead = repeated.find(({ orient }) => orient === axis.orient)?.instead;
    if (instead === undefined) return axis;
    return typeof instead === 'string' ? { ...axis, tickCount: instead } : { ...axis, values: [...instead] };
  });
  return {
    ...part,
    ...(changed === undefined ? {} : { axes: changed }),
    ...(marks === undefined ? {} : { marks: marks.map((mark) => withTicks(mark, repeated)) }),
  };
}

interface TickLabel {
  readonly text: string;
  readonly value: number;
  readonly isTime: boolean;
  readonly isSeen: boolean;
}

// The labels of names are left out: each has its own tick.
function labelsOf(axis: SceneNode): TickLabel[] {
  const items = (axis.items ?? []).filter(({ role }) => role === 'axis-label').flatMap(({ items = [] }) => items);
  return items.flatMap(({ text, opacity = 1, datum }) => {
    const value = datum?.['value'];
    const isTime = value instanceof Date;
    if (!isTime && typeof value !== 'number') return [];
    return [{ text: String(text), value: Number(value), isTime, isSeen: opacity > 0 && String(text).trim() !== '' }];
  });
}

const DAY = 24 * 60 * 60 * 1000;
const UNITS = {
  day: (time: number) => time / DAY,
  month: (time: number) => new Date(time).getUTCFullYear() * 12 + new Date(time).getUTCMonth(),
  year: (time: number) => new Date(time).getUTCFullYear(),
} as const;

// Gives the unit of time with which the axis has about as many ticks as it has different labels.
function unitOf(labels: readonly TickLabel[]): 'day' | 'month' | 'year' | undefined {
  if (labels.some(({ isTime }) => !isTime)) return undefined;
  const times = labels.map(({ value }) => value);
  const texts = new Set(labels.map(({ text }) => text)).size;
  return (['day', 'month', 'year'] as const).find((unit) => {
    const span = Math.floor(UNITS[unit](largest(times))) - Math.floor(UNITS[unit](smallest(times)));
    return span > 0 && span <= texts;
  });
}

// Of the ticks with the same label, the value with the fewest digits is the one that fits the label: 1, not 0.8.
function bestValues(labels: readonly TickLabel[]): number[] {
  const best = new Map<string, number>();
  for (const { text, value } of labels) {
    const other = best.get(text);
    if (other === undefined || String(value).length < String(other).length) best.set(text, value);
  }
  return [...best.values()];
}
