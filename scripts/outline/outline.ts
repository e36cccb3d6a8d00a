import type { Place } from '../diagnostics/place.ts';
import type { CalendarDate, DateSpan } from './calendar-date.ts';
import type { Fact } from './fact.ts';
import type { Meeting } from './meeting.ts';
import type { NotePlace } from './note-places.ts';
import type { OfficeChoices } from './office-choices.ts';
import type { Author, OfficialDocument, Publication, Words } from './official-document.ts';
import type { OutputName } from './output-names.ts';
import type { Paragraph } from './paragraph/paragraph.ts';
import type { CslItem } from './references/csl-item.ts';
import type { Shares } from './shares.ts';
import type { Text } from './text/inline.ts';
import type { WorldMap } from './world-map.ts';
import type { LocatedTree } from './yaml/located.ts';

/** One work that is cited, in CSL's variables, with the place of its key. */
export interface Reference {
  readonly at: Place;
  readonly item: CslItem;
}

/** A point of a theme, with its address (`formatAddress`): the slide's line, the brief's paragraph, the speaker's note. */
export interface Point {
  readonly at: Place;
  readonly address: string;
  readonly text: Text;
  readonly line: Text | undefined;
  readonly detail: Text;
  readonly note: Text | undefined;
  /** Its own id. */
  readonly id: string | undefined;
  /** The number of its paragraph, where the outline gives it one. */
  readonly number: Words | undefined;
}

/** The path of a file from the summit's folder, and the place of the value that names it. */
export interface AssetPath {
  readonly path: string;
  readonly at: Place;
}

