import type { Callout, Figure, Point, Theme } from '../../outline/outline.ts';
import type { FigureView } from '../figures/figure-view.ts';
import { figureTexts, toFigureView } from '../figures/to-figure-view.ts';
import { sourcesLine } from '../notes/sources-line.ts';
import { joinTexts, toCalloutText } from '../shared-views.ts';
import { chunk, partLabel } from '../text/chunk.ts';
import { noteNumbers, plainText, type RichText, withNotes, wordsOf } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import type { ItemsPerSlide, SlideView } from './deck-view.ts';
import { type PointsSlide, toOwnSlide } from './to-own-slide.ts';

// The most rows of a table that are legible on one slide.
const ROWS_PER_SLIDE = 6;

/** The theme's number in the pack, from 1, and the number of points on each slide of themes with several slides. */
export interface ThemePlan {
  readonly number: number;
  readonly split: ItemsPerSlide;
}

/** Makes the slides of one theme: for its points, its callout, and its figures. */
export function toThemeSlides(theme: Theme, { number, split }: ThemePlan, context: ViewContext): SlideView[] {
  const eyebrow = plainText(`${number} · ${wordsOf(context.text(theme.title))}`, theme.title.at);
  const counts = split.get(theme.id) ?? [theme.points.length];
  return [
    ...counts.map((_, part) => {
      const slide = pointsSlide(theme, eyebrow, { counts, part }, context);
      return theme.layout?.kind === 'own'
        ? toOwnSlide(slide, theme, { number, name: theme.layout.name }, context)
        : slide;
    }),
    ...(theme.callout === undefined ? [] : [calloutSlide(theme.callout, eyebrow, context)]),
    ...theme.figures.flatMap((figure) => figureSlides(figure, eyebrow, context)),
  ];
}

/** Gives the speaker's notes that are defined. */
function speakerNotes(notes: readonly (Theme['note'] | undefined)[], context: ViewContext): RichText[] {
  return notes.filter((note) => note !== undefined).map(context.text);
}

// The takeaway stands on the theme's last slide of points, and the speaker's notes go with the first.
function pointsSlide(
  theme: Theme,
  eyebrow: RichText,
  { counts, part }: { readonly counts: readonly number[]; readonly part: number },
  context: ViewContext,
): PointsSlide {
  const from = counts.slice(0, part).reduce((sum, count) => sum + count, 0);
  const points = theme.points.slice(from, from + (counts[part] ?? 0)).map((point) => ({
    text: pointText(point, context),
    line: context.optionalText(point.line),
  }));
  const whole = context.text(theme.headline);
  const headline = part === 0 ? whole : continued(whole, context);
  const takeaway = theme.hasBand && part === counts.length - 1 ? context.optionalText(theme.takeaway) : null;
  const texts = [headline, ...points.flatMap(({ text, line }) => [text, line]), takeaway].filter(
    (text) => text !== null,
  );
  return {
    layout: 'points',
    eyebrow,
    headline,
    points,
    arrangement: arrangementOf(theme),
    ordered: theme.isOrdered,
    firstNumber: from + 1,
    takeaway,
    continues: theme.continues ? { group: theme.id, part, counts } : null,
    sources: sourcesLine(texts, context),
    notes: part === 0 ? speakerNotes([theme.note, ...theme.points.map(({ note }) => note)], context) : [],
    at: theme.headline.at,
    addresses: theme.points.slice(from, from + (counts[part] ?? 0)).map(({ address }) => address),
  };
}

function continued(headline: RichText, { labels }: ViewContext): RichText {
  return { ...headline, pieces: [...headline.pieces, { kind: 'text', value: ` (${labels.continued})` }] };
}

function arrangementOf({ layout, points }: Theme): PointsSlide['arrangement'] {
  if (layout?.kind === 'built-in') return layout.name;
  if (points.length <= 3) return 'columns';
  return points.length === 4 ? 'grid' : 'rows';
}

// A point on a slide also has the note numbers of its paragraph in the brief.
function pointText(point: Point, context: ViewContext): RichText {
  const text = context.text(point.text);
  const own = noteNumbers([text]);
  const more = noteNumbers([context.text(point.detail)]).filter((number) => !own.includes(number));
  return withNotes(text, more);
}

function calloutSlide(callout: Callout, eyebrow: RichText, context: ViewContext): SlideView {
  const headline = toCalloutText(callout, context);
  return {
    layout: 'callout',
    eyebrow,
    headline,
    by: context.optionalText(callout.by),
    sources: sourcesLine([headline], context),
    notes: [],
    at: callout.text.at,
  };
}

// A long table continues on further slides; any other figure has one slide.
function figureSlides(figure: Figure, eyebrow: RichText, context: ViewContext): SlideView[] {
  const view = toFigureView(figure, context);
  const base = {
    eyebrow: { ...eyebrow, pieces: joinTexts([eyebrow, view.label], ' · ').pieces },
    headline: context.text(figure.caption),
    ...{ subtitle: view.subtitle, remark: view.remark, source: view.source, takeaway: view.takeaway },
    sources: sourcesLine(figureTexts(view), context),
    notes: speakerNotes([figure.note], context),
    at: figure.caption.at,
    addresses: view.timeline?.map(({ address }) => address) ?? [],
  };
  const parts = view.table === null ? [] : chunk(view.table.rows, ROWS_PER_SLIDE);
  if (view.table === null || parts.length === 1) return [{ ...base, ...figureLayout(view) }];
  const { columns } = view.table;
  return parts.map((rows, index) => ({
    ...base,
    ...figureLayout({ ...view, table: { columns, rows } }),
    eyebrow: partLabel(base.eyebrow, { part: index, parts: parts.length }, context.labels),
    notes: index === 0 ? base.notes : [],
    takeaway: index === parts.length - 1 ? base.takeaway : null,
  }));
}

type FigureSlide = Extract<SlideView, { readonly takeaway: RichText | null; readonly remark: RichText | null }>;
type Layout<View> = View extends FigureSlide
  ? Omit<View, 'eyebrow' | 'headline' | 'subtitle' | 'remark' | 'source' | 'takeaway' | 'sources' | 'notes' | 'at'>
  : never;

function figureLayout(figure: FigureView): Layout<FigureSlide> {
  const { kind, numbers, timeline, table, contrast, chart, map, image, drawing, axis, credit } = figure;
  if (numbers !== null) return { layout: 'numbers', numbers };
  if (timeline !== null) return { layout: 'timeline', events: timeline, axis };
  if (table !== null) return { layout: 'table', ...table };
  if (contrast !== null) return { layout: 'contrast', sides: [contrast.left, contrast.right] };
  if (drawing === null) throw new TypeError(`A figure of the kind '${kind}' has no content.`);
  if (map !== null) return { layout: 'map', map, drawing, credit };
  return image === null ? { layout: 'chart', chart, drawing, credit } : { layout: 'image', image, drawing, credit };
}
