import type { EventView } from '../../views/figures/figure-view.ts';
import type { Formatter } from '../../views/text/formatter.ts';
import { readsFromRight } from '../../views/text/reads-from-right.ts';
import type { DrawingFrame } from '../drawing-frame.ts';
import { drawAxis } from './draw-axis.ts';
import { planTimeline, type TimelinePlan } from './plan-timeline.ts';
import { timeTicks } from './time-ticks.ts';
import type { TimelineSpace } from './timeline-rooms.ts';

/** A timeline's axis as SVG, and the plan by which the labels of its events stand below it. */
export interface DrawnTimeline {
  readonly svg: string;
  readonly plan: TimelinePlan;
}

/**
 * Draws the axis of a timeline in the colours of a frame; `space` is the room for it and its labels. Gives undefined
 * where there is no room for an axis on which the events stand by their dates: they are then shown as a list.
 */
export function drawTimeline(
  events: readonly EventView[],
  space: TimelineSpace,
  frame: DrawingFrame,
  format: Formatter,
): DrawnTimeline | undefined {
  const plan = planTimeline(events, space, frame.measure);
  if (plan === undefined) return undefined;
  const { fontSize, width, language } = frame;
  const widthOf = (words: string) => frame.measure(words, { fontSize, fontWeight: 400 });
  const named = timeTicks(plan.stretches, widthOf(WIDEST_TICK) + fontSize * 1.5).map(({ date, at }) => {
    return { at, words: format.shortDate(date) };
  });
  // A name that would run over the edge is left out with its mark.
  const ticks = named.filter(({ at, words }) => {
    const half = widthOf(words) / 2;
    return at + space.dot / 2 >= half && at + space.dot / 2 + half <= width;
  });
  const marked = events.map(({ isMarked }) => isMarked);
  const parts = { plan, ticks, marked, dot: space.dot, isMirrored: readsFromRight(language) };
  return { svg: drawAxis(parts, frame), plan };
}

// Names of months are measured by a long one, so that marks do not depend on which months they are.
const WIDEST_TICK = '00.00.0000';
