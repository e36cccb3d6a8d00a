import type { Genre } from '../../outline/genre.ts';
import type { PdfFile } from '../../pdf/read/pdf-file.ts';
import type { PrintedTexts } from '../../pdf/read/printed-texts.ts';
import type { OutlineTexts } from './texts/expected-texts.ts';

/** A finished PDF, read back, with what it was printed from. */
export interface PrintedFile {
  readonly name: string;
  readonly genre: Genre;
  readonly file: PdfFile;
  /** What its text layer says. */
  readonly texts: PrintedTexts;
  /** What its templates got. */
  readonly view: object;
  /** Whether a summit's own templates or stylesheet draw it: they may leave something out on purpose. */
  readonly isOwn: boolean;
  /** What the design's fonts are called in a PDF; undefined for a font that does not say its name. */
  readonly fonts: readonly (string | undefined)[];
  /** What the pack shows, and what it keeps to itself. */
  readonly outline: OutlineTexts;
}