/** A file of the summit's folder with its bytes, and its path in the project. */
export interface LoadedAsset extends AssetPath {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A dated event of a timeline. */
export interface Event {
  readonly address: string;
  readonly date: CalendarDate;
  readonly dateAt: Place;
  readonly text: Text;
  readonly detail: Text | undefined;
  readonly isMarked: boolean;
}

/** One of two columns that are compared. */
export interface Side {
  readonly title: Text;
  readonly items: readonly Text[];
}

/** A text at one mark of a chart, which is named by values of its row. */
export interface ChartAnnotation {
  readonly at: Place;
  readonly row: readonly { readonly column: string; readonly value: string | number | boolean; readonly at: Place }[];
  readonly text: Text;
}

/** A chart in Vega-Lite's language. Its data are part of it, or in a CSV or .xlsx file of the summit. */
export interface Chart {
  readonly kind: 'chart';
  readonly spec: LocatedTree;
  readonly data: AssetPath | undefined;
  /** The column for each value of which the chart has a panel with the same scales; undefined for one panel. */
  readonly multiples?: { readonly field: string; readonly at: Place } | undefined;
  readonly annotations?: readonly ChartAnnotation[];
  /** The marking of its data file. */
  readonly marking?: Words | undefined;
  readonly alt: Text;
}

/** An image with its credit; `crop` is cut off at each edge, in percent. */
export interface Image {
  readonly kind: 'image';
  readonly file: AssetPath;
  readonly credit: Text;
  readonly marking?: Words | undefined;
  readonly crop: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly alt: Text;
}

/** The content of a figure, of exactly one kind. */
export type FigureContent =
  /** `lead` is the id of the most important fact; undefined where all are equally important. */
  | { readonly kind: 'numbers'; readonly facts: readonly Fact[]; readonly lead: string | undefined }
  | { readonly kind: 'timeline'; readonly events: readonly Event[] }
  | { readonly kind: 'table'; readonly columns: readonly Text[]; readonly rows: readonly (readonly Text[])[] }
  | { readonly kind: 'contrast'; readonly left: Side; readonly right: Side }
  | Chart
  | Shares
  | WorldMap
  | Image;

/** The line under a figure's caption: what it shows, in which unit, where, when, and the whole of its shares. */
export interface FigureSubtitle {
  readonly at: Place;
  readonly measure: Text | undefined;
  readonly unit: Text | undefined;
  readonly coverage: Text | undefined;
  readonly period: DateSpan | undefined;
  /** A number is shown with the unit, a text as it is. */
  readonly total: { readonly number: number; readonly at: Place } | Text | undefined;
}

/** A figure of a theme with its takeaway caption. */
export interface Figure {
  /** The figure's id, unique in the pack: the outline's own, or one made from the theme's id. */
  readonly id: string;
  readonly at: Place;
  readonly content: FigureContent;
  readonly caption: Text;
  readonly subtitle: FigureSubtitle | undefined;
  readonly remark: Text | undefined;
  readonly takeaway: Text | undefined;
  readonly cite: Text | undefined;
  /** The source in the outline's own words. */
  readonly source: Text | undefined;
  readonly note: Text | undefined;
  readonly marking?: Words | undefined;
}

/** A sentence that stands by itself, or a quotation. */
export interface Callout {
  readonly at: Place;
  readonly text: Text;
  readonly by: Text | undefined;
  readonly cite: Text | undefined;
  readonly number: Words | undefined;
}

/** The time by which something must be done: a date, or a few words. */
export type Horizon =
  | { readonly kind: 'date'; readonly date: CalendarDate; readonly at: Place }
  | { readonly kind: 'words'; readonly text: Text };

/** A recommendation of the brief: an action, its owner, and the time. */
export interface Recommendation {
  readonly at: Place;
  readonly address: string;
  readonly action: Text;
  readonly owner: Text;
  readonly horizon: Horizon;
  readonly cite: Text | undefined;
  readonly id: string | undefined;
  readonly number: Words | undefined;
}

/** One theme of the summit, from one file under `themes/`. */
export interface Theme {
  readonly id: string;
  readonly at: Place;
  readonly title: Text;
  readonly headline: Text;
  readonly standfirst: Text;
  readonly takeaway: Text | undefined;
  /** Whether the slide of the points shows the takeaway too. */
  readonly hasBand: boolean;
  readonly layout:
    | { readonly kind: 'built-in'; readonly name: 'columns' | 'grid' | 'rows' | 'dense' }
    | { readonly kind: 'own'; readonly name: string }
    | undefined;
  /** Whether points that do not fit may go on a following slide. */
  readonly continues: boolean;
  /** Whether the order of the points says something: then they are numbered. */
  readonly isOrdered: boolean;
  readonly points: readonly Point[];
  readonly facts: readonly Fact[];
  readonly callout: Callout | undefined;
  readonly figures: readonly Figure[];
  readonly recommendations: readonly Recommendation[];
  readonly marking: Words | undefined;
  readonly note: Text | undefined;
}

/** The slide headlines that a summit words itself. The others are taken from the labels. */
export interface Headlines {
  readonly keyMessages: Text | undefined;
  readonly agenda: Text | undefined;
  readonly numbers: Text | undefined;
  readonly recommendations: Text | undefined;
  readonly sources: Text | undefined;
}

/** A font family of the summit's own, with its three files. */
export interface FontFamily {
  readonly name: string;
  readonly regular: AssetPath;
  readonly italic: AssetPath;
  readonly bold: AssetPath;
}

/** A colour that a summit changes: `#rrggbb`, and its place in the outline. */
export interface ChangedColour {
  readonly value: string;
  readonly at: Place;
}

/** The design of a summit. Values that the summit does not set have their defaults here. */
export interface Design {
  /** The changed colours, by the names of the tokens. */
  readonly colours: Readonly<Record<string, ChangedColour>>;
  readonly fonts: {
    /** The names of two families: one for headlines and the brief's running text, one for labels and slides. */
    readonly heading: string | undefined;
    readonly text: string | undefined;
    readonly files: readonly FontFamily[];
  };
  readonly slides: 'light' | 'dark';
  readonly ratio: '16:9' | '4:3';
  readonly paper: 'A4' | 'Letter';
  readonly logo: AssetPath | undefined;
  readonly motif: AssetPath | undefined;
  /** The colour profile of the printing house, and its name for the condition; left out where the summit has none. */
  readonly press?: { readonly profile: AssetPath; readonly condition: string | undefined } | undefined;
}

/** A part of the pack: themes that belong together, under a title of their own. */
export interface Section {
  readonly at: Place;
  readonly address: string;
  readonly title: Text;
  /** The ids of its themes, in the order of their files. */
  readonly themes: readonly string[];
}

/** What is asked of the reader: some of the recommendations, the most important first. */
export interface Ask {
  readonly headline: Text;
  readonly decisions: readonly Recommendation[];
}

/** A key message of the pack. */
interface KeyMessage {
  readonly address: string;
  readonly text: Text;
  readonly detail: Text;
}

/** A summit's outline: validated, complete, every part with its place. */
export interface Outline {
  readonly at: Place;
  readonly title: Text;
  /** The title as the heads of pages have it; undefined where the whole one stands there. */
  readonly shortTitle: Text | undefined;
  readonly subtitle: Text;
  readonly summit: Meeting;
  readonly language: string;
  readonly languageAt: Place;
  readonly asOf: CalendarDate;
  readonly authors: readonly Author[];
  readonly publisher: Text;
  readonly subject: Text;
  readonly keywords: readonly Text[];
  readonly licence: Text;
  readonly version: Text | undefined;
  /** What marks the pack as an official document; undefined where it is none. */
  readonly document: OfficialDocument | undefined;
  readonly publication: Publication | undefined;
  readonly headlines: Headlines;
  readonly keyMessages: readonly KeyMessage[];
  readonly ask: Ask | undefined;
  readonly numbers: readonly Fact[];
  /** The id of the most important fact of `numbers`; undefined where all are equally important. */
  readonly lead: string | undefined;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly closing: { readonly headline: Text; readonly text: Text };
  readonly about: Text;
  /** The file of the summit's own citation style, if it has one. */
  readonly citationStyle: AssetPath | undefined;
  readonly notePlace: NotePlace;
  /** How many minutes the talk may take; undefined where the summit does not say it. */
  readonly minutes: { readonly value: number; readonly at: Place } | undefined;
  /** The outputs that a build makes where its command names none; undefined where it makes the usual ones. */
  readonly outputs: readonly OutputName[] | undefined;
  readonly design: Design;
  /** What the summit chooses for its Office files; undefined where it chooses nothing. */
  readonly office: OfficeChoices | undefined;
  readonly sections: readonly Section[];
  readonly themes: readonly Theme[];
  /** The numbered paragraphs of the brief, in reading order; empty where paragraphs are not numbered. */
  readonly paragraphs: readonly Paragraph[];
  /** The works that are cited, by their keys. */
  readonly references: ReadonlyMap<string, Reference>;
}
