import { PDFDocument } from '@cantoo/pdf-lib';
import type { JSHandle, Page } from 'puppeteer';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import { withoutMarks } from '../render/place-marks.ts';
import { withoutUnusedHyphens } from '../render/soft-hyphens.ts';
import { blankPages } from './blank-pages.ts';
import type { PrintedPage } from './finish-pdf.ts';
import { printPdf } from './print-pdf.ts';
import { readDestinations } from './read-destinations.ts';
import { readHeadings } from './read-headings.ts';
import { readLinkWords } from './read-link-words.ts';
import { showPage } from './show-page.ts';
import { type PageMarks, takeMarksOut } from './take-marks.ts';
import { takeUnusedHyphens } from './take-unused-hyphens.ts';

/** What is known of a brief's pages once it was printed: it changes what is printed next. */
export interface KnownPages {
  /** The page number, from 1, of every heading that the contents name, by id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The ids of the headings that a blank page goes before. */
  readonly blanks: ReadonlySet<string>;
}

/** What to print, and what must hold of its pages. */
export interface Settling {
  /** The page as HTML, with marks of places and all soft hyphens, and with what is known of its pages. */
  readonly render: (known: KnownPages) => string;
  /** The ids of the headings that must stand on right-hand pages, in order. */
  readonly onRight: readonly string[];
  /** Looks at the page as it was printed last. */
  readonly inspect: (page: Page, marks: JSHandle<PageMarks>, printed: PDFDocument) => Promise<readonly Diagnostic[]>;
}

/** A brief whose pages have settled, and what was found when they were looked at. */
export interface SettledPage extends PrintedPage {
  readonly findings: readonly Diagnostic[];
}

const MAX_PASSES = 5;
const NOTHING_KNOWN: KnownPages = { numbers: new Map(), blanks: new Set() };

/**
 * Prints a brief until nothing changes: the contents name pages that are known only once it is printed, and a blank
 * page moves all that follow. The first pass also finds the soft hyphens that no line ends at, and they are
 * left out from then on. Throws `Stop` where the pages never settle.
 */
export async function settlePages(page: Page, { render, onRight, inspect }: Settling): Promise<SettledPage> {
  await page.emulateMediaType('print');
  let known = NOTHING_KNOWN;
  let used: readonly boolean[] | undefined;
  for (let pass = 1; pass <= MAX_PASSES; pass += 1) {
    const whole = render(known);
    await showPage(page, used === undefined ? whole : withoutUnusedHyphens(whole, used));
    const first = used === undefined;
    const marks = await takeMarksOut(page);
    used ??= await takeUnusedHyphens(page);
    const bytes = await printPdf(page);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const numbers = readDestinations(document);
    const blanks = blankPages(onRight, numbers, known.blanks);
    // Where hyphens were taken out of the shown page, it is no longer the one whose marks were taken.
    if (!first && sameNumbers(numbers, known.numbers) && sameIds(blanks, known.blanks)) {
      const [headings, links] = [await readHeadings(page), await readLinkWords(page)];
      const html = withoutUnusedHyphens(withoutMarks(whole), used);
      return { html, headings, links, bytes, findings: await inspect(page, marks, document) };
    }
    known = { numbers, blanks };
  }
  throw new Stop([diagnose('print/unstable-contents', { passes: MAX_PASSES })]);
}

function sameNumbers(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([name, page]) => b.get(name) === page);
}

function sameIds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
