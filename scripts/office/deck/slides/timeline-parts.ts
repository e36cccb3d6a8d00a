import { planTimeline, type TimelinePlan, type TimelineRoom } from '../../../figures/timelines/plan-timeline.ts';
import type { SlideView } from '../../../views/deck/deck-view.ts';
import type { EventView } from '../../../views/figures/figure-view.ts';
import type { Box, LevelStyle } from '../layouts/layout-plan.ts';
import { columnsOf, contentBox } from '../layouts/slide-frame.ts';
import type { SlidePart } from './office-slide.ts';
import type { SlideChoices } from './to-office-slides.ts';

type TimelineChoices = Pick<SlideChoices, 'frame' | 'measureText'>;
type Timeline = Extract<SlideView, { readonly layout: 'timeline' }>;

const DATE: LevelStyle = { family: 'heading', size: 27, colour: 'ink', bold: true };
const TEXT: LevelStyle = { family: 'text', size: 25, colour: 'ink', before: 4 };
const DETAIL: LevelStyle = { family: 'text', size: 24, colour: 'mute', before: 8 };
const GAP = 28;
const DOT = 18;
// From the top of the content to the middle of the line, and from there to the labels, in px.
const ABOVE = 20;
const BELOW = 40;

/**
 * Makes a timeline: its events stand on a line by their dates, each with a label below its mark. Where there is no room
 * for that, the events stand side by side without a line, as they do in the PDF.
 */
export function timelineParts({ events, takeaway }: Timeline, { frame, measureText }: TimelineChoices): SlidePart[] {
  const box = contentBox(frame, { hasTakeaway: takeaway !== null });
  const plan = planTimeline(events, roomIn(box), measureText);
  if (plan === undefined) {
    const columns = columnsOf(box, events.length, GAP);
    return events.flatMap((event, index) => label(event, columns[index] ?? box));
  }
  const line = box.y + ABOVE;
  return [
    ...lines(plan, box, line),
    ...plan.dots.flatMap((dot, index) => leader(box.x + dot, box.x + (plan.labels[index]?.start ?? dot), line)),
    ...plan.dots.map((dot, index): SlidePart => {
      const fill = events[index]?.isMarked === true ? 'gold' : 'teal';
      const place = { x: box.x + dot, y: line - DOT / 2, width: DOT, height: DOT };
      return { kind: 'ornament', shape: 'ellipse', fill, box: place };
    }),
    ...events.flatMap((event, index) => {
      const { start = 0, width = 0 } = plan.labels[index] ?? {};
      const y = line + BELOW;
      return label(event, { x: box.x + start, y, width, height: box.y + box.height - y });
    }),
  ];
}

function roomIn(box: Box): TimelineRoom {
  const style = ({ family, size, bold, before = 0 }: LevelStyle) => ({
    role: family,
    fontSize: size,
    fontWeight: bold === true ? (600 as const) : (400 as const),
    line: size * 1.25,
    above: before,
  });
  const styles = [style(DATE), style(TEXT), style(DETAIL)] as const;
  return { width: box.width, gap: GAP, most: box.height - ABOVE - BELOW, dot: DOT, styles };
}

// Where times are broken out, the line is broken.
function lines({ stretches, width }: TimelinePlan, box: Box, line: number): SlidePart[] {
  return stretches.map(({ from, to }, index) => {
    const end = index === stretches.length - 1 ? width : to + DOT;
    return {
      kind: 'ornament',
      shape: 'rect',
      fill: 'ink',
      box: { x: box.x + from, y: line - 1, width: end - from, height: 3 },
    };
  });
}

// A label that had to move aside hangs on two thin lines.
function leader(dot: number, start: number, line: number): SlidePart[] {
  const middle = dot + DOT / 2;
  const thin = (box: Box): SlidePart => ({ kind: 'ornament', shape: 'rect', fill: 'line', box });
  const down = { x: middle - 0.5, y: line, width: 1, height: BELOW - 8 };
  if (Math.abs(dot - start) < 2) return [thin({ ...down, height: BELOW - 4 })];
  const foot = line + BELOW - 8;
  const across = { x: Math.min(middle, start), y: foot, width: Math.abs(middle - start), height: 1 };
  return [thin(down), thin(across)];
}

function label({ date, text, detail }: EventView, box: Box): SlidePart[] {
  const paragraphs = [
    { text: date, look: DATE },
    { text, look: TEXT },
  ];
  if (detail !== null) paragraphs.push({ text: detail, look: DETAIL });
  return [{ kind: 'text-box', anchor: 'top', box, paragraphs }];
}
