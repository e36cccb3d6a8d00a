import type { MeasuredPart, MeasuredSlide } from '../../browser/page/measured-slide.ts';
import type { Fault, Rule } from './fault.ts';
import { findCrowd } from './find-crowd.ts';
import { findCutOff } from './find-cut-off.ts';
import { findOverflow } from './find-overflow.ts';
import { findOverlap } from './find-overlap.ts';
import { findPastColumn } from './find-past-column.ts';
import { findSmallText } from './find-small-text.ts';
import { findWideTable } from './find-wide-table.ts';

// The order matters: a part that one rule reports is left out of the later rules.
const LAYOUT_RULES: readonly Rule[] = [findWideTable, findCutOff, findOverflow, findPastColumn, findOverlap];
const READING_RULES: readonly Rule[] = [findSmallText, findCrowd];

/** The faults of one slide, in the order of the rules. */
export function faultsOf(slide: MeasuredSlide): Fault[] {
  const layout = layoutFaults(slide);
  // Where something does not fit, it is needless to say that the slide is crowded.
  const reading = layout.length > 0 ? [findSmallText] : READING_RULES;
  return [...layout, ...reading.flatMap((rule) => rule(slide, slide.parts))];
}

/** Whether nothing on a slide is cut off, overlaps another part, or runs out of its place. */
export function isWhole(slide: MeasuredSlide): boolean {
  return layoutFaults(slide).length === 0;
}

/** The faults in the positions of parts, on a slide or on a page of the brief at its width in print. */
export function layoutFaults(slide: MeasuredSlide): Fault[] {
  const reported = new Set<MeasuredPart>();
  return LAYOUT_RULES.flatMap((rule) => {
    const left = slide.parts.filter((part) => !reported.has(part));
    // A text that pushes others off the slide also pushes some over the line at the foot: it is told once.
    const faults = rule(slide, left).filter(({ part }) => !reported.has(part));
    for (const { part, also = [] } of faults) for (const each of [part, ...also]) reported.add(each);
    return faults;
  });
}

/**
 * The mark of a part, or else the mark of the first text inside the nearest element around it; null where there is
 * none.
 */
export function markOf(part: MeasuredPart, parts: readonly MeasuredPart[]): number | null {
  if (part.mark !== null) return part.mark;
  for (const around of [part.element, ...part.within]) {
    const near = parts.find(({ mark, within, element }) => mark !== null && [element, ...within].includes(around));
    if (near !== undefined) return near.mark;
  }
  return null;
}
