import type { Place } from '../../diagnostics/place.ts';
import type { ChartView } from '../figures/chart-view.ts';
import type { DrawingView, EventView, ImageView, NumberView, SideView } from '../figures/figure-view.ts';
import type { MapView } from '../figures/map-view.ts';
import type { RichText } from '../text/rich-text.ts';

/** A theme in a list of themes, with what it claims where the list is short. */
interface ThemeItem {
  readonly number: number;
  readonly title: RichText;
  readonly line: RichText | null;
}

/** A part of the pack on the agenda. */
export interface SectionView {
  readonly number: number;
  readonly title: RichText;
  readonly items: readonly ThemeItem[];
}

interface SlideBase {
  /** The template that draws the slide: `templates/deck/partials/<layout>.hbs`. */
  readonly layout: string;
  /** The small line over the headline. */
  readonly eyebrow: RichText | null;
  readonly headline: RichText;
  /** The sources of what the slide says. */
  readonly sources: RichText | null;
  /** What the speaker says; never part of the slide. */
  readonly notes: readonly RichText[];
  /** The value of the outline that the slide stands for. */
  readonly at: Place;
}

/** A figure on a slide of its own, with what follows from it. */
interface FigureSlide extends SlideBase {
  readonly takeaway: RichText | null;
}

/** A figure that is drawn, with the small type under it. */
interface DrawnSlide extends FigureSlide {
  readonly drawing: DrawingView;
  readonly credit: RichText | null;
}

/** A theme's slide as a layout of the summit's own shows it: all that the theme has but its figures. */
export interface OwnSlide extends SlideBase {
  readonly layout: 'own';
  /** The name of the layout, which is that of its partial. */
  readonly template: string;
  /** The number of the theme in the pack. */
  readonly number: number;
  readonly title: RichText;
  readonly standfirst: RichText;
  readonly points: readonly OwnPoint[];
  readonly firstNumber: number;
  readonly takeaway: RichText | null;
  readonly numbers: readonly NumberView[];
  readonly recommendations: readonly RecommendationView[];
  readonly continues: { readonly theme: string; readonly part: number } | null;
}

/** A point of a theme, with its number among the theme's points. */
interface OwnPoint {
  readonly number: number;
  readonly text: RichText;
  readonly line: RichText | null;
  readonly detail: RichText;
}

/** What one slide shows, complete: a template decides nothing. */
export type SlideView =
  | (SlideBase & {
      readonly layout: 'cover';
      readonly subtitle: RichText;
      readonly where: RichText;
      readonly asOf: RichText;
      readonly publisher: RichText;
      readonly logo: DrawingView | null;
    })
  | (SlideBase & {
      readonly layout: 'agenda';
      readonly items: readonly ThemeItem[];
      /** The parts of the pack, each with its themes; null where it has none. */
      readonly sections: readonly SectionView[] | null;
    })
  | (SlideBase & {
      readonly layout: 'key-messages';
      readonly messages: readonly { readonly number: number; readonly text: RichText; readonly detail: RichText }[];
    })
  | (SlideBase & {
      readonly layout: 'section';
      readonly number: number;
      readonly items: readonly ThemeItem[];
      /** All parts of the pack, to show how far it has come. */
      readonly progress: readonly { readonly title: RichText; readonly current: boolean }[];
    })
  | (SlideBase & {
      readonly layout: 'points';
      readonly points: readonly { readonly text: RichText; readonly line: RichText | null }[];
      /** How the theme asks for its points to be set, or how so many points are. */
      readonly arrangement: 'columns' | 'grid' | 'rows' | 'dense';
      /** The number of the first of these points in the theme. */
      readonly firstNumber: number;
      readonly takeaway: RichText | null;
      /** The theme, where its points may go on a following slide, and which of its slides this is, from 0. */
      readonly continues: { readonly theme: string; readonly part: number } | null;
    })
  | OwnSlide
  | (SlideBase & { readonly layout: 'callout'; readonly by: RichText | null })
  | (FigureSlide & { readonly layout: 'numbers'; readonly numbers: readonly NumberView[] })
  | (FigureSlide & { readonly layout: 'timeline'; readonly events: readonly EventView[] })
  | (FigureSlide & {
      readonly layout: 'table';
      readonly columns: readonly RichText[];
      readonly rows: readonly (readonly RichText[])[];
    })
  | (FigureSlide & { readonly layout: 'contrast'; readonly sides: readonly SideView[] })
  | (DrawnSlide & {
      readonly layout: 'chart';
      /** Null where only Vega knows what the chart shows. */
      readonly chart: ChartView | null;
    })
  | (DrawnSlide & { readonly layout: 'map'; readonly map: MapView })
  | (DrawnSlide & { readonly layout: 'image'; readonly image: ImageView })
  | (SlideBase & {
      readonly layout: 'recommendations';
      readonly columns: readonly RichText[];
      readonly rows: readonly RecommendationView[];
    })
  | (SlideBase & { readonly layout: 'sources'; readonly entries: readonly RichText[] })
  | (SlideBase & {
      readonly layout: 'close';
      readonly text: RichText;
      readonly publisher: RichText;
      readonly logo: DrawingView | null;
    });

/** A recommendation with its number in the pack. */
export interface RecommendationView {
  readonly number: number;
  readonly action: RichText;
  readonly owner: RichText;
  readonly horizon: RichText;
}

/** How many points each slide of a theme has, by the theme's id; a theme that is not named has one slide. */
export type PointsPerSlide = ReadonlyMap<string, readonly number[]>;

/** All that the deck's templates show. */
export interface DeckView {
  readonly language: string;
  /** The shape of the slides, as Marp names it. */
  readonly ratio: string;
  readonly title: RichText;
  readonly subject: RichText;
  readonly author: RichText;
  readonly keywords: RichText;
  /** The words that the template prints itself, by their names. */
  readonly labels: Readonly<Record<string, RichText>>;
  readonly slides: readonly SlideView[];
}
