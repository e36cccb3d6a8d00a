import type { MeasuredPart, MeasuredSlide } from '../../browser/page/measured-slide.ts';
import type { Fault, Rule } from './fault.ts';
import { findCrowd } from './find-crowd.ts';
import { findCutOff } from './find-cut-off.ts';
import { findOverflow } from './find-overflow.ts';
import { findOverlap } from './find-overlap.ts';
import { findPastColumn } from './find-past-column.ts';
import { findSmallText } from './find-small-text.ts';
import { findWideTable } from './find-wide-table.ts';

// In this order: what a rule has found fault with is not told again by a later one.
const LAYOUT_RULES: readonly Rule[] = [findWideTable, findCutOff, findOverflow, findPastColumn, findOverlap];
const READING_RULES: readonly Rule[] = [findSmallText, findCrowd];

/** The faults of one slide, by the rules in their order. */
export function faultsOf(slide: MeasuredSlide): Fault[] {
  const layout = layoutFaults(slide);
  // That a slide is crowded goes without saying where it does not fit.
  const reading = layout.length > 0 ? [findSmallText] : READING_RULES;
  return [...layout, ...reading.flatMap((rule) => rule(slide, slide.parts))];
}

/** Whether nothing of a slide is cut off, lies over anything else, or leaves its place. */
export function isWhole(slide: MeasuredSlide): boolean {
  return layoutFaults(slide).length === 0;
}

/** The faults of where the parts of a slide, or of a page as wide as in print, stand. */
export function layoutFaults(slide: MeasuredSlide): Fault[] {
  const told = new Set<MeasuredPart>();
  return LAYOUT_RULES.flatMap((rule) => {
    const faults = rule(
      slide,
      slide.parts.filter((part) => !told.has(part)),
    );
    for (const { part, also = [] } of faults) for (const each of [part, ...also]) told.add(each);
    return faults;
  });
}

/** The mark of a part; of one without, the mark of the first text that shares the nearest element with it. */
export function markOf(part: MeasuredPart, parts: readonly MeasuredPart[]): number | null {
  if (part.mark !== null) return part.mark;
  for (const around of [part.element, ...part.within]) {
    const near = parts.find(({ mark, within, element }) => mark !== null && [element, ...within].includes(around));
    if (near !== undefined) return near.mark;
  }
  return null;
}
