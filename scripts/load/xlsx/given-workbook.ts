import type { Place } from '../../diagnostics/place.ts';

/** A workbook that a chart names: its path in the project, what it holds, and the sheet that the outline says. */
export interface GivenWorkbook {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The path as the outline has it, for hints. */
  readonly url: string;
  readonly sheet: string | undefined;
  /** The place of the sheet's name in the outline, or of the path where there is none. */
  readonly at: Place;
}
