import type { MeasureText } from '../../design/widths/font-widths.ts';
import type { EventView } from '../../views/figures/figure-view.ts';
import { wordsOf } from '../../views/text/rich-text.ts';
import { heightOf, type LabelStyles, leastWidth } from './label-size.ts';
import { placeDots, type TimeScale } from './place-dots.ts';
import { spreadLabels } from './spread-labels.ts';

/** The room for a timeline, in px. */
export interface TimelineRoom {
  /** The width of the axis with all labels. */
  readonly width: number;
  /** The least distance between two labels. */
  readonly gap: number;
  /** The most height of a label. */
  readonly most: number;
  /** The diameter of a dot. */
  readonly dot: number;
  readonly styles: LabelStyles;
}

/** The place of an event's label below the axis, in px from the start of the line. */
export interface LabelPlace {
  readonly start: number;
  readonly width: number;
}

/** A timeline with an axis: its events stand on it by their dates, each with a label near to its date. */
export interface TimelinePlan extends TimeScale {
  readonly labels: readonly LabelPlace[];
  /** The width of the axis with all labels, in px. */
  readonly width: number;
}

// Low labels with short lines are tried first, as shares of the height that there is.
const LOW_FIRST = [0.4, 0.55, 0.75, 1];
// A label is no wider than this share of the axis, so that a line of text stays short.
const WIDEST = 0.36;
// Widths are tried in steps of so many px.
const STEP = 4;

/**
 * Plans a timeline: its dots stand at their dates on one scale, with visible breaks where one scale would press dots
 * together. A label stands at its dot; labels that would collide move aside, as little as they can. Widths come from
 * `measure`. Gives undefined where there is no room for that: the events are then a list without an axis.
 */
export function planTimeline(
  events: readonly EventView[],
  room: TimelineRoom,
  measure: MeasureText,
): TimelinePlan | undefined {
  const { width, gap, most } = room;
  const words = events.map(({ date, text, detail }) => [date, text, detail].map((part) => (part ? wordsOf(part) : '')));
  const needs = (height: number) =>
    words.map((parts) => {
      const least = leastWidth(parts, room.styles, measure);
      const fits = (each: number) => heightOf(parts, each, room.styles, measure) <= height;
      return widthThatFits(least, width * WIDEST, fits);
    });
  const widths = LOW_FIRST.map((share) => needs(share * most)).find((all) => isRoomFor(all, width, gap));
  if (widths === undefined) return undefined;
  const column = (width + gap) / events.length - gap;
  const scale = placeDots(
    events.map(({ time }) => time),
    width - Math.max(column, widths.at(-1) ?? 0),
    room.dot,
  );
  if (scale === undefined) return undefined;
  const starts = spreadLabels(scale.dots, widths as readonly number[], gap, width);
  const labels = starts.map((start, index) => {
    const end = Math.min((starts[index + 1] ?? width + gap) - gap, width);
    return { start, width: Math.min(end - start, Math.max(width * WIDEST, widths[index] ?? 0)) };
  });
  return { ...scale, labels, width };
}

function widthThatFits(least: number, widest: number, fits: (width: number) => boolean): number | undefined {
  for (let width = least; width <= widest; width += STEP) if (fits(width)) return width;
  return undefined;
}

function isRoomFor(widths: readonly (number | undefined)[], width: number, gap: number): widths is readonly number[] {
  let sum = gap * (widths.length - 1);
  for (const each of widths) {
    if (each === undefined) return false;
    sum += each;
  }
  return sum <= width;
}
