import type { Place } from '../diagnostics/place.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Text } from './text/inline.ts';

/** Words that are shown letter by letter, such as a symbol or a marking, and their place in the outline. */
export interface Words {
  readonly words: string;
  readonly at: Place;
}

/** The moment until which nothing of a pack may be published, as the outline writes it. */
export interface Embargo {
  /** The local day. */
  readonly date: Required<CalendarDate>;
  /** The local time, in hours and minutes. */
  readonly hour: number;
  readonly minute: number;
  /** How far the local time is ahead of UTC, in minutes; below 0 where it is behind. */
  readonly offset: number;
  readonly at: Place;
}

/** What marks a pack as an official document: its symbol and edition, who may read it, and from when. */
export interface OfficialDocument {
  readonly at: Place;
  readonly symbol: Words | undefined;
  /** The number of the revision, from 1. */
  readonly revision: { readonly number: number; readonly at: Place } | undefined;
  /** The BCP 47 tag of the language in which the document was written first. */
  readonly original: { readonly language: string; readonly at: Place } | undefined;
  readonly distribution: Words | undefined;
  readonly agendaItem: Words | undefined;
  readonly supersedes: Words | undefined;
  readonly status: { readonly kind: 'draft' | 'final'; readonly at: Place } | undefined;
  /** The markings that the owner uses, the lowest first; empty where the outline gives no order. */
  readonly markings: readonly Words[];
  readonly marking: Words | undefined;
  readonly embargo: Embargo | undefined;
  readonly registration: Words | undefined;
  /** Who gets a copy, in the order of their numbers; empty where the outline names none. */
  readonly copies: readonly Words[];
  /** Whether the paragraphs of the brief have numbers. */
  readonly hasNumberedParagraphs: boolean;
}

/** A person or body that wrote the pack. */
export interface Author {
  readonly name: Text;
  readonly role: Text | undefined;
  readonly biography: Text | undefined;
  readonly contact: Text | undefined;
}

/** Where a pack is published. */
export interface Publication {
  readonly series: Text | undefined;
  readonly number: Words | undefined;
  readonly doi: Words | undefined;
  readonly isbn: Words | undefined;
  readonly url: Words | undefined;
}

/** Whether words of a document's marking stand on every page and slide. */
export function isMarked(document: OfficialDocument | undefined): boolean {
  return [document?.marking, document?.status, document?.embargo].some((said) => said !== undefined);
}
