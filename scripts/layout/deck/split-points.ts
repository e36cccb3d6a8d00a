import type { MeasuredSlide } from '../../browser/page/measured-slide.ts';
import { type DeckView, type PointsPerSlide, SOURCES, SOURCES_PER_SLIDE } from '../../views/deck/deck-view.ts';
import { faultsOf } from './slide-faults.ts';

/**
 * Moves one point of every slide that is too full, of a theme that may go on, to the theme's next slide, and one work of
 * every slide of sources that is too full; undefined where nothing can or need be moved. Asked again and again, as many
 * stay as fit.
 */
export function splitPoints(
  view: DeckView,
  slides: readonly MeasuredSlide[],
  split: PointsPerSlide,
): PointsPerSlide | undefined {
  const next = new Map(split);
  for (const [index, slide] of view.slides.entries()) {
    const measured = slides[index];
    if ((slide.layout !== 'points' && slide.layout !== 'own') || slide.continues === null || measured === undefined)
      continue;
    const { theme, part } = slide.continues;
    const counts = next.get(theme) ?? [slide.points.length];
    const full = isFull(measured);
    // A later slide of the theme is looked at when those before it stand.
    if (!full || slide.points.length < 2 || counts !== (split.get(theme) ?? counts)) continue;
    next.set(theme, moved(counts, part));
  }
  const sources = moveSources(view, slides);
  if (sources !== undefined) next.set(SOURCES, sources);
  return [...next].some(([theme, counts]) => split.get(theme) !== counts) ? next : undefined;
}

function isFull(slide: MeasuredSlide): boolean {
  return faultsOf(slide).some(({ kind }) => kind !== 'small-text' && kind !== 'crowd');
}

// How many works stand on each slide of sources; undefined where all of them fit, or stand alone.
function moveSources(view: DeckView, slides: readonly MeasuredSlide[]): readonly number[] | undefined {
  const parts = view.slides.flatMap((slide, index) => {
    const measured = slides[index];
    if (slide.layout !== 'sources' || measured === undefined) return [];
    const count = slide.entries.length;
    return [{ count, isFull: count > 1 && isFull(measured) }];
  });
  if (!parts.some((part) => part.isFull)) return undefined;
  const counts: number[] = [];
  let carried = 0;
  for (const part of parts) {
    const wanted = part.count + carried - (part.isFull ? 1 : 0);
    const here = Math.min(wanted, SOURCES_PER_SLIDE);
    carried = part.count + carried - here;
    counts.push(here);
  }
  return carried === 0 ? counts : [...counts, carried];
}

function moved(counts: readonly number[], part: number): number[] {
  const [here = 0, after = 0] = counts.slice(part);
  return [...counts.slice(0, part), here - 1, after + 1, ...counts.slice(part + 2)];
}
