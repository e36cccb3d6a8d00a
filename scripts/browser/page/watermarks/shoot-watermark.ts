import type { Page } from 'puppeteer-core';
import { addAll } from '../../../diagnostics/add-all.ts';
import { programOf } from '../../program-of.ts';
import type { Box } from '../measured-slide.ts';
import * as picture from '../shades-in.ts';
import * as shares from './watermark-shares.ts';
import { COVERING, PICTURES } from './watermark-sheets.ts';

/** The scale of the pictures: the letters of the word are more than a hundred px high. */
export const SHOT_SCALE = 0.2;
// In px of the page: Chromium draws at most 16,384 px in a picture at once.
const MOST_HEIGHT = 60_000;

/**
 * Takes the five pictures of the shown page, each with its own stylesheet, and measures how much of the word of a draft is
 * seen in each box, in px of the page. `isInWindow` says that all boxes are in the window as it is scrolled, which
 * must have this scale itself: a larger picture moves what is fixed to the window.
 */
export async function shootWatermark(
  page: Page,
  sheets: shares.WatermarkShots,
  boxes: readonly Box[],
  { isInWindow }: { readonly isInWindow: boolean },
): Promise<shares.WatermarkShare[]> {
  const [first] = boxes;
  if (first === undefined) return [];
  const area = boxes.reduce((all, { left, top, right, bottom }) => ({
    left: Math.min(all.left, left),
    top: Math.min(all.top, top),
    right: Math.max(all.right, right),
    bottom: Math.max(all.bottom, bottom),
  }));
  await markCovering(page, boxes);
  const found: shares.WatermarkShare[] = [];
  for (let { top } = area; top < area.bottom; top += MOST_HEIGHT) {
    const bottom = Math.min(area.bottom, top + MOST_HEIGHT);
    const inside = boxes.filter((box) => box.top >= top && box.top < bottom);
    const shots = await takeShots(page, sheets, { ...area, top, bottom }, isInWindow);
    const placed = inside.map((box) => scaled(box, { x: area.left, y: top }));
    const program = await page.evaluateHandle(programOf([shares, picture], 'watermarkShares'));
    const measured = await page.evaluate(
      async (measure, all, within) => await (measure as typeof shares.watermarkShares)(all, within),
      program,
      shots,
      placed,
    );
    addAll(found, measured);
  }
  await markCovering(page, []);
  return found;
}

// The share of a page or a slide from which on a picture covers it: figures of the content take at most three fifths.
const WHOLE = 0.75;

// Gives the pictures that cover a whole box an attribute, and takes it from all others.
async function markCovering(page: Page, boxes: readonly Box[]): Promise<void> {
  await page.evaluate(
    (selector, attribute, all, whole) => {
      for (const picture of document.querySelectorAll(selector)) {
        const { left, right, top, bottom } = picture.getBoundingClientRect();
        const covers = all.some((box) => {
          const across = Math.min(right, box.right) - Math.max(left, box.left);
          const down = Math.min(bottom + scrollY, box.bottom) - Math.max(top + scrollY, box.top);
          const area = (box.right - box.left) * (box.bottom - box.top);
          return across > 0 && down > 0 && across * down >= whole * area;
        });
        picture.toggleAttribute(attribute, covers);
      }
    },
    PICTURES,
    COVERING,
    boxes,
    WHOLE,
  );
}

async function takeShots(
  page: Page,
  sheets: shares.WatermarkShots,
  { left: x, top: y, right, bottom }: Box,
  isInWindow: boolean,
): Promise<shares.WatermarkShots> {
  const clip = { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y), scale: SHOT_SCALE };
  const take = async (rules: string) => {
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, rules);
    const taken = await page.screenshot({
      clip,
      encoding: 'base64',
      captureBeyondViewport: !isInWindow,
      optimizeForSpeed: true,
    });
    await page.evaluate(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
    });
    return taken;
  };
  const shown = await take(sheets.shown);
  const without = await take(sheets.without);
  const alone = await take(sheets.alone);
  const meant = await take(sheets.meant);
  return { shown, without, alone, meant, blank: await take(sheets.blank) };
}

function scaled(box: Box, { x, y }: { x: number; y: number }): Box {
  return {
    left: (box.left - x) * SHOT_SCALE,
    top: (box.top - y) * SHOT_SCALE,
    right: (box.right - x) * SHOT_SCALE,
    bottom: (box.bottom - y) * SHOT_SCALE,
  };
}
