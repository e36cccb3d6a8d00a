import type { RecommendationView } from '../deck/deck-view.ts';
import type { DrawingView, FigureView, NumberView } from '../figures/figure-view.ts';
import type { RichText } from '../text/rich-text.ts';

/** A note in the margin of the chapter that cites it, or below it. */
export interface NoteView {
  readonly number: number;
  readonly text: RichText;
}

/** A line of the contents; `page` is null until the pages are known. */
export interface ContentsEntry {
  /** The id of the heading that it leads to. */
  readonly target: string;
  readonly number: RichText | null;
  readonly title: RichText;
  readonly headline: RichText | null;
  readonly page: number | null;
  /** The title of the part that this chapter opens. */
  readonly section: RichText | null;
}

/** A point as a paragraph; one of few lines is not parted over two pages. */
export interface PointView {
  readonly text: RichText;
  readonly detail: RichText;
  readonly unbroken: boolean;
}

/** A stretch of a chapter's text with what stands beside it, and the figures that follow it over the whole width. */
export interface BandView {
  /** The chapter's opening, in its first band. */
  readonly standfirst: RichText | null;
  readonly points: readonly PointView[];
  readonly callout: { readonly text: RichText; readonly by: RichText | null } | null;
  /** The hanging column; null where nothing stands in it. */
  readonly side: {
    readonly numbers: readonly NumberView[];
    readonly takeaway: RichText | null;
    readonly notes: readonly NoteView[];
  } | null;
  /** On its printed pages the hanging column is no longer than the text. */
  readonly hangs: boolean;
  readonly figures: readonly FigureView[];
}

/** One theme as a chapter of the brief. */
export interface ChapterView {
  readonly id: string;
  readonly runningHead: RichText;
  /** The title of the part that this chapter opens. */
  readonly part: RichText | null;
  readonly number: number;
  readonly headline: RichText;
  /** One where the figures follow the text, more where the pages are filled better with figures between paragraphs. */
  readonly bands: readonly BandView[];
  readonly recommendations: readonly RecommendationView[];
  /** The notes where the hanging column has no room for them. */
  readonly notesBelow: readonly NoteView[];
}

/** All that the brief's templates show. */
export interface BriefView {
  readonly language: string;
  readonly title: RichText;
  readonly subtitle: RichText;
  readonly eyebrow: RichText;
  readonly organisation: RichText;
  readonly where: RichText;
  readonly asOf: RichText;
  readonly logo: DrawingView | null;
  readonly author: RichText;
  readonly publisher: RichText;
  readonly subject: RichText;
  readonly keywords: RichText;
  readonly runningTitle: RichText;
  readonly runningSummit: RichText;
  readonly glance: {
    readonly headline: RichText;
    readonly messages: readonly { readonly number: number; readonly text: RichText; readonly detail: RichText }[];
    readonly numbers: readonly NumberView[];
    readonly notes: readonly NoteView[];
  };
  readonly contents: readonly ContentsEntry[];
  readonly chapters: readonly ChapterView[];
  readonly recommendations: {
    readonly headline: RichText;
    readonly rows: readonly (RecommendationView & { readonly chapter: RichText })[];
    readonly notes: readonly NoteView[];
  };
  readonly references: readonly RichText[];
  readonly about: RichText;
  readonly aboutNotes: readonly NoteView[];
  readonly colophon: readonly { readonly term: RichText; readonly text: RichText }[];
  readonly labels: Readonly<Record<string, RichText>>;
}
