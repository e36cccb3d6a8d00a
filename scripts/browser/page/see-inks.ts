import type { Page } from 'puppeteer-core';
import { largest, smallest } from '../../diagnostics/smallest.ts';
import { programOf } from '../program-of.ts';
import type { Box, MeasuredInk, MeasuredSlide } from './measured-slide.ts';
import type { Shades } from './shades-in.ts';
import * as picture from './shades-in.ts';

/** A text with its colour, and the colours behind it. */
export interface SeenInk extends Omit<MeasuredInk, 'colour' | 'opacity' | 'boxes'>, Shades {}

// Hides the texts and nothing else: whatever takes its colour from a text, such as a rule with `currentColor`, stays.
const WITHOUT_TEXTS = `
  :root:not(#a#b) *, :root:not(#a#b) *::before, :root:not(#a#b) *::after, :root:not(#a#b) *::marker {
    -webkit-text-fill-color: transparent !important;
    text-decoration: none !important;
    text-shadow: none !important;
    transition: none !important;
  }
  :root:not(#a#b) li::marker { color: transparent !important; }
  :root:not(#a#b) :is(text, tspan, textPath) { fill: transparent !important; }`;
// At this scale small labels are still 3 px high, and a picture of all slides takes a third of the time of one twice as
// large.
const SCALE = 0.25;
// The height of one picture, in px of the page: Chromium draws at most 16,384 px in a picture at once.
const MOST_HEIGHT = 32_000;
// The height of a window in which a page that is read from right to left is pictured, in px.
const WINDOW_HEIGHT = 4000;

/**
 * Reads the colours behind each text of the shown slides, slide by slide, from pictures of the page without its texts.
 * It leaves the page as it was.
 */
export async function seeInks(page: Page, slides: readonly MeasuredSlide[]): Promise<SeenInk[][]> {
  const placed = slides.map((slide) => slide.inks.map((ink) => onPage(ink, slide)));
  const shades = await readShades(page, placed.flat());
  let next = 0;
  return placed.map((inks) => {
    const own = shades.slice(next, next + inks.length);
    next += inks.length;
    return own.flatMap((seen, index) => {
      const ink = inks[index];
      return ink === undefined ? [] : [{ ...ink, ...seen }];
    });
  });
}

async function readShades(page: Page, inks: readonly MeasuredInk[]): Promise<readonly Shades[]> {
  const area = areaOf(inks);
  if (area === undefined) return [];
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, WITHOUT_TEXTS);
  let shades: readonly Shades[] = [];
  const { height, restore } = await openWindow(page);
  for (let { top } = area; top < area.bottom; top += height) {
    const seen = await readBand(page, { ...area, top, bottom: Math.min(area.bottom, top + height) }, inks);
    // A text may continue from one picture to the next.
    shades = seen.map((each, index) => ({ ...each, behind: [...(shades[index]?.behind ?? []), ...each.behind] }));
  }
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
  await restore();
  return shades;
}

// In a picture that reaches beyond the window the browser lays a page that is read from right to left out from another
// edge than it was measured from. Such a page is pictured in a high window, which is moved down it.
async function openWindow(page: Page): Promise<{ readonly height: number; readonly restore: () => Promise<void> }> {
  const viewport = page.viewport();
  const isMirrored = await page.evaluate(() => getComputedStyle(document.documentElement).direction === 'rtl');
  if (!isMirrored || viewport === null) return { height: MOST_HEIGHT, restore: async () => undefined };
  await page.setViewport({ ...viewport, height: WINDOW_HEIGHT, deviceScaleFactor: SCALE });
  const restore = async () => {
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.setViewport(viewport);
  };
  return { height: WINDOW_HEIGHT, restore };
}

/** The area of the page that holds texts, in whole px; undefined where there are no texts. */
function areaOf(inks: readonly MeasuredInk[]): Box | undefined {
  const boxes = inks.flatMap((ink) => ink.boxes);
  if (boxes.length === 0) return undefined;
  return {
    left: Math.max(0, Math.floor(smallest(boxes.map(({ left }) => left)))),
    top: Math.max(0, Math.floor(smallest(boxes.map(({ top }) => top)))),
    right: Math.ceil(largest(boxes.map(({ right }) => right))),
    bottom: Math.ceil(largest(boxes.map(({ bottom }) => bottom))),
  };
}

async function readBand(page: Page, band: Box, inks: readonly MeasuredInk[]): Promise<Shades[]> {
  const { left: x, top: y } = band;
  const isInWindow = (page.viewport()?.height ?? 0) === WINDOW_HEIGHT;
  if (isInWindow) await page.evaluate((top) => window.scrollTo(0, top), y);
  const taken = await page.screenshot({
    clip: { x, y, width: Math.max(1, band.right - x), height: Math.max(1, band.bottom - y), scale: SCALE },
    encoding: 'base64',
    captureBeyondViewport: !isInWindow,
    optimizeForSpeed: true,
  });
  const texts = inks.map(({ colour, opacity, boxes }) => {
    return { colour, opacity, boxes: boxes.map((box) => movedBox(box, { x: -x, y: -y }, SCALE)) };
  });
  const read = await page.evaluateHandle(programOf([picture], 'shadesIn'));
  return await page.evaluate(
    async (shadesIn, png, pictured) => await (shadesIn as typeof picture.shadesIn)(png, pictured),
    read,
    taken,
    texts,
  );
}

function onPage(ink: MeasuredInk, { left, top }: MeasuredSlide): MeasuredInk {
  return { ...ink, boxes: ink.boxes.map((box) => movedBox(box, { x: left, y: top })) };
}

function movedBox({ left, top, right, bottom }: Box, by: { readonly x: number; readonly y: number }, scale = 1): Box {
  return {
    left: (left + by.x) * scale,
    top: (top + by.y) * scale,
    right: (right + by.x) * scale,
    bottom: (bottom + by.y) * scale,
  };
}
