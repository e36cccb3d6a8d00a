import type { Genre } from '../../outline/genre.ts';
import type { PdfParts } from '../../pdf/read/read-pdf-parts.ts';

/** What can be read in a finished file of a pack from its final bytes, by what it could give away: plain data. */
export interface ReadFile extends ReadContent {
  readonly name: string;
  /** The genre that it belongs to; undefined for a file about the whole pack. */
  readonly genre: Genre | undefined;
  /** Its slides or printed pages; 0 where it has none. */
  readonly pages: number;
  /** Whether it may hold the speaker's notes. */
  readonly mayHoldNotes: boolean;
}

/** What the bytes of a file hold. */
export interface ReadContent {
  /** All of it that is text; images and fonts are left out. */
  readonly text: string;
  /** What a page would load or lead to: the addresses of its attributes, styles and links. */
  readonly references: readonly string[];
  /** What it says of itself: titles, authors, programs, comments. */
  readonly metadata: string;
  /** The words that somebody could read in it, without markup, and those of attributes and comments. */
  readonly words: string;
  /** Whether it is a page that a browser opens, which must bring its policy. */
  readonly isPage: boolean;
  /** The objects of a PDF and its size in bytes; undefined for other files. */
  readonly pdf: (PdfParts & { readonly bytes: number }) | undefined;
}
