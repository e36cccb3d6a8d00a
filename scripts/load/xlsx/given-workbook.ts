import type { Place } from '../../diagnostics/place.ts';

/** A workbook that a chart names: its path in the project, its bytes, and the sheet that the outline names. */
export interface GivenWorkbook {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The path as written in the outline, for hints. */
  readonly url: string;
  readonly sheet: string | undefined;
  /** The place of the sheet's name in the outline, or of the path if no sheet is named. */
  readonly at: Place;
}
