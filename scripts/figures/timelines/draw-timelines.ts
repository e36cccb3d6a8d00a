import type { Figure } from '../../outline/outline.ts';
import { toEventViews } from '../../views/figures/to-figure-view.ts';
import type { ViewContext } from '../../views/view-context.ts';
import type { DrawingFrame } from '../drawing-frame.ts';
import { type DrawnTimeline, drawTimeline } from './draw-timeline.ts';
import type { TimelineSpace } from './timeline-rooms.ts';

/** The room for a timeline of one genre, and the frame of its axis. */
export interface TimelineFrame {
  readonly space: TimelineSpace;
  readonly frame: DrawingFrame;
}

/**
 * Draws the axes of all timelines of an outline, by the figures' ids. A timeline without room for an axis is not among
 * them.
 */
export function drawTimelines(
  context: ViewContext,
  frameOf: (figure: Figure) => TimelineFrame,
): ReadonlyMap<string, DrawnTimeline> {
  const timelines = new Map<string, DrawnTimeline>();
  for (const figure of context.outline.themes.flatMap(({ figures }) => figures)) {
    if (figure.content.kind !== 'timeline') continue;
    const { space, frame } = frameOf(figure);
    const drawn = drawTimeline(toEventViews(figure.content.events, context), space, frame, context.format);
    if (drawn !== undefined) timelines.set(figure.id, drawn);
  }
  return timelines;
}
