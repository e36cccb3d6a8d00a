import type { Genre } from '../../outline/genre.ts';
import type { PdfParts } from '../../pdf/read/read-pdf-parts.ts';
import type { PageMarkup } from '../../templating/trusted/read-page-markup.ts';

/** A finished file of a pack, read back from its final bytes, as plain data. */
export interface ReadFile extends ReadContent {
  readonly name: string;
  /** The genre of the file; undefined for a file about the whole pack. */
  readonly genre: Genre | undefined;
  /** The number of its slides or printed pages; 0 where it has no pages. */
  readonly pages: number;
  /** Whether the file may contain the speaker notes. */
  readonly mayHoldNotes: boolean;
}

/** The parts of a file's content that the checks look at. */
export interface ReadContent {
  /** All text of the file with its markup; images and fonts are left out. */
  readonly text: string;
  /** The addresses that a page would load or lead to: those in its attributes, styles and links. */
  readonly references: readonly string[];
  /** The metadata of the file: titles, authors, programs, comments. */
  readonly metadata: string;
  /** The words of the file without its markup, with the words in attributes and comments. */
  readonly words: string;
  /** An HTML page as a browser reads it; undefined for other files. */
  readonly page: ReadPage | undefined;
  /** The objects of a PDF and its size in bytes; undefined for other files. */
  readonly pdf: (PdfParts & { readonly bytes: number }) | undefined;
}

/** A finished HTML page: its text, and what it is made of. */
interface ReadPage {
  readonly html: string;
  readonly markup: PageMarkup;
}
