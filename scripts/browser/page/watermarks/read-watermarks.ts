import type { Page } from 'puppeteer-core';
import { addAll } from '../../../diagnostics/add-all.ts';
import type { CssQuestions } from '../css/read-css-facts.ts';
import type { Box } from '../measured-slide.ts';
import { SHOT_SCALE, shootWatermark } from './shoot-watermark.ts';
import type { WatermarkShare } from './watermark-shares.ts';
import { ON_COVER, ON_PAGE, ON_SLIDE, watermarkSheets } from './watermark-sheets.ts';

/** How the word of a draft is seen at one place. */
export interface SeenWatermark extends WatermarkShare {
  readonly look: 'screen' | 'paper';
  /** The number of the slide, from 1; the cover of the brief; or another page of it. */
  readonly on: number | 'cover' | 'page';
}

/** All looks at the word of a draft. */
export interface WatermarkFacts {
  readonly seen: readonly SeenWatermark[];
  /** The indexes of the parts of the summit's own stylesheets (`CssQuestions`) whose selector matches the word's element. */
  readonly matching: readonly number[];
}

/** The facts where there is no word of a draft, or no file of the summit's own that could hide it. */
export const NO_WATERMARK: WatermarkFacts = { seen: [], matching: [] };

/** What is needed to look at the word: its drawing, as a CSS `url(…)`, and the questions about the own stylesheets. */
interface Drawn {
  readonly drawing: string;
  readonly css: CssQuestions;
}

/** Looks at the word of a draft under each slide of the shown page, on a screen and as it is printed. It leaves the page as it was. */
export async function readWatermarksOfSlides(page: Page, { drawing, css }: Drawn): Promise<WatermarkFacts> {
  const sheets = watermarkSheets(drawing, ON_SLIDE);
  const look = async (as: SeenWatermark['look']) => {
    const slides = await boxesOf(page, '.marpit > section');
    const found = await shootWatermark(page, sheets, slides, { isInWindow: false });
    return found.map((share, index): SeenWatermark => ({ ...share, look: as, on: index + 1 }));
  };
  const onScreen = await look('screen');
  await page.emulateMediaType('print');
  const onPaper = await look('paper');
  await page.emulateMediaType();
  return { seen: [...onScreen, ...onPaper], matching: await matchingParts(page, css) };
}

// In px: a page of A4 with its margins has room in it.
const SHEET = { width: 900, height: 1200, deviceScaleFactor: SHOT_SCALE };

/** Looks at the word of a draft on the cover and behind each kind of part of a brief that is shown as it is printed. */
export async function readWatermarksOfBrief(page: Page, { drawing, css }: Drawn): Promise<WatermarkFacts> {
  const before = page.viewport();
  await page.setViewport(SHEET);
  const [cover] = await boxesOf(page, '.watermark ~ .cover');
  const ofCover =
    cover === undefined
      ? []
      : await shootWatermark(page, watermarkSheets(drawing, ON_COVER), [cover], { isInWindow: false });
  const seen: SeenWatermark[] = ofCover.map((share) => ({ ...share, look: 'paper', on: 'cover' }));
  for (const top of await partsOfPage(page)) {
    await page.evaluate((at) => window.scrollTo(0, at), top);
    const sheet = { left: 0, top, right: SHEET.width, bottom: top + SHEET.height };
    const found = await shootWatermark(page, watermarkSheets(drawing, ON_PAGE), [sheet], { isInWindow: true });
    addAll(
      seen,
      found.map((share): SeenWatermark => ({ ...share, look: 'paper', on: 'page' })),
    );
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  if (before !== null) await page.setViewport(before);
  return { seen, matching: await matchingParts(page, css) };
}

// The kinds of parts of a page that are looked at.
const MOST_PARTS = 12;

async function boxesOf(page: Page, selector: string): Promise<Box[]> {
  return await page.evaluate((asked) => {
    return [...document.querySelectorAll(asked)].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top: top + window.scrollY, right, bottom: bottom + window.scrollY };
    });
  }, selector);
}

// The upper edge of the first part of each kind.
async function partsOfPage(page: Page): Promise<number[]> {
  return await page.evaluate((most) => {
    const parts = [...document.querySelectorAll('main > *')].filter((part) => part.getBoundingClientRect().height > 0);
    const kinds = new Map(parts.toReversed().map((part) => [part.className, part]));
    const last = Math.max(0, document.documentElement.scrollHeight - window.innerHeight);
    const tops = [...kinds.values()].map((part) => Math.max(0, Math.min(last, part.getBoundingClientRect().top)));
    return [...new Set(tops.map(Math.floor))].sort((a, b) => a - b).slice(0, most);
  }, MOST_PARTS);
}

// A selector is asked about as a rule with one declaration.
async function matchingParts(page: Page, { parts }: CssQuestions): Promise<number[]> {
  const selectors = parts.map(({ css }) => /^([^{}]+)\{color:red\}$/.exec(css)?.[1] ?? '');
  return await page.evaluate((all) => {
    const word = document.querySelector('.watermark');
    return all.flatMap((selector, index) => {
      // A selector that no browser takes is another check's finding.
      const isTaken = selector !== '' && CSS.supports(`selector(${selector})`);
      return isTaken && word?.matches(selector) === true ? [index] : [];
    });
  }, selectors);
}
