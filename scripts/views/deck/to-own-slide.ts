import type { Theme } from '../../outline/outline.ts';
import { sourcesLine } from '../notes/sources-line.ts';
import { toNumberView, toRecommendationViews } from '../shared-views.ts';
import type { ViewContext } from '../view-context.ts';
import type { OwnSlide, SlideView } from './deck-view.ts';

/** A slide with points of a theme. */
export type PointsSlide = Extract<SlideView, { readonly layout: 'points' }>;

/**
 * Makes a theme's slide in one of the summit's own layouts, from the slide of its points and the theme's other content.
 */
export function toOwnSlide(
  { arrangement: _, ...slide }: PointsSlide,
  theme: Theme,
  { number, name }: { readonly number: number; readonly name: string },
  context: ViewContext,
): OwnSlide {
  const standfirst = context.text(theme.standfirst);
  const numbers = theme.facts.map((fact) => toNumberView(fact, context));
  const recommendations = toRecommendationViews(theme.recommendations, context);
  const from = slide.firstNumber - 1;
  const points = slide.points.map((point, index) => {
    const detail = theme.points[from + index]?.detail ?? theme.standfirst;
    return { ...point, number: slide.firstNumber + index, detail: context.text(detail) };
  });
  const texts = [
    ...[slide.headline, standfirst],
    ...points.flatMap(({ text, line, detail }) => [text, line, detail]),
    ...numbers.map(({ label }) => label),
    ...recommendations.map(({ action }) => action),
    slide.takeaway,
  ].filter((text) => text !== null);
  return {
    ...slide,
    layout: 'own',
    template: name,
    number,
    title: context.text(theme.title),
    standfirst,
    points,
    numbers,
    recommendations,
    sources: sourcesLine(texts, context),
  };
}
