import type { MeasuredSlide } from '../../browser/page/measured-slide.ts';
import type { DeckView, PointsPerSlide } from '../../views/deck/deck-view.ts';
import { faultsOf } from './slide-faults.ts';

/**
 * Moves one point of every slide that is too full, of a theme that may go on, to the theme's next slide;
 * undefined where nothing can or need be moved. Asked again and again, as many points stay as fit.
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
    const full = faultsOf(measured).some(({ kind }) => kind !== 'small-text' && kind !== 'crowd');
    // A later slide of the theme is looked at when those before it stand.
    if (!full || slide.points.length < 2 || counts !== (split.get(theme) ?? counts)) continue;
    next.set(theme, moved(counts, part));
  }
  return [...next].some(([theme, counts]) => split.get(theme) !== counts) ? next : undefined;
}

function moved(counts: readonly number[], part: number): number[] {
  const [here = 0, after = 0] = counts.slice(part);
  return [...counts.slice(0, part), here - 1, after + 1, ...counts.slice(part + 2)];
}
