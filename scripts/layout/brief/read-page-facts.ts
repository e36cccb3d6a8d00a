import type { JSHandle, Page } from 'puppeteer-core';
import { type CssQuestions, readCssFacts } from '../../browser/page/css/read-css-facts.ts';
import { readBrokenImages } from '../../browser/page/images/read-broken-images.ts';
import { readLogo } from '../../browser/page/images/read-logo.ts';
import { type LookedAt, readUnseenDrawings } from '../../browser/page/images/read-unseen-drawings.ts';
import { readMarkings } from '../../browser/page/markings/read-markings.ts';
import { measureBrief, readPageBoxes, type WideElement } from '../../browser/page/measure-brief.ts';
import { readBlocks } from '../../browser/page/read-blocks.ts';
import { readFonts } from '../../browser/page/read-fonts.ts';
import type { ShownFacts } from '../../browser/page/shown-facts.ts';
import type { PageMarks } from '../../browser/page/take-marks.ts';
import { NO_WATERMARK, readWatermarksOfBrief } from '../../browser/page/watermarks/read-watermarks.ts';
import { type PrintedHead, printedHeads } from '../../pdf/read/printed-heads.ts';
import { printedLines } from '../../pdf/read/printed-lines.ts';
import type { Pdf } from '../../pdf/read/read-pdf.ts';
import type { LostNote } from './feet/lost-notes.ts';
import { type PrintedBlock, placeBlocks } from './place-blocks.ts';

/** The facts about a printed brief, as plain data. */
export interface PageFacts {
  /** The blocks of text in reading order, each with its printed lines. */
  readonly blocks: readonly PrintedBlock[];
  readonly pages: number;
  /** The upper and lower edge of a page's text, in pt from the upper edge of the page. */
  readonly textTop: number;
  readonly textBottom: number;
  /** The running heads above the text, before a marking is laid over the pages. */
  readonly heads: readonly PrintedHead[];
  /** The outermost elements that are wider than the text of their page. */
  readonly wide: readonly WideElement[];
  readonly shown: ShownFacts;
  /** The notes that can't stand at the foot of the page that cites them. */
  readonly lostNotes: readonly LostNote[];
}

/** A page that was printed, and what is still to be asked of it. */
interface PrintedMarks {
  readonly marks: JSHandle<PageMarks>;
  readonly printed: Pdf;
  readonly css: CssQuestions;
  readonly looked: LookedAt;
}

const PT_PER_PX = 0.75;

/**
 * Reads how the shown page was printed: its page breaks, from the lines of the PDF, and the measures of its elements at
 * their width in print. The marks were taken out of the page before. Afterwards the page can't be used for anything
 * else.
 */
export async function readPageFacts(
  page: Page,
  { marks, printed, css, looked }: PrintedMarks,
): Promise<Omit<PageFacts, 'lostNotes'>> {
  const cssFacts = await readCssFacts(page, css);
  const images = await readBrokenImages(page, marks);
  const unseen = await readUnseenDrawings(page, looked);
  const logo = await readLogo(page, looked);
  const boxes = await readPageBoxes(page);
  const [general] = boxes;
  const blocks = placeBlocks(await readBlocks(page, marks), printedLines(printed));
  const markings = looked.isMarked ? await readMarkingsOfPage(page) : [];
  const { watermark: drawing } = looked;
  const watermarks = drawing === undefined ? NO_WATERMARK : await readWatermarksOfBrief(page, { drawing, css });
  const { measured, inks, wide } = await measureBrief(page, marks, boxes);
  const textTop = (general?.top ?? 0) * PT_PER_PX;
  return {
    blocks,
    pages: printed.pages.length,
    textTop,
    textBottom: (general?.bottom ?? 0) * PT_PER_PX,
    heads: printedHeads(printed, textTop),
    wide,
    shown: { measured, inks, images, unseen, logo, fonts: await readFonts(page), css: cssFacts, markings, watermarks },
  };
}

// The page is shown as it was printed; its marking is what a screen shows.
async function readMarkingsOfPage(page: Page): Promise<ShownFacts['markings']> {
  await page.emulateMediaType('screen');
  const markings = await readMarkings(page);
  await page.emulateMediaType('print');
  return markings;
}
