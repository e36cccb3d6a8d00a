import { largest, smallest } from '../../../diagnostics/smallest.ts';
import type { CompiledChart } from '../compile-chart.ts';
import { marksIn, type SceneNode } from '../vega-scene.ts';
import { writtenValue } from './written-value.ts';

/** An axis or a legend whose labels are not true: repeated, or rounded to another number than that of their tick. */
export interface UntrueLabels {
  /** The side of the axis; of a legend, its number. */
  readonly guide: string | number;
  /** The format that the outline gives; undefined for the chart's own. */
  readonly format: string | undefined;
  /** A tick at the start of each day, month or year, or ticks at these values of the scale. */
  readonly instead: 'day' | 'month' | 'year' | readonly number[];
  readonly isTime: boolean;
  /** A label that is repeated or untrue: as it is written, and the number of its tick. */
  readonly example: { readonly text: string; readonly value: number };
}

/** The formats of the numbers of a chart: of its axes by their sides, of its legends by their numbers. */
export type GuideFormats = ReadonlyMap<string | number, string>;

/** Finds the axes and legends of a scene with a repeated label, such as that of a day and a tick at noon, or an untrue one. */
export function untrueLabels(root: SceneNode, formats: GuideFormats): UntrueLabels[] {
  const guides = guidesIn(root);
  return guides.flatMap(({ guide, labels }) => {
    const format = formats.get(guide);
    const shown = labels.filter(({ isSeen }) => isSeen);
    const isTime = labels.some((label) => label.isTime);
    const exact = isTime || format === undefined ? shown : shown.filter(({ value }) => isExact(format, value));
    const texts = new Set(shown.map(({ text }) => text));
    if (texts.size === shown.length && exact.length === shown.length) return [];
    const instead = isTime ? (unitOf(labels) ?? bestValues(shown)) : bestValues(exact);
    const odd = shown.find(
      (label, index) => !exact.includes(label) || shown.some(({ text }, at) => at < index && text === label.text),
    );
    return [{ guide, format, instead, isTime, example: { text: odd?.text ?? '', value: odd?.value ?? 0 } }];
  });
}

/** Lists the formats that a compiled chart gives to its axes and legends. */
export function formatsOf(spec: CompiledChart): GuideFormats {
  const { legends = [] } = spec as WithGuides;
  const ofLegends = legends.map(({ format }, index) => [index, format] as const);
  const ofAxes = axesIn(spec as WithGuides).map(({ orient = '', format }) => [orient, format] as const);
  return new Map(
    [...ofLegends, ...ofAxes].flatMap(([guide, format]) => (typeof format === 'string' ? [[guide, format]] : [])),
  );
}

/** Gives the chart with other ticks on the axes and legends with untrue labels. */
export function withTrueLabels(spec: CompiledChart, untrue: readonly UntrueLabels[]): CompiledChart {
  const { legends, ...rest } = withTicks(spec as WithGuides, untrue);
  const changed = legends?.map((legend, index) =>
    withValues(
      legend,
      untrue.find(({ guide }) => guide === index),
    ),
  );
  return { ...rest, ...(changed === undefined ? {} : { legends: changed }) } as CompiledChart;
}

interface Guide {
  readonly orient?: string;
  readonly format?: unknown;
  readonly tickCount?: unknown;
  readonly values?: unknown;
}

/** A part of a compiled chart with axes. Those of small multiples stand in groups of their own. */
interface WithGuides {
  readonly axes?: readonly Guide[];
  readonly legends?: readonly Guide[];
  readonly marks?: readonly WithGuides[];
}

function axesIn({ axes = [], marks = [] }: WithGuides): Guide[] {
  return [...axes, ...marks.flatMap(axesIn)];
}

function withTicks(part: WithGuides, untrue: readonly UntrueLabels[]): WithGuides {
  const { axes, marks } = part;
  const changed = axes?.map((axis) =>
    withValues(
      axis,
      untrue.find(({ guide }) => guide === axis.orient),
    ),
  );
  return {
    ...part,
    ...(changed === undefined ? {} : { axes: changed }),
    ...(marks === undefined ? {} : { marks: marks.map((mark) => withTicks(mark, untrue)) }),
  };
}

function withValues(guide: Guide, untrue: UntrueLabels | undefined): Guide {
  if (untrue === undefined) return guide;
  const { instead } = untrue;
  return typeof instead === 'string' ? { ...guide, tickCount: instead } : { ...guide, values: [...instead] };
}

// A label may differ from its tick by what is lost in computing.
function isExact(format: string, value: number): boolean {
  const written = writtenValue(format, value) ?? value;
  return Math.abs(written - value) <= Math.abs(value) * 1e-6 + Number.EPSILON;
}

interface GuideLabels {
  readonly guide: string | number;
  readonly labels: readonly TickLabel[];
}

function guidesIn(root: SceneNode): GuideLabels[] {
  const marks = marksIn(root).map(({ mark }) => mark);
  const itemsOf = (role: string) => marks.filter((mark) => mark.role === role).flatMap(({ items = [] }) => items);
  const axes = itemsOf('axis').map((axis) => ({ guide: axis.orient ?? '', labels: labelsOf(axis, 'axis-label') }));
  const legends = itemsOf('legend').map((legend, guide) => ({ guide, labels: labelsOf(legend, 'legend-label') }));
  return [...axes, ...legends];
}

interface TickLabel {
  readonly text: string;
  readonly value: number;
  readonly isTime: boolean;
  readonly isSeen: boolean;
}

// The labels of names are left out: each has its own tick.
function labelsOf(guide: SceneNode, role: string): TickLabel[] {
  const items = groupsIn(guide)
    .filter((mark) => mark.role === role)
    .flatMap(({ items = [] }) => items);
  return items.flatMap(({ text, opacity = 1, datum }) => {
    const value = datum?.['value'];
    const isTime = value instanceof Date;
    if (!isTime && typeof value !== 'number') return [];
    return [{ text: String(text), value: Number(value), isTime, isSeen: opacity > 0 && String(text).trim() !== '' }];
  });
}

// Of a legend, each label stands in groups of its own.
function groupsIn(node: SceneNode): SceneNode[] {
  return (node.items ?? []).flatMap((inner) => [inner, ...groupsIn(inner)]);
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
