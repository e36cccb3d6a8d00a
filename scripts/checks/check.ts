import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SentFiles } from './files/sent-files.ts';
import type { MarkedImages } from './images/check-marked-images.ts';
import type { WrittenOfficeFile } from './office/written-office-file.ts';
import type { PrintedPages } from './pages/printed-pages.ts';
import type { PrintedFile } from './pdf/printed-file.ts';
import type { PressFile } from './press/press-file.ts';
import type { BookletSheets } from './sheets/booklet-sheets.ts';
import type { HeardPage } from './shown/heard-page.ts';
import type { ShownPage } from './shown/shown-page.ts';
import type { MeasuredSlides } from './slides/measured-slides.ts';
import type { Sources } from './sources/sources.ts';
import type { WrittenWordFile } from './word/written-word-file.ts';

/** The subjects that checks look at, by name. Each is read once, as plain facts, and judged by the checks. */
export interface Subjects {
  /** The outline, templates and assets that a pack is made from, before anything is rendered. */
  readonly sources: Sources;
  /** The slides of a deck, as the browser measured them. */
  readonly slides: MeasuredSlides;
  /** What the browser showed of a deck or a brief. */
  readonly shown: ShownPage;
  /** The pages of a brief as they were printed. */
  readonly pages: PrintedPages;
  /** A finished page as a screen reader gets it. */
  readonly heard: HeardPage;
  /** A finished PDF, read back. */
  readonly pdf: PrintedFile;
  /** A finished file for a press, read back. */
  readonly press: PressFile;
  /** The sheets of a finished booklet, read back. */
  readonly sheets: BookletSheets;
  /** A finished Office file, read back. */
  readonly office: WrittenOfficeFile;
  /** A finished file for Word, read back. */
  readonly word: WrittenWordFile;
  /** The pictures of a pack, by their list. */
  readonly images: MarkedImages;
  /** The final bytes of finished files. */
  readonly files: SentFiles;
}

/** One row of the table of checks. */
export interface Check<Subject extends keyof Subjects> {
  readonly name: string;
  readonly subject: Subject;
  /** The names of rows that must have found nothing before this one looks: its findings would follow from theirs. */
  readonly after?: readonly string[];
  /** The codes of all findings that this check may report. */
  readonly codes: readonly Code[];
  /**
   * A text that changes whenever the findings could: with the same text, a preview recalls its earlier findings.
   * Undefined where the check is run each time.
   */
  readonly key?: (subject: Subjects[Subject]) => string;
  readonly find: (subject: Subjects[Subject]) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>;
}
