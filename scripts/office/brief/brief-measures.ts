import { type PageGeometry, pageGeometry } from '../../design/page-geometry.ts';
import { TYPE_SCALES, type TypeScale } from '../../design/type-scale.ts';
import type { BriefSource } from './brief-source.ts';

/** The measures of a Word brief: its page in mm, its sizes of type in pt, and its hanging column in mm. */
export interface BriefMeasures {
  readonly page: PageGeometry;
  readonly type: TypeScale;
  /** The width of the column before the running text, in which numbers hang. */
  readonly hang: number;
  /** The width of the running text. */
  readonly text: number;
  /** The widths in mm in which the numbers of key messages hang, and those of the contents. */
  readonly numbers: { readonly messages: number; readonly contents: number };
}

/**
 * Gives the measures of a Word brief, with the page and the sizes of type of the PDF. Text that is edited can’t be set
 * beside its notes and facts, so it has a hanging column for numbers, and lines of some 75 characters.
 */
export function briefMeasures({ paper, edition }: BriefSource['setup']): BriefMeasures {
  const page = pageGeometry({ paper, edition, doubleSided: false, cropMarks: false });
  const hang = HANGS[edition];
  return { page, type: TYPE_SCALES[edition], hang, text: page.content - hang, numbers: { messages: 17, contents: 13 } };
}

const HANGS = { standard: 34, 'clear-print': 24, 'large-print': 18 };
