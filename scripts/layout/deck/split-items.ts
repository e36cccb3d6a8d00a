import type { MeasuredSlide } from '../../browser/page/measured-slide.ts';
import { largest, smallest } from '../../diagnostics/smallest.ts';
import type { Continuing, DeckView, ItemsPerSlide } from '../../views/deck/deck-view.ts';
import { chunk } from '../../views/text/chunk.ts';
import type { Fault } from './fault.ts';
import { MOST_READ } from './find-crowd.ts';
import { faultsOf } from './slide-faults.ts';

/**
 * Moves items of every slide that is too full, of a list that may go on, to the list's next slide; undefined where
 * nothing can or need be moved. It is asked again after each rendering. Of a theme's points one goes at a time, so that as
 * many stay as fit, and two where the last would be alone. The tool's own lists are spread evenly over as many slides as they need.
 */
export function splitItems(
  view: DeckView,
  slides: readonly MeasuredSlide[],
  split: ItemsPerSlide,
): ItemsPerSlide | undefined {
  const next = new Map(split);
  for (const [index, slide] of view.slides.entries()) {
    const measured = slides[index];
    if (!('continues' in slide) || slide.continues === null || measured === undefined) continue;
    const { group } = slide.continues;
    // A later slide of the list is looked at when those before it stand.
    if (next.get(group) !== split.get(group)) continue;
    const isOfTheme = slide.layout === 'points' || slide.layout === 'own';
    const counts = isOfTheme ? withOneMoved(slide.continues, measured) : spread(slide.continues, measured);
    if (counts !== slide.continues.counts) next.set(group, counts);
  }
  return [...next].some(([group, counts]) => split.get(group) !== counts) ? next : undefined;
}

// The counts themselves where nothing need be moved.
function withOneMoved({ counts, part }: Continuing, slide: MeasuredSlide): readonly number[] {
  const [here = 0, after = 0] = counts.slice(part);
  if (here < 2 || !isFull(slide)) return withCompany({ counts, part }, slide);
  return [...counts.slice(0, part), here - 1, after + 1, ...counts.slice(part + 2)];
}

// A list is divided where three or more stand before the last slide, which has room for so many times what it shows.
const LEAST_BEFORE = 3;
const LEAST_ROOM = 2.5;

// One point alone on the last slide looks forgotten: the one before it comes over.
function withCompany({ counts, part }: Pick<Continuing, 'counts' | 'part'>, slide: MeasuredSlide): readonly number[] {
  const before = counts[part - 1] ?? 0;
  const isAlone = part === counts.length - 1 && counts[part] === 1 && before >= LEAST_BEFORE;
  return isAlone && roomOf(slide) >= LEAST_ROOM ? [...counts.slice(0, part - 1), before - 1, 2] : counts;
}

// From this slide on, evenly over as many slides as hold as many items as this one can.
function spread({ counts, part }: Continuing, slide: MeasuredSlide): readonly number[] {
  const items = counts[part] ?? 0;
  const held = items < 2 ? items : heldBy(slide, items);
  if (held === items) return counts;
  const left = counts.slice(part).reduce((sum, count) => sum + count, 0);
  const even = chunk(Array.from({ length: left }), held).map(({ length }) => length);
  return [...counts.slice(0, part), ...even];
}

function isFull(slide: MeasuredSlide): boolean {
  return faultsOf(slide).some(({ kind }) => kind !== 'small-text' && kind !== 'crowd');
}

/** How many of a list's items a slide holds: at least one, and all of them where it is neither too high nor crowded. */
function heldBy(slide: MeasuredSlide, items: number): number {
  const shares = faultsOf(slide).map((fault) => {
    if (fault.kind === 'crowd') return Math.min(MOST_READ.words / fault.words, MOST_READ.lines / fault.lines);
    return isTooHigh(fault) ? shareThatFits(slide) : 1;
  });
  const share = Math.min(1, smallest(shares));
  return share === 1 ? items : Math.max(1, Math.min(items - 1, Math.floor(items * share)));
}

// What runs out to a side is one word or one title that is too long: no item less would help.
function isTooHigh(fault: Fault): boolean {
  if (fault.kind === 'overlap') return true;
  return (fault.kind === 'overflow' || fault.kind === 'cut-off') && /bottom|top/.test(fault.side);
}

// By how much the list would have to be lower.
function shareThatFits(slide: MeasuredSlide): number {
  return Math.max(0, Math.min(0.99, roomOf(slide)));
}

// The height from the first line of the list to the end of the slide's safe area, in heights of the list; a half without a
// list.
function roomOf({ parts, safe }: MeasuredSlide): number {
  const listed = parts.filter(({ role, path }) => role === 'content' && /(?:^|>)(?:li|td)\b/.test(path));
  if (listed.length === 0) return 1 / 2;
  const top = smallest(listed.map(({ box }) => box.top));
  const bottom = largest(listed.map(({ box }) => box.bottom));
  return (safe.bottom - top) / Math.max(1, bottom - top);
}
