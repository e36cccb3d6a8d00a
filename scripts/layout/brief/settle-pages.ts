import type { Page } from 'puppeteer-core';
import type { Printer } from '../../browser/browser.ts';
import type { CssQuestions } from '../../browser/page/css/read-css-facts.ts';
import { restFeet } from '../../browser/page/feet/set-feet.ts';
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
import type { WorkBounds } from '../../browser/work-bounds.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { Stop } from '../../diagnostics/stop.ts';
import { sha256 } from '../../host/sha256.ts';
import { readDestinations } from '../../pdf/read/links/read-destinations.ts';
import { loadPdf } from '../../pdf/read/load-pdf.ts';
import { readPdf } from '../../pdf/read/read-pdf.ts';
import type { PrintedPage } from '../../pdf/write/finish-pdf.ts';
import { withoutUnusedHyphens } from '../../render/brief/soft-hyphens.ts';
import { type MarkedText, withoutMarks } from '../../render/place-marks.ts';
import type { PagedBrief } from '../../views/brief/to-brief-view.ts';
import { lookedKey, placedShown } from '../looked-at.ts';
import { blankPages } from './blank-pages.ts';
import { lostNotes } from './feet/lost-notes.ts';
import { planAboveFeet } from './feet/plan-above-feet.ts';
import { setFeet } from './feet/set-feet.ts';
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
  /** Whether the notes stand at the feet of the pages. */
  readonly hasFeet: boolean;
  readonly printer: Printer;
  readonly bounds: WorkBounds;
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
 * then on, and the places where figures fill the pages best. What was printed of the same page before is recalled. Throws
 * `Stop` where the pages never settle.
 */
export async function settlePages(settling: Settling): Promise<SettledPages> {
  const { render, onRight, textHeight, css, looked, hasFeet } = settling;
  const key = JSON.stringify([
    render(forPrint(NOTHING_KNOWN, hasFeet)).text,
    onRight,
    textHeight,
    css,
    lookedKey(looked),
  ]);
  const measure = async () => await measureAll(settling);
  const recalled = await looked.recall('settled pages', key, measure);
  const settled = laidOver(recalled, settling);
  // A part that the first rendering did not have may have changed.
  return digestOf(recalled, settling) === recalled.page ? settled : laidOver(await measure(), settling);
}

// The notes for the feet of the pages are in the page that is printed alone.
function forPrint(known: KnownPages, isForPrint: boolean): KnownPages {
  return isForPrint ? { ...known, isForPrint } : known;
}

function digestOf({ known, used }: Measured, { render, hasFeet }: Settling): string {
  return sha256(withoutUnusedHyphens(render(forPrint(known, hasFeet)).text, used));
}

/** What the browser gave, as plain data without the pages, which can be rendered again. */
interface Measured {
  readonly known: KnownPages;
  /** The soft hyphens at which a line ends. */
  readonly used: readonly boolean[];
  readonly printed: Omit<PrintedPage, 'html'>;
  readonly facts: PageFacts;
  /** The digest of the page that was printed last. */
  readonly page: string;
}

function laidOver({ known, used, printed, facts }: Measured, { render, looked }: Settling): SettledPages {
  const { text, places } = render(known);
  return {
    printed: { ...printed, html: withoutUnusedHyphens(withoutMarks(text), used) },
    markedHtml: withoutUnusedHyphens(text, used),
    places,
    paged: { numbers: known.numbers, plans: known.plans },
    facts: { ...facts, shown: placedShown(facts.shown, looked) },
  };
}

async function measureAll(settling: Settling): Promise<Measured> {
  const measure = async (page: Page) => await printUntilSettled(page, settling);
  return await settling.printer.withPage('printing the brief', measure, settling.bounds);
}

async function printUntilSettled(page: Page, settling: Settling): Promise<Measured> {
  const { render, onRight, css, looked, hasFeet, textHeight } = settling;
  await page.emulateMediaType('print');
  const { used, ...planned } = await layOut(page, settling);
  let known: KnownPages = { ...NOTHING_KNOWN, ...planned };
  for (let pass = 1; pass <= MAX_PASSES; pass += 1) {
    const { text } = render(forPrint(known, hasFeet));
    const markedHtml = withoutUnusedHyphens(text, used);
    await showPage(page, markedHtml);
    const marks = await takeMarksOut(page);
    await groupFigures(page);
    const notes = hasFeet ? await setFeet(page, marks, textHeight * PX_PER_MM) : [];
    const bytes = await printPdf(page);
    const document = await loadPdf(bytes);
    const numbers = readDestinations(document);
    const blanks = blankPages(onRight, numbers, known.blanks);
    if (sameNumbers(numbers, known.numbers) && sameIds(blanks, known.blanks)) {
      const words = await readShownText(page);
      const headings = await readHeadings(page);
      const links = await readLinkWords(page);
      if (hasFeet) await restFeet(page);
      const read = await readPageFacts(page, { marks, printed: readPdf(document), css, looked });
      const facts = { ...read, lostNotes: lostNotes(notes, numbers) };
      return { known, used, printed: { text: words, headings, links, bytes }, facts, page: sha256(markedHtml) };
    }
    known = { numbers, blanks, ...planned };
  }
  throw new Stop([diagnose('print/unstable-contents', { passes: MAX_PASSES })]);
}

async function layOut(page: Page, { render, textHeight, hasFeet }: Settling) {
  await showPage(page, withoutMarks(render(forPrint(NOTHING_KNOWN, hasFeet)).text));
  const used = await takeUnusedHyphens(page);
  const measured = await measureChapters(page);
  const plan = hasFeet ? planAboveFeet : planChapters;
  const { plans, pageClasses } = measured === undefined ? NOTHING_KNOWN : plan(measured, textHeight * PX_PER_MM);
  return { plans, pageClasses, used };
}

function sameNumbers(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([name, page]) => b.get(name) === page);
}

function sameIds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
