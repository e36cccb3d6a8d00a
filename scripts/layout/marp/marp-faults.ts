import type { Box, MeasuredPart, MeasuredSlide } from '../../browser/page/measured-slide.ts';
import { excess, TOLERANCE, worst } from '../deck/fault.ts';
import { findCrowd } from '../deck/find-crowd.ts';
import { findOverflow } from '../deck/find-overflow.ts';
import { findMarpCutOff } from './find-marp-cut-off.ts';
import { findMarpOverlap } from './find-marp-overlap.ts';
import { findMarpWideTable } from './find-marp-wide-table.ts';
import type { MarpFault, MarpHint } from './marp-fault.ts';

/**
 * Finds the faults of a slide of a user's deck, given by `judgedSlide`. Faults that follow from a reported one are left
 * out.
 */
export function marpFaults(slide: MeasuredSlide): MarpFault[] {
  const told = new Set<MeasuredPart>();
  const left = () => slide.parts.filter((part) => !told.has(part));
  const tell = <Found extends MarpFault>(faults: readonly Found[]): readonly Found[] => {
    for (const fault of faults) {
      for (const each of [fault.part, ...('also' in fault ? (fault.also ?? []) : [])]) told.add(each);
    }
    return faults;
  };
  const whole = { ...slide, safe: { left: 0, top: 0, right: slide.width, bottom: slide.height } };
  const found: MarpFault[] = [
    ...tell(findMarpWideTable(slide, left())),
    ...tell(findMarpCutOff(slide, left())),
    ...tell(findOverflow(whole, left())),
    ...tell(findMarpOverlap(left())),
  ];
  // The look of a slide with a fault is not checked, because its author will change it.
  if (found.some(({ kind }) => kind !== 'over')) return found;
  return [...found, ...tell(pastBoxes(left())), ...nearEdge(slide, left()), ...findCrowd(slide, slide.parts)];
}

/** Whether nothing on the slide leaves it, is cut off, or overlaps another part. */
export function isWholeMarpSlide(slide: MeasuredSlide): boolean {
  return marpFaults(slide).every(({ kind }) => /^(?:near-edge|past-box|over|crowd)$/.test(kind));
}

// In px: some letters of a font reach beyond the box of their line.
const LEAST_PAST_BOX = 3;

function pastBoxes(parts: readonly MeasuredPart[]): MarpHint[] {
  return parts.flatMap((part): MarpHint[] => {
    if (part.kind !== 'text' || part.card === null) return [];
    const most = worst(excess(part.box, part.card));
    if (most === undefined || most.by <= LEAST_PAST_BOX) return [];
    return [{ kind: 'past-box', part, by: most.by, side: `${most.side} edge of its box` }];
  });
}

/**
 * Finds the text that is nearest to an edge, within the margin that the slide keeps free: at most one for each slide.
 */
function nearEdge(slide: MeasuredSlide, parts: readonly MeasuredPart[]): MarpHint[] {
  const rims: Box = {
    left: slide.safe.left,
    top: slide.safe.top,
    right: slide.width - slide.safe.right,
    bottom: slide.height - slide.safe.bottom,
  };
  const running = parts.filter(({ kind, role, positioned }) => kind === 'text' && role === 'content' && !positioned);
  const past = running.flatMap((part) => excess(part.box, slide.safe).map((each) => ({ ...each, part })));
  const most = worst(past);
  if (most === undefined || most.by <= TOLERANCE) return [];
  const least = rims[most.side];
  return [
    { kind: 'near-edge', part: most.part, distance: Math.max(0, least - most.by), least, side: `${most.side} edge` },
  ];
}
