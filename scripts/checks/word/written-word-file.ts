import type { Place } from '../../diagnostics/place.ts';
import type { OfficeParts } from '../../office/read/office-parts.ts';
import type { PageMarks } from '../../views/document/page-marks.ts';
import type { OutlineTexts } from '../pdf/texts/expected-texts.ts';
import type { PagesFrom } from './pages-from.ts';

/** A finished file for Word, read back, with what it was made from. */
export interface WrittenWordFile {
  readonly name: string;
  readonly parts: OfficeParts;
  /** The texts that the pack shows, and those that it must not show. */
  readonly outline: OutlineTexts;
  /** The places of the texts of the outline, in the order in which a brief is read. */
  readonly order: readonly Place[];
  /** The symbol and the words of the marking for the head and the foot of every page; undefined where there are none. */
  readonly marking: PageMarks | undefined;
  /** Whether the file is filled into a user's own template; left out, it is not. */
  readonly isOfTemplate?: boolean;
  /** Whose page numbers its contents have, where the summit asks for those of LibreOffice, and the place of that wish. */
  readonly pagesFrom?: PagesFrom | undefined;
  readonly pagesAt?: Place | undefined;
}
