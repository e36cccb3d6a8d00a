import type { PdfFile } from '../../../pdf/read/pdf-file.ts';
import type { TaggedElement } from '../../../pdf/read/tagged-elements.ts';

/** One place where a PDF breaks a rule. */
export interface Fault {
  /** From 1; left out where it concerns the whole file or is not known. */
  readonly page?: number | undefined;
  /** What it is about there: a name, a type, a text. */
  readonly what?: string | undefined;
}

/**
 * One machine rule of PDF/UA-1 (ISO 14289-1:2014). Its id and what it tests are those of the veraPDF
 * validation profile "PDFUA_1" (veraPDF Consortium, CC BY 4.0); the words are this project's.
 */
export interface Rule {
  /** Clause and number of the test, for example `7.1-3`. */
  readonly id: string;
  /** What is wrong when it is broken. */
  readonly fault: string;
  /** What to do then. */
  readonly cure: string;
  readonly test: (file: PdfFile) => readonly Fault[];
}

/** A test of the file as a whole: faulty or not. */
export function onFile(isFaulty: (file: PdfFile) => boolean): Rule['test'] {
  return (file) => (isFaulty(file) ? [{}] : []);
}

/** A test of every element of some standard types; of all elements without any. */
export function onElements(
  types: readonly string[],
  isFaulty: (element: TaggedElement, file: PdfFile) => boolean,
): Rule['test'] {
  return (file) => {
    const elements = types.length === 0 ? file.elements : types.flatMap((type) => file.byType.get(type) ?? []);
    return elements
      .filter((element) => isFaulty(element, file))
      .map((element) => ({ page: file.pageOf(element), what: element.written }));
  };
}

/** What to do about a fault of the tool: the writer of the outline can't mend it. */
export const OUR_FAULT = 'The fault is in the tool: please report it with the outline.';

/** What to do about a fault of the page's markup, which a template of the summit's own may have made. */
export const TEMPLATE_FAULT =
  'If a template or stylesheet of your own makes this part, mend it there. If not, the fault is in the tool: please report it with the outline.';
