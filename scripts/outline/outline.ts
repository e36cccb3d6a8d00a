import type { Place } from '../diagnostics/place.ts';
import type { CalendarDate, DateSpan } from './calendar-date.ts';
import type { Fact } from './fact.ts';
import type { Text } from './inline.ts';
import type { ReferenceInput } from './reference-shape.ts';

/** One work of `references.yaml` in CSL's variables, with its place. */
export interface Reference {
  readonly at: Place;
  readonly item: ReferenceInput;
}

/** A point of a theme: the slide's line, the brief's paragraph, the speaker's note. */
export interface Point {
  readonly at: Place;
  readonly text: Text;
  readonly detail: Text;
  readonly note: Text | undefined;
}

/** What a figure shows; exactly one kind of it. */
export type FigureContent =
  | { readonly kind: 'numbers'; readonly facts: readonly Fact[] }
  | { readonly kind: 'timeline'; readonly events: readonly { readonly date: CalendarDate; readonly text: Text }[] }
  | { readonly kind: 'table'; readonly columns: readonly Text[]; readonly rows: readonly (readonly Text[])[] };

/** A figure of a theme with its takeaway caption. */
export interface Figure {
  readonly at: Place;
  readonly content: FigureContent;
  readonly caption: Text;
  readonly cite: Text | undefined;
  readonly note: Text | undefined;
}

/** Something that the brief asks for: what, of whom, by when. */
export interface Recommendation {
  readonly at: Place;
  readonly action: Text;
  readonly owner: Text;
  readonly horizon: CalendarDate;
  readonly cite: Text | undefined;
}

/** One theme of the summit, from one file under `themes/`. */
export interface Theme {
  readonly id: string;
  readonly at: Place;
  readonly title: Text;
  readonly headline: Text;
  readonly standfirst: Text;
  readonly takeaway: Text | undefined;
  readonly layout: 'columns' | 'grid' | 'rows' | undefined;
  readonly points: readonly Point[];
  readonly facts: readonly Fact[];
  readonly figure: Figure | undefined;
  readonly recommendations: readonly Recommendation[];
  readonly note: Text | undefined;
}

/** The slide headlines that a summit words itself; the labels' words stand in for the others. */
export interface Headlines {
  readonly keyMessages: Text | undefined;
  readonly agenda: Text | undefined;
  readonly numbers: Text | undefined;
  readonly recommendations: Text | undefined;
  readonly sources: Text | undefined;
}

/** What a summit changes of the design tokens: token name → value, and the path of its motif. */
export interface Design {
  readonly colours: Readonly<Record<string, string>>;
  readonly motif: { readonly path: string; readonly at: Place } | undefined;
}

/** A summit's outline: validated, complete, every part with its place. */
export interface Outline {
  readonly at: Place;
  readonly title: Text;
  readonly subtitle: Text;
  readonly summit: {
    readonly name: Text;
    readonly organisation: Text;
    readonly host: Text;
    readonly city: Text;
    readonly dates: DateSpan;
  };
  readonly language: string;
  readonly languageAt: Place;
  readonly asOf: CalendarDate;
  readonly authors: readonly Text[];
  readonly publisher: Text;
  readonly subject: Text;
  readonly keywords: readonly Text[];
  readonly licence: Text;
  readonly headlines: Headlines;
  readonly keyMessages: readonly { readonly text: Text; readonly detail: Text }[];
  readonly numbers: readonly Fact[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly closing: { readonly headline: Text; readonly text: Text };
  readonly about: Text;
  readonly design: Design;
  readonly themes: readonly Theme[];
  readonly references: ReadonlyMap<string, Reference>;
}
