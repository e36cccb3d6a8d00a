import type { Check, Subjects } from './check.ts';
import { FILE_CHECKS } from './files/file-checks.ts';
import { IMAGE_CHECKS } from './images/image-checks.ts';
import { OFFICE_CHECKS } from './office/office-checks.ts';
import { PAGE_CHECKS } from './pages/page-checks.ts';
import { PDF_CHECKS } from './pdf/pdf-checks.ts';
import { PRESS_CHECKS } from './press/press-checks.ts';
import { SHEET_CHECKS } from './sheets/sheet-checks.ts';
import { HEARD_CHECKS, SHOWN_CHECKS } from './shown/shown-checks.ts';
import { SLIDE_CHECKS } from './slides/slide-checks.ts';
import { SOURCE_CHECKS } from './sources/source-checks.ts';
import { WORD_CHECKS } from './word/word-checks.ts';

/**
 * The table of checks, by their subject. A new check is a file and a row in the table of its subject; it runs as soon
 * as the subject exists.
 */
export const CHECKS: { readonly [Subject in keyof Subjects]: readonly Check<Subject>[] } = {
  sources: SOURCE_CHECKS,
  slides: SLIDE_CHECKS,
  shown: SHOWN_CHECKS,
  pages: PAGE_CHECKS,
  heard: HEARD_CHECKS,
  pdf: PDF_CHECKS,
  press: PRESS_CHECKS,
  sheets: SHEET_CHECKS,
  office: OFFICE_CHECKS,
  word: WORD_CHECKS,
  images: IMAGE_CHECKS,
  files: FILE_CHECKS,
};
