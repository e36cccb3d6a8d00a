import type { Genre } from '../../outline/genre.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import type { Colours } from '../../pdf/read/colours/read-colours.ts';
import type { Pdf } from '../../pdf/read/read-pdf.ts';
import type { StandardName } from '../../pdf/standards/standard-set.ts';
import type { OutlineTexts } from './texts/expected-texts.ts';

/** A finished PDF, read back, with what it was printed from. */
export interface PrintedFile {
  readonly name: string;
  readonly genre: Genre;
  readonly pdf: Pdf;
  /** The colours of a file that must be grey; left out for other files. */
  readonly colours?: Colours | undefined;
  /** The set of standards that it is to keep. */
  readonly standard: StandardName;
  /** The view that its templates were given. */
  readonly view: object;
  /** Whether a summit's own templates or stylesheet draw it: they may leave something out on purpose. */
  readonly isOwn: boolean;
  /** The summit's own templates and stylesheets of the genre. */
  readonly own: readonly SourceFile[];
  /** The HTML of the page that was printed. */
  readonly html: string;
  /** The names that the fonts of the design have in a PDF; undefined for a font that does not say its name. */
  readonly fonts: readonly (string | undefined)[];
  /** Whether it may hold the speaker's notes; left out, it may not. */
  readonly mayHoldNotes?: boolean;
  /** The words that say whose copy it is; undefined for a file that is nobody's. */
  readonly copy: string | undefined;
  /** The texts that the pack shows, and those that it must not show. */
  readonly outline: OutlineTexts;
}
