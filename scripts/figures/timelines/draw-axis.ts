import { escapeHtml } from '../../views/text/to-html.ts';
import type { DrawingFrame } from '../drawing-frame.ts';
import type { TimelinePlan } from './plan-timeline.ts';

/** A mark of the axis with its words; its place is the px from the start of the line. */
interface AxisTick {
  readonly at: number;
  readonly words: string;
}

/** The parts of a timeline's axis that are drawn. */
export interface AxisParts {
  readonly plan: TimelinePlan;
  readonly ticks: readonly AxisTick[];
  /** Whether each event is marked. */
  readonly marked: readonly boolean[];
  /** The diameter of a dot in px. */
  readonly dot: number;
  /** Whether time goes from right to left, as the language is written. */
  readonly isMirrored: boolean;
}

/**
 * Draws the axis of a timeline in exactly the size of its frame: a line with a dot for each event, marks of time above
 * it, breaks where it is broken, and from each dot a line down to the place where the event's label begins, at the
 * frame's foot.
 */
export function drawAxis(parts: AxisParts, frame: DrawingFrame): string {
  const { width, height } = frame;
  const pen = penOf(parts, frame);
  const inside = [...ticks(parts, pen), ...axis(parts, pen), ...leaders(parts, pen, height), ...dots(parts, pen)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside.join('')}</svg>`;
}

/** The measures, in px, and colours that all parts of an axis share. */
interface Pen {
  /** Gives the place from the left of a point that is so many px from the first dot. */
  readonly x: (at: number) => number;
  /** The place of the axis below the top. */
  readonly y: number;
  readonly dot: number;
  readonly thick: number;
  readonly thin: number;
  readonly fontSize: number;
  readonly font: string;
  readonly colour: (token: string) => string;
}

function penOf({ dot, isMirrored }: AxisParts, { width, fontSize, palette }: DrawingFrame): Pen {
  return {
    x: (at) => rounded(isMirrored ? width - at - dot / 2 : at + dot / 2),
    y: rounded(fontSize + dot),
    dot,
    thick: rounded(dot / 6),
    thin: rounded(dot / 11),
    fontSize,
    font: `'${palette['sans'] ?? 'Source Sans 3'}', sans-serif`,
    colour: (token) => palette[token] ?? '#000000',
  };
}

function ticks({ ticks: all }: AxisParts, { x, y, dot, thin, fontSize, font, colour }: Pen): string[] {
  return all.flatMap(({ at, words }) => [
    path(`M${x(at)},${y}V${rounded(y - dot * 0.5)}`, colour('mute'), thin),
    `<text x="${x(at)}" y="${rounded(y - dot * LABEL)}" text-anchor="middle" font-family="${font}" font-size="${fontSize}" fill="${colour('mute')}">${escapeHtml(words)}</text>`,
  ]);
}

// How far the feet of a tick's label stand above the line, in dots: letters that reach below them keep clear of the tick.
const LABEL = 0.95;

// How far the line goes on beside a break, in dots.
const STUB = 1.8;

function axis({ plan: { stretches } }: AxisParts, { x, y, dot, thick, colour }: Pen): string[] {
  const ink = colour('ink');
  return stretches.flatMap(({ from, to }, index) => {
    const before = index === 0 ? 0 : dot * STUB;
    const after = index === stretches.length - 1 ? 0 : dot * STUB;
    const slash = (at: number) =>
      path(
        `M${x(at - dot * 0.3)},${rounded(y + dot * 0.6)}L${x(at + dot * 0.3)},${rounded(y - dot * 0.6)}`,
        ink,
        thick,
      );
    return [
      path(`M${x(from - before)},${y}H${x(to + after)}`, ink, thick),
      ...(before > 0 ? [slash(from - before)] : []),
      ...(after > 0 ? [slash(to + after)] : []),
    ];
  });
}

// A line whose label stands elsewhere goes straight down at both of its ends.
function leaders({ plan }: AxisParts, { x, y, dot, thin, colour }: Pen, foot: number): string[] {
  return plan.labels.map(({ start }, index) => {
    const at = plan.dots[index] ?? 0;
    const bend = `V${rounded(y + dot)}L${x(start)},${rounded(foot - dot * 0.5)}`;
    return path(`M${x(at)},${y}${Math.abs(start - at) < STRAIGHT ? '' : bend}V${foot}`, colour('mute'), thin);
  });
}

// In px: no eye sees that such a line leans.
const STRAIGHT = 0.5;

function dots({ plan, marked }: AxisParts, { x, y, dot, thick, colour }: Pen): string[] {
  const ring = rounded(thick * 1.3);
  return plan.dots.map((at, index) => {
    const [fill, stroke] = marked[index] === true ? ['gold', 'gold'] : ['paper', 'teal'];
    return `<circle cx="${x(at)}" cy="${y}" r="${rounded((dot - ring) / 2)}" fill="${colour(fill)}" stroke="${colour(stroke)}" stroke-width="${ring}"/>`;
  });
}

function path(line: string, stroke: string, width: number): string {
  return `<path d="${line}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"/>`;
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
