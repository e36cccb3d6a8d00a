import type { Place } from '../../diagnostics/place.ts';
import type { Outline } from '../../outline/outline.ts';
import type { DocumentView } from '../document/document-view.ts';
import type { PublishedView } from '../document/published-view.ts';
import type { ChartView } from '../figures/chart-view.ts';
import type { DrawingView, EventView, ImageView, NumberView, SideView } from '../figures/figure-view.ts';
import type { FigureWords } from '../figures/figure-words.ts';
import type { MapView } from '../figures/map-view.ts';
import type { RichText } from '../text/rich-text.ts';

/** A theme in a list of themes; `line` is its headline if the list is short, otherwise null. */
interface ThemeItem {
  readonly number: number;
  readonly title: RichText;
  readonly line: RichText | null;
}

/** A part of the pack, as the agenda lists it. */
export interface SectionView {
  readonly number: number;
  readonly title: RichText;
  readonly items: readonly ThemeItem[];
}

/** The position of a slide in a group of slides over which one list of items is spread. */
export interface Continuing {
  readonly group: string;
  /** The index of the slide in the group, from 0. */
  readonly part: number;
  /** The number of items on each slide of the group. */
  readonly counts: readonly number[];
}

interface SlideBase {
  /** The name of the template that draws the slide: `templates/deck/partials/<layout>.hbs`. */
  readonly layout: string;
  /** The small line above the headline. */
  readonly eyebrow: RichText | null;
  readonly headline: RichText;
  /** The sources of the statements on the slide. */
  readonly sources: RichText | null;
  /** The notes for the speaker; never shown on the slide. */
  readonly notes: readonly RichText[];
  /** The place, in the outline, of the value that the slide shows. */
  readonly at: Place;
  /** The addresses of the values that the slide shows, and at which the deck opens; left out where it has none. */
  readonly addresses?: readonly string[];
}

/** A slide with one figure and its takeaway. */
interface FigureSlide extends SlideBase, FigureWords {
  readonly takeaway: RichText | null;
}

/** A slide with a drawn figure and, below it, the small line of credit. */
interface DrawnSlide extends FigureSlide {
  readonly drawing: DrawingView;
  readonly credit: RichText | null;
}

/** A theme's slide in one of the summit's own layouts: the whole theme except its figures. */
export interface OwnSlide extends SlideBase {
  readonly layout: 'own';
  /** The name of the layout and of its partial. */
  readonly template: string;
  /** The number of the theme in the pack, from 1. */
  readonly number: number;
  readonly title: RichText;
  readonly standfirst: RichText;
  readonly points: readonly OwnPoint[];
  readonly ordered: boolean;
  readonly firstNumber: number;
  readonly takeaway: RichText | null;
  readonly numbers: readonly NumberView[];
  readonly recommendations: readonly RecommendationView[];
  readonly continues: Continuing | null;
}

/** A point of a theme; `number` counts the theme's points from 1. */
interface OwnPoint {
  readonly number: number;
  readonly text: RichText;
  readonly line: RichText | null;
  readonly detail: RichText;
}

