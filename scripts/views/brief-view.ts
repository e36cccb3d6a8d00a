import type { RecommendationView } from './deck-view.ts';
import type { DrawingView, FigureView, NumberView } from './figure-view.ts';
import type { RichText } from './rich-text.ts';

/** A note in the margin of the chapter that cites it. */
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

/** One theme as a chapter of the brief. */
export interface ChapterView {
  readonly id: string;
  /** The name of the chapter's printed pages, for its running head. */
  readonly pageName: string;
  readonly runningHead: RichText;
  /** The title of the part that this chapter opens. */
  readonly part: RichText | null;
  readonly number: number;
  readonly headline: RichText;
  readonly standfirst: RichText;
  readonly points: readonly { readonly text: RichText; readonly detail: RichText }[];
  readonly takeaway: RichText | null;
  readonly numbers: readonly NumberView[];
  readonly callout: { readonly text: RichText; readonly by: RichText | null } | null;
  readonly figures: readonly FigureView[];
  readonly recommendations: readonly RecommendationView[];
  readonly notes: readonly NoteView[];
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
