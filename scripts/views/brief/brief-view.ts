import type { RecommendationView } from '../deck/deck-view.ts';
import type { AuthorView, DocumentView } from '../document/document-view.ts';
import type { PublishedView } from '../document/published-view.ts';
import type { DrawingView, FigureView, NumberView } from '../figures/figure-view.ts';
import type { RichText } from '../text/rich-text.ts';
import type { StandfirstBreak } from './chapter-plan.ts';

/**
 * A note beside the chapter that cites it, or below it: its id, and the id of the place where it is first cited. Its
 * words lead to the reference.
 */
export interface NoteView {
  readonly id: string;
  readonly citedAt: string;
  readonly number: number;
  readonly text: RichText;
}

/** An entry of the table of contents; `page` is null until the page numbers are known. */
export interface ContentsEntry {
  /** The id of the heading that the line links to. */
  readonly target: string;
  readonly number: RichText | null;
  readonly title: RichText;
  readonly headline: RichText | null;
  readonly page: number | null;
  /** The title of the part that starts with this chapter; null for other chapters. */
  readonly section: RichText | null;
}

/** A point as a paragraph; `unbroken` says that it has too few lines to be split over two pages. */
export interface PointView {
  /** Its address in the outline, which is the id of its element. */
  readonly address: string;
  readonly text: RichText;
  readonly detail: RichText;
  readonly unbroken: boolean;
}

/**
 * A band of a chapter: a part of its text, the parts beside that text, and the figures after it over the full width.
 */
export interface BandView {
  /** Whether it has text: false where the second column alone follows the chapter's last figure. */
  readonly hasText: boolean;
  /** The chapter's standfirst in its first band; null in the others. */
  readonly standfirst: RichText | null;
  readonly points: readonly PointView[];
  readonly callout: { readonly text: RichText; readonly by: RichText | null } | null;
  /** The parts in the second column; null where there are none. */
  readonly side: {
    /** The facts that are quantities. */
    readonly numbers: readonly NumberView[];
    /** The facts that are dates: each a line, since a date in large type looks like a quantity. */
    readonly dates: readonly NumberView[];
    readonly takeaway: RichText | null;
    readonly notes: readonly NoteView[];
  } | null;
  /** Whether the second column ends before the text on the printed page. It then takes no height of its own. */
  readonly hangs: boolean;
  readonly figures: readonly FigureView[];
}

/** One theme as a chapter of the brief. */
export interface ChapterView {
  readonly id: string;
  readonly runningHead: RichText;
  /** The title of the part that starts with this chapter; null for other chapters. */
  readonly part: RichText | null;
  /** The address of that part; empty for other chapters. */
  readonly partAddress: string;
  readonly number: number;
  readonly headline: RichText;
  /**
   * The chapter's bands: one if all figures follow the text, more if figures between paragraphs fill the pages better.
   */
  readonly bands: readonly BandView[];
  readonly recommendations: readonly RecommendationView[];
  /** The notes, if the second column has no room for them; otherwise empty. */
  readonly notesBelow: readonly NoteView[];
  readonly standfirstBreak: StandfirstBreak;
}

/** A key message with its address in the outline, which is the id of its element. */
interface MessageView {
  readonly address: string;
  readonly number: number;
  readonly text: RichText;
  readonly detail: RichText;
}

/** A cited work with its address, which is the id of its element. Its words lead to the first note that cites it. */
interface ReferenceView {
  readonly address: string;
  readonly text: RichText;
}

/** The values for the brief's templates. */
export interface BriefView {
  readonly language: string;
  readonly title: RichText;
  readonly subtitle: RichText;
  readonly eyebrow: RichText;
  readonly organisation: RichText;
  readonly where: RichText;
  readonly asOf: RichText;
  readonly logo: DrawingView | null;
  /** What marks the pack as an official document; null where it is none. */
  readonly document: DocumentView | null;
  readonly author: RichText;
  readonly publisher: RichText;
  readonly subject: RichText;
  readonly keywords: RichText;
  readonly runningTitle: RichText;
  readonly runningSummit: RichText;
  readonly glance: {
    readonly headline: RichText;
    readonly messages: readonly MessageView[];
    /** What is asked: the recommendations of the first rank; null where the outline asks for none. */
    readonly ask: { readonly headline: RichText; readonly decisions: readonly RecommendationView[] } | null;
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
  /** All notes of the brief, where they stand together; else none. */
  readonly endnotes: readonly NoteView[];
  /**
   * The notes for the feet of the printed pages: all in full, then all in short, for pages on which they return. Empty
   * on a screen, and where notes stand elsewhere.
   */
  readonly footNotes: readonly (readonly NoteView[])[];
  readonly references: readonly ReferenceView[];
  /** The address at which the brief can be read; null where the outline gives none. */
  readonly published: PublishedView | null;
  readonly about: RichText;
  readonly aboutNotes: readonly NoteView[];
  /** The authors of whom more is said than the name. */
  readonly authors: readonly AuthorView[];
  readonly colophon: readonly { readonly term: RichText; readonly text: RichText }[];
  readonly labels: Readonly<Record<string, RichText>>;
}