/** The complete content of one slide, with which its template needs no decisions. */
export type SlideView =
  | (SlideBase & {
      readonly layout: 'cover';
      readonly subtitle: RichText;
      readonly where: RichText;
      readonly asOf: RichText;
      readonly publisher: RichText;
      /** The symbol of the document; null where it has none. */
      readonly symbol: RichText | null;
      readonly logo: DrawingView | null;
    })
  | (SlideBase & {
      readonly layout: 'agenda';
      readonly items: readonly ThemeItem[];
      /** The parts of the pack with their themes; null where the pack has no parts. */
      readonly sections: readonly SectionView[] | null;
      readonly continues: Continuing;
    })
  | (SlideBase & {
      readonly layout: 'key-messages';
      readonly messages: readonly { readonly number: number; readonly text: RichText; readonly detail: RichText }[];
    })
  | (SlideBase & {
      readonly layout: 'ask';
      /** The recommendations that are asked for, the most important first. */
      readonly decisions: readonly RecommendationView[];
      /** The key messages in one line each, on which the decisions rest; empty where they have no room beside them. */
      readonly messages: readonly RichText[];
    })
  | (SlideBase & {
      readonly layout: 'section';
      readonly number: number;
      readonly items: readonly ThemeItem[];
      /** The titles of all parts of the pack, with the current one marked. */
      readonly progress: readonly { readonly title: RichText; readonly current: boolean }[];
      readonly continues: Continuing;
    })
  | (SlideBase & {
      readonly layout: 'points';
      readonly points: readonly { readonly text: RichText; readonly line: RichText | null }[];
      /** The arrangement that the theme names, or the one that suits the number of points. */
      readonly arrangement: 'columns' | 'grid' | 'rows' | 'dense';
      /** Whether the points are numbered, because their order says something. */
      readonly ordered: boolean;
      /** The number of the slide's first point among the theme's points, from 1. */
      readonly firstNumber: number;
      readonly takeaway: RichText | null;
      /**
       * The theme and the index of this slide among its slides of points, from 0; null where the points may not go on.
       */
      readonly continues: Continuing | null;
    })
  | OwnSlide
  | (SlideBase & { readonly layout: 'callout'; readonly by: RichText | null })
  | (FigureSlide & { readonly layout: 'numbers'; readonly numbers: readonly NumberView[] })
  | (FigureSlide & {
      readonly layout: 'timeline';
      readonly events: readonly EventView[];
      /** The axis above the labels of the events. */
      readonly axis: DrawingView | null;
    })
  | (FigureSlide & {
      readonly layout: 'table';
      readonly columns: readonly RichText[];
      readonly rows: readonly (readonly RichText[])[];
    })
  | (FigureSlide & { readonly layout: 'contrast'; readonly sides: readonly SideView[] })
  | (DrawnSlide & {
      readonly layout: 'chart';
      /** The data of the chart; null where only Vega can know what the chart shows. */
      readonly chart: ChartView | null;
    })
  | (DrawnSlide & { readonly layout: 'map'; readonly map: MapView })
  | (DrawnSlide & { readonly layout: 'image'; readonly image: ImageView })
  | (SlideBase & {
      readonly layout: 'recommendations';
      readonly columns: readonly RichText[];
      readonly rows: readonly RecommendationView[];
      readonly continues: Continuing;
    })
  | (SlideBase & {
      readonly layout: 'sources';
      readonly entries: readonly RichText[];
      readonly continues: Continuing;
    })
  | (SlideBase & {
      readonly layout: 'close';
      readonly published: PublishedView | null;
      readonly text: RichText;
      readonly publisher: RichText;
      readonly logo: DrawingView | null;
    });

/** A recommendation with its rank in the pack, from 1. */
export interface RecommendationView {
  /** Its address in the outline. */
  readonly address: string;
  readonly number: number;
  readonly action: RichText;
  readonly owner: RichText;
  readonly horizon: RichText;
  /** Whether the horizon is a date, before which “by” stands: words such as “ongoing” say by themselves how they are meant. */
  readonly isDated: boolean;
}

/**
 * The number of items on each slide of a group. A theme's points have the theme's id, the project's own lists a name of
 * `GROUPS`. A group that is missing here is split as its view proposes.
 */
export type ItemsPerSlide = ReadonlyMap<string, readonly number[]>;

/** The names of the lists on the project's own slides that may need several slides. A theme can't have such an id. */
export const GROUPS = {
  agenda: ':agenda',
  recommendations: ':recommendations',
  sources: ':sources',
  section: (number: number) => `:section-${number}`,
} as const;

/** The values for the deck's templates. */
export interface DeckView {
  readonly language: string;
  /** The aspect ratio of the slides, as Marp names it. */
  readonly ratio: Outline['design']['ratio'];
  readonly title: RichText;
  readonly subject: RichText;
  readonly author: RichText;
  readonly keywords: RichText;
  /** How many minutes the talk may take; left out where nobody has said it. */
  readonly minutes?: number;
  /** What marks the pack as an official document; null where it is none. */
  readonly document: DocumentView | null;
  /** The words that the templates print themselves, by name. */
  readonly labels: Readonly<Record<string, RichText>>;
  readonly slides: readonly SlideView[];
}
