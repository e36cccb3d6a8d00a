import type { Pdf } from '../../../pdf/read/read-pdf.ts';
import type { PdfElement } from '../../../pdf/read/structure/read-elements.ts';

/** One place where a PDF breaks a rule. */
export interface Fault {
  /** The page, from 1; left out where the fault concerns the whole file, or where the page is not known. */
  readonly page?: number | undefined;
  /** The name, type or text that is wrong there. */
  readonly what?: string | undefined;
}

/**
 * One machine rule of PDF/UA-1 (ISO 14289-1:2014). Its id and its test are those of the veraPDF validation profile
 * "PDFUA_1" (veraPDF Consortium, CC BY 4.0); the words are this project's.
 */
export interface Rule {
  /** Clause and number of the test, for example `7.1-3`. */
  readonly id: string;
  /** What is wrong when the rule is broken. */
  readonly fault: string;
  /** What to do then. */
  readonly cure: string;
  readonly test: (pdf: Pdf) => readonly Fault[];
}

/** A test of the file as a whole: it gives one fault or none. */
export function onFile(isFaulty: (pdf: Pdf) => boolean): Rule['test'] {
  return (pdf) => (isFaulty(pdf) ? [{}] : []);
}

/** A test of every element of these standard types; of all elements where the list is empty. */
export function onElements(
  types: readonly string[],
  isFaulty: (element: PdfElement, pdf: Pdf) => boolean,
): Rule['test'] {
  return (pdf) => {
    const elements = types.length === 0 ? pdf.elements : types.flatMap((type) => pdf.byType.get(type) ?? []);
    return elements
      .filter((element) => isFaulty(element, pdf))
      .map((element) => ({ page: element.page, what: element.written }));
  };
}

/** What to do about a fault of the tool: the writer of the outline can't mend it. */
export const OUR_FAULT = 'The fault is in the tool: please report it with the outline.';

/** What to do about a fault in the markup of a page, which a template of the summit's own may have made. */
export const TEMPLATE_FAULT =
  'If a template or stylesheet of your own makes this part, mend it there. If not, the fault is in the tool: please report it with the outline.';
