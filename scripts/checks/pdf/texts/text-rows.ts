import type { Place } from '../../../diagnostics/place.ts';
import type { Fact } from '../../../outline/fact.ts';
import type { Genre } from '../../../outline/genre.ts';
import type { Text } from '../../../outline/text/inline.ts';
import type { RichText } from '../../../views/text/rich-text.ts';
import type { ViewContext } from '../../../views/view-context.ts';

/** The words that the formatter makes of a value of the outline. */
export interface Worded {
  readonly words: string;
  readonly at: Place;
}

/** A text as the views show it, where they add to the words of the outline: a quotation has its marks. */
export type Shown = RichText & { readonly at: Place };

/** Where the texts under a key are shown, and the function that gives them. */
export type Row<Owner> = readonly [
  where: readonly Genre[] | 'notes' | 'drawn',
  texts: (owner: Owner, context: ViewContext) => readonly (Text | Worded | Shown | undefined)[],
];

/** The genres in which a text is shown. */
export const BOTH: readonly Genre[] = ['deck', 'brief'];
/** Slides alone. */
export const DECK: readonly Genre[] = ['deck'];
/** The brief alone. */
export const BRIEF: readonly Genre[] = ['brief'];
/** The text is only in metadata, or in the alternative of a picture. */
export const NOWHERE: readonly Genre[] = [];

/** The texts of a fact where it stands as a number: its value, its label and its date. */
export function factTexts(fact: Fact, { format }: ViewContext): (Text | Worded)[] {
  const date = fact.asOf === undefined ? [] : [{ words: format.date(fact.asOf), at: fact.at }];
  return [{ words: format.fact(fact), at: fact.at }, fact.label, ...date];
}
