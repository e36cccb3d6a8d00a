import type { Box, MeasuredPart } from '../../browser/page/measured-slide.ts';
import type { MarpFault } from './marp-fault.ts';

/**
 * Finds texts that overlap. It is a fault where the words can't be read. It is only a hint where the texts touch
 * slightly and one was positioned by hand, or where one is so much larger that it is ornament: the author may have
 * meant it.
 */
export function findMarpOverlap(parts: readonly MeasuredPart[]): MarpFault[] {
  const texts = parts.filter(({ kind, lines }) => kind === 'text' && lines.length > 0);
  return texts.flatMap((part, index) => {
    for (const other of texts.slice(index + 1)) {
      const met = mayMeet(part, other) ? meeting(part, other) : undefined;
      if (met !== undefined) return [toFault(part, other, met)];
    }
    return [];
  });
}

function mayMeet(a: MeasuredPart, b: MeasuredPart): boolean {
  // The theme sets the places of header, footer and page number, even if they overlap.
  if (a.role !== 'content' && b.role !== 'content') return false;
  return a.element !== b.element && !a.within.includes(b.element) && !b.within.includes(a.element);
}

// The boxes of close lines overlap by one or two strokes of a letter.
const LEAST_PX = 4;
const LEAST_SHARE = 0.3;
const HIDING_SHARE = 0.5;
const ORNAMENT_TIMES = 3;

/** The overlap of two lines: in px, in the direction in which it is smaller, and whether it hides words. */
interface Meeting {
  readonly by: number;
  readonly hides: boolean;
}

function meeting(a: MeasuredPart, b: MeasuredPart): Meeting | undefined {
  if (!meet(a.box, b.box)) return undefined;
  const met = a.lines.flatMap((line) => b.lines.flatMap((other) => meetingOf(line, other) ?? []));
  return met.toSorted((one, other) => Number(other.hides) - Number(one.hides) || other.by - one.by)[0];
}

function meetingOf(a: Box, b: Box): Meeting | undefined {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const lower = Math.min(a.bottom - a.top, b.bottom - b.top);
  if (across <= LEAST_PX || down <= Math.max(LEAST_PX, LEAST_SHARE * lower)) return undefined;
  return { by: Math.min(across, down), hides: across > lower && down > HIDING_SHARE * lower };
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

// As Marp calls them: a theme may put its header at the foot.
const NAMES = { header: 'the header', footer: 'the footer', 'page-number': "the page's number" };

function toFault(a: MeasuredPart, b: MeasuredPart, { by, hides }: Meeting): MarpFault {
  const [part, other] = a.role === 'content' && b.role !== 'content' ? [a, b] : [b, a];
  const name = other.role === 'content' ? 'another text' : NAMES[other.role];
  // Header, footer and page number always have positions of their own.
  const placed = [a, b].some(({ role, positioned }) => role === 'content' && positioned);
  const meant = placed && (!hides || isOrnamentBeside(a, b));
  return { kind: meant ? 'over' : 'overlap', part, by, other: name };
}

function isOrnamentBeside(a: MeasuredPart, b: MeasuredPart): boolean {
  const one = heightOfLine(a);
  const other = heightOfLine(b);
  return Math.max(one, other) > ORNAMENT_TIMES * Math.min(one, other);
}

function heightOfLine({ bodySize, labelSize, lines }: MeasuredPart): number {
  return bodySize ?? labelSize ?? (lines[0]?.bottom ?? 0) - (lines[0]?.top ?? 0);
}
