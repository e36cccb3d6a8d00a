import type { OfficeWidths } from '../../design/widths/office-widths.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { OfficeFile } from '../../office/read/to-office-file.ts';
import type { Genre } from '../../outline/genre.ts';
import type { DeckView } from '../../views/deck/deck-view.ts';
import type { OutlineTexts } from '../pdf/texts/expected-texts.ts';

/** A finished Office file, read back, with what it was written from. */
export interface WrittenOfficeFile {
  readonly name: string;
  readonly genre: Genre;
  readonly file: OfficeFile;
  /** The view of the deck or of the brief. */
  readonly view: object;
  /** Whether a summit's own templates draw the genre: they may leave something out on purpose. */
  readonly isOwn: boolean;
  /** Whether it fills a template of the user's own. */
  readonly isOfTemplate?: boolean | undefined;
  /** The measures of the summit's own fonts, by their names. */
  readonly ownFonts: ReadonlyMap<string, OfficeWidths>;
  /** Where the outline names the template; left out where it names none. */
  readonly templateAt?: Place | undefined;
  /** The texts that the pack shows, and those that it must not show. */
  readonly outline: OutlineTexts;
}

/** Whether a view is that of a deck. */
export function isDeckView(view: object): view is DeckView {
  return 'slides' in view;
}
