import type { JSHandle, Page } from 'puppeteer-core';
import type { Printer } from '../../browser/browser.ts';
import { setBodySizes } from '../../browser/page/bodies/set-body-sizes.ts';
import { type CssQuestions, readCssFacts } from '../../browser/page/css/read-css-facts.ts';
import { readBrokenImages } from '../../browser/page/images/read-broken-images.ts';
import { readLogo } from '../../browser/page/images/read-logo.ts';
import { type LookedAt, readUnseenDrawings } from '../../browser/page/images/read-unseen-drawings.ts';
import { hideMarkings } from '../../browser/page/markings/hide-markings.ts';
import { readMarkings } from '../../browser/page/markings/read-markings.ts';
import { measureSlides } from '../../browser/page/measure-slides.ts';
import type { MeasuredSlide } from '../../browser/page/measured-slide.ts';
import { readFonts } from '../../browser/page/read-fonts.ts';
import type { ShownFacts } from '../../browser/page/shown-facts.ts';
import { type PageMarks, takeMarksOut } from '../../browser/page/take-marks.ts';
import { NO_WATERMARK, readWatermarksOfSlides } from '../../browser/page/watermarks/read-watermarks.ts';
import { readHeadings } from '../../browser/page/words/read-headings.ts';
import { readLinkWords } from '../../browser/page/words/read-link-words.ts';
import { readShownText } from '../../browser/page/words/read-shown-text.ts';
import { printPdf } from '../../browser/print-pdf.ts';
import { showPage } from '../../browser/show-page.ts';
import type { WorkBounds } from '../../browser/work-bounds.ts';
import { SLIDE_SIZES } from '../../design/stylesheet.ts';
import { sha256 } from '../../host/sha256.ts';
import type { PrintedPage } from '../../pdf/write/finish-pdf.ts';
import { type BodySizes, placeBodySizes } from '../../render/deck/place-body-sizes.ts';
import type { RenderedDeck } from '../../render/deck/render-slides.ts';
import type { ItemsPerSlide } from '../../views/deck/deck-view.ts';
import { lookedKey, placedShown } from '../looked-at.ts';
import { BODY_LIMITS, bodyChoices } from './body-choices.ts';
import { seeWholeSlides } from './see-whole-slides.ts';
import { isWhole } from './slide-faults.ts';
import { splitItems } from './split-items.ts';

/** The first rendering of a deck, and functions that render it again and make a page of it. */
export interface Settling {
  readonly first: RenderedDeck;
  readonly render: (split: ItemsPerSlide) => Promise<RenderedDeck>;
  /** Makes the page to measure and print, with the marks of places or without. */
  readonly sheet: (deck: RenderedDeck, marked: boolean) => string;
  readonly css: CssQuestions;
  readonly looked: LookedAt;
  readonly printer: Printer;
  readonly bounds: WorkBounds;
}

/** A deck whose slides are settled. */
export interface SettledSlides {
  readonly rendered: RenderedDeck;
  readonly split: ItemsPerSlide;
  readonly sizes: BodySizes;
  readonly shown: ShownFacts;
  readonly printed: PrintedPage;
}

/** What the browser gave, as plain data without the pages, which can be rendered again. */
interface Measured extends Pick<SettledSlides, 'split' | 'sizes' | 'shown'> {
  readonly printed: Omit<PrintedPage, 'html'>;
  /** The digest of the page that was measured last. */
  readonly page: string;
}

/**
 * Measures slides until all of them are settled, and prints them. Each has the largest usual type with which it fits. Where
 * that is none and a theme allows it, its points move one by one to a following slide, until each slide of the theme fits. What was measured of the same page before is recalled.
 */
export async function settleSlides(settling: Settling): Promise<SettledSlides> {
  const { first, render, sheet, css, looked } = settling;
  const key = JSON.stringify([sheet(first, true), css, lookedKey(looked)]);
  const measure = async () => await measureAll(settling);
  const recalled = await looked.recall('settled slides', key, measure);
  const settled = await laidOver(recalled);
  if (sha256(sheet(settled.rendered, true)) === recalled.page) return settled;
  // A slide that the first rendering did not have has changed.
  return await laidOver(await measure());

  async function laidOver({ split, sizes, shown, printed }: Measured): Promise<SettledSlides> {
    const rendered = placeBodySizes(split.size === 0 ? first : await render(split), sizes);
    const html = sheet(rendered, false);
    return { rendered, split, sizes, shown: placedShown(shown, looked), printed: { ...printed, html } };
  }
}

async function measureAll(settling: Settling): Promise<Measured> {
  const { printer, bounds } = settling;
  return await printer.withPage(
    'printing the slides',
    async (page) => {
      const settled = await settle(page, settling);
      await hideMarkings(page);
      const text = await readShownText(page);
      const bytes = await printPdf(page);
      const headings = await readHeadings(page);
      const links = await readLinkWords(page);
      return { ...settled, printed: { text, headings, links, bytes } };
    },
    bounds,
  );
}

async function settle(
  page: Page,
  { first, render, sheet, css, looked }: Settling,
): Promise<Pick<Measured, 'split' | 'sizes' | 'shown' | 'page'>> {
  let rendered = first;
  let split: ItemsPerSlide = new Map();
  // In a narrower window slides that are read from right to left would run out over its left edge, where no picture can be taken.
  await page.setViewport(SLIDE_SIZES[first.view.ratio]);
  for (;;) {
    await showPage(page, sheet(rendered, true));
    const marks = await takeMarksOut(page);
    const { sizes, measured } = await measureSized(page, marks, rendered.view);
    const next = splitItems(rendered.view, measured, split);
    if (next === undefined) {
      const html = sheet(placeBodySizes(rendered, sizes), true);
      return { page: sha256(html), split, sizes, shown: await readShown(page, { marks, measured, css, looked }) };
    }
    split = next;
    rendered = await render(split);
  }
}

// A slide that does not fit for another reason than its size is measured once more with its smallest type.
async function measureSized(
  page: Page,
  marks: JSHandle<PageMarks>,
  view: RenderedDeck['view'],
): Promise<{ readonly sizes: BodySizes; readonly measured: readonly MeasuredSlide[] }> {
  const full = new Set<number>();
  for (;;) {
    const choices = bodyChoices(view, full);
    const sizes = await setBodySizes(page, choices, BODY_LIMITS);
    const measured = await measureSlides(page, marks);
    const fuller = measured.flatMap((slide, index) => {
      const isLeast = sizes[index] === (choices[index]?.sizes.at(-1) ?? null);
      return isLeast || isWhole(slide) ? [] : [index];
    });
    if (fuller.length === 0) return { sizes, measured };
    for (const index of fuller) full.add(index);
  }
}

/** The results that were already measured on a page, and the questions still to ask. */
interface Asking {
  readonly marks: JSHandle<PageMarks>;
  readonly measured: readonly MeasuredSlide[];
  readonly css: CssQuestions;
  readonly looked: LookedAt;
}

async function readShown(page: Page, { marks, measured, css, looked }: Asking): Promise<ShownFacts> {
  const images = await readBrokenImages(page, marks);
  const unseen = await readUnseenDrawings(page, looked);
  const logo = await readLogo(page, looked);
  const cssFacts = await readCssFacts(page, css);
  const inks = await seeWholeSlides(page, measured);
  const markings = looked.isMarked ? await readMarkings(page) : [];
  const { watermark: drawing } = looked;
  const watermarks = drawing === undefined ? NO_WATERMARK : await readWatermarksOfSlides(page, { drawing, css });
  return { measured, inks, images, unseen, logo, fonts: await readFonts(page), css: cssFacts, markings, watermarks };
}
