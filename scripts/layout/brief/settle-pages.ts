import type { Page } from 'puppeteer-core';
import type { CssQuestions } from '../../browser/page/css/read-css-facts.ts';
import { groupFigures } from '../../browser/page/group-figures.ts';
import type { LookedAt } from '../../browser/page/images/read-unseen-drawings.ts';
import { measureChapters } from '../../browser/page/measure-chapters.ts';
import { takeMarksOut } from '../../browser/page/take-marks.ts';
import { takeUnusedHyphens } from '../../browser/page/take-unused-hyphens.ts';
import { readHeadings } from '../../browser/page/words/read-headings.ts';
import { readLinkWords } from '../../browser/page/words/read-link-words.ts';
import { readShownText } from '../../browser/page/words/read-shown-text.ts';
import { printPdf } from '../../browser/print-pdf.ts';
import { showPage } from '../../browser/show-page.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { Stop } from '../../diagnostics/stop.ts';
import { readDestinations } from '../../pdf/read/links/read-destinations.ts';
import { loadPdf } from '../../pdf/read/load-pdf.ts';
import { readPdf } from '../../pdf/read/read-pdf.ts';
import type { PrintedPage } from '../../pdf/write/finish-pdf.ts';
import { withoutUnusedHyphens } from '../../render/brief/soft-hyphens.ts';
import { type MarkedText, withoutMarks } from '../../render/place-marks.ts';
import type { PagedBrief } from '../../views/brief/to-brief-view.ts';
import { blankPages } from './blank-pages.ts';
import { type KnownPages, NOTHING_KNOWN } from './known-pages.ts';
import { planChapters } from './plan-chapters.ts';
import { type PageFacts, readPageFacts } from './read-page-facts.ts';

/** The brief to print, and the conditions that its pages must meet. */
export interface Settling {
  /** Renders the HTML with the known pages, with marks of places and all soft hyphens. */
  readonly render: (known: KnownPages) => MarkedText;
  /** The ids of the headings that must stand on right-hand pages, in order. */
  readonly onRight: readonly string[];
  /** The height of the text of a page, in mm. */
  readonly textHeight: number;
  /** The questions about the summit's own stylesheets, for the page that is printed last. */
  readonly css: CssQuestions;
  readonly looked: LookedAt;
}

/** A brief with settled pages. */
export interface SettledPages {
  readonly printed: PrintedPage;
  /** The HTML that was printed last, with marks of places. */
  readonly markedHtml: string;
  readonly places: readonly Place[];
  readonly paged: PagedBrief;
  readonly facts: PageFacts;
}

const MAX_PASSES = 5;
const PX_PER_MM = 96 / 25.4;

/**
 * Lays out a brief, then prints it until nothing changes: the contents name pages that only a printing tells, and a
 * blank page moves all later pages. The layout finds the soft hyphens at which no line ends, which are left out from
 * then on, and the places where figures fill the pages best. Throws `Stop` where the pages never settle.
 */
export async function settlePages(page: Page, settling: Settling): Promise<SettledPages> {
  const { render, onRight, css, looked } = settling;
  await page.emulateMediaType('print');
  const { plans, used } = await layOut(page, settling);
  let known: KnownPages = { ...NOTHING_KNOWN, plans };
  for (let pass = 1; pass <= MAX_PASSES; pass += 1) {
    const { text, places } = render(known);
    const markedHtml = withoutUnusedHyphens(text, used);
    await showPage(page, markedHtml);
    const marks = await takeMarksOut(page);
    await groupFigures(page);
    const bytes = await printPdf(page);
    const document = await loadPdf(bytes);
    const numbers = readDestinations(document);
    const blanks = blankPages(onRight, numbers, known.blanks);
    if (sameNumbers(numbers, known.numbers) && sameIds(blanks, known.blanks)) {
      const words = await readShownText(page);
      const headings = await readHeadings(page);
      const links = await readLinkWords(page);
      const html = withoutUnusedHyphens(withoutMarks(text), used);
      const facts = await readPageFacts(page, { marks, printed: readPdf(document), css, looked });
      return {
        printed: { html, text: words, headings, links, bytes },
        markedHtml,
        places,
        paged: { numbers, plans },
        facts,
      };
    }
    known = { numbers, blanks, plans };
  }
  throw new Stop([diagnose('print/unstable-contents', { passes: MAX_PASSES })]);
}

async function layOut(page: Page, { render, textHeight }: Settling) {
  await showPage(page, withoutMarks(render(NOTHING_KNOWN).text));
  const used = await takeUnusedHyphens(page);
  const measured = await measureChapters(page);
  const plans = measured === undefined ? NOTHING_KNOWN.plans : planChapters(measured, textHeight * PX_PER_MM);
  return { plans, used };
}

function sameNumbers(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([name, page]) => b.get(name) === page);
}

function sameIds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
