import type { Box, MeasuredPart } from '../../browser/page/measured-slide.ts';
import { largest } from '../../diagnostics/smallest.ts';
import { type Fault, type Rule, TOLERANCE } from './fault.ts';
import { findCulprit } from './find-culprit.ts';

/** Finds texts and pictures that overlap each other, or the slide's header, footer or page number. */
export const findOverlap: Rule = (slide, parts) => {
  const faults: Fault[] = [];
  for (const [index, part] of parts.entries()) {
    const rest = parts.slice(index + 1);
    const by = (other: MeasuredPart) => (doMeet(part, other) && mayNotMeet(part, other) ? sharedBy(part, other) : 0);
    const met = rest.find((other) => by(other) > TOLERANCE);
    if (met !== undefined) faults.push(toFault(part, met, by(met), slide.parts));
  }
  return faults;
};

// A text with an absolute position over a picture is intended; over another text it is not.
function mayNotMeet(a: MeasuredPart, b: MeasuredPart): boolean {
  if (a.element === b.element || a.within.includes(b.element) || b.within.includes(a.element)) return false;
  const kinds = [a.kind, b.kind];
  if (a.kind === 'text' && b.kind === 'text') return true;
  if (kinds.includes('table')) return false;
  if (kinds.includes('ground')) return hides(a, b) || hides(b, a);
  return !a.positioned && !b.positioned;
}

// Whether a background with an absolute position is drawn over a text.
function hides(ground: MeasuredPart, text: MeasuredPart): boolean {
  const above = ground.kind === 'ground' && ground.opaque && ground.positioned && ground.element > text.element;
  return above && text.kind === 'text' && !text.positioned;
}

// Asked first: of most parts the boxes are apart, and that is quickly known.
function doMeet(a: MeasuredPart, b: MeasuredPart): boolean {
  return shared(a.box, b.box) > TOLERANCE;
}

/** The overlap of two parts in px, in the direction in which it is smaller. */
function sharedBy(a: MeasuredPart, b: MeasuredPart): number {
  const boxesOf = ({ kind, lines, box }: MeasuredPart) => (kind === 'text' ? lines : [box]);
  return largest(boxesOf(a).flatMap((box) => boxesOf(b).map((other) => shared(box, other))));
}

function shared(a: Box, b: Box): number {
  return Math.min(
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  );
}

function toFault(a: MeasuredPart, b: MeasuredPart, by: number, parts: readonly MeasuredPart[]): Fault {
  // Of the two, a text is reported rather than another part, and the later rather than the earlier; header, footer and
  // page number are not reported.
  const later = b.role === 'content' && (b.kind === 'text' || a.kind !== 'text');
  const [part, other] = later ? [b, a] : [a, b];
  if (other.role === 'footer' || other.role === 'page-number') {
    return overFoot(part, other, by, parts);
  }
  // The header has room for one line; a longer one grows down over a text that is in its right place.
  if (other.role === 'header' && other.lines.length > 1) {
    return { kind: 'overlap', part: other, also: [part], by, other: 'the text under it' };
  }
  // A line with a fixed place, such as the publisher on a cover, is in its right place: what flows has grown down to it.
  if (isOverFixed(a, b)) {
    return { kind: 'overlap', part: findCulprit(a, by, parts), also: [a, b], by, other: 'the text under it' };
  }
  const what = other.kind === 'text' ? 'another text' : other.kind === 'ground' ? 'a box above it' : 'a picture';
  return { kind: 'overlap', part, by, other: other.role === 'content' ? what : NAMES[other.role] };
}

function isOverFixed(a: MeasuredPart, b: MeasuredPart): boolean {
  const areTexts = [a, b].every(({ kind, role }) => kind === 'text' && role === 'content');
  return areTexts && b.positioned && !a.positioned && b.lines.length === 1;
}

// Sources have room for two lines; many of them grow up over texts that are in their right place.
function overFoot(part: MeasuredPart, other: MeasuredPart, by: number, parts: readonly MeasuredPart[]): Fault {
  const name = other.role === 'footer' ? NAMES.footer : NAMES['page-number'];
  const isUnderSources = other.role === 'footer' && other.lines.length > 2;
  const lines = isUnderSources ? `the ${other.lines.length} lines of sources at the foot` : name;
  return { kind: 'overlap', part: findCulprit(part, by, parts), also: [part], by, other: lines, isUnderSources };
}

const NAMES = { header: 'the line at the top', footer: 'the line at the foot', 'page-number': "the page's number" };
