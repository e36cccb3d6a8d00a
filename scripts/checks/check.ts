import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SentFiles } from './files/sent-files.ts';
import type { PrintedPages } from './pages/printed-pages.ts';
import type { PrintedFile } from './pdf/printed-file.ts';
import type { HeardPage } from './shown/heard-page.ts';
import type { ShownPage } from './shown/shown-page.ts';
import type { MeasuredSlides } from './slides/measured-slides.ts';
import type { Sources } from './sources/sources.ts';

/** What checks look at, by name: facts that are read once and judged here. */
export interface Subjects {
  /** All that a pack is made from, before anything is rendered. */
  readonly sources: Sources;
  /** The slides as they were measured. */
  readonly slides: MeasuredSlides;
  /** What the browser showed of a deck or a brief. */
  readonly shown: ShownPage;
  /** The pages of a brief as they were printed. */
  readonly pages: PrintedPages;
  /** A finished page as a screen reader gets it. */
  readonly heard: HeardPage;
  /** A finished PDF, read back. */
  readonly pdf: PrintedFile;
  /** The final bytes of finished files. */
  readonly files: SentFiles;
}

/** One row of the table of checks. */
export interface Check<Subject extends keyof Subjects> {
  readonly name: string;
  readonly subject: Subject;
  /** The rows that must have found nothing before this one looks at the same subject: what it finds would follow from theirs. */
  readonly after?: readonly string[];
  /** The codes of all that it reports. */
  readonly codes: readonly Code[];
  /** What its findings depend on, where they may be recalled from an earlier look. */
  readonly key?: (subject: Subjects[Subject]) => string;
  readonly find: (subject: Subjects[Subject]) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>;
}
