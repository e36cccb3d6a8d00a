import type { Page } from 'puppeteer';
import type { MeasuredInk, MeasuredSlide } from './measured-slide.ts';
import type { PicturedInk, Shades } from './picture-shades.ts';
import * as picture from './picture-shades.ts';
import { programOf } from './program-of.ts';

/** A text with its colour, and the shades of what is behind it. */
export interface SeenInk extends Omit<MeasuredInk, 'colour' | 'opacity' | 'boxes'>, Shades {}

// All texts go, and nothing else: what takes its colour from a text, as a rule of `currentColor`, stays.
const WITHOUT_TEXTS = `
  :root:not(#a#b) *, :root:not(#a#b) *::before, :root:not(#a#b) *::after, :root:not(#a#b) *::marker {
    -webkit-text-fill-color: transparent !important;
    text-decoration: none !important;
    text-shadow: none !important;
    transition: none !important;
  }
  :root:not(#a#b) li::marker { color: transparent !important; }
  :root:not(#a#b) :is(text, tspan, textPath) { fill: transparent !important; }`;
// Small labels are still three px high, and a picture of all slides takes a third of the time of one twice as large.
const SCALE = 0.25;
// In px of the page. Chromium draws no more than 16,384 px of a picture at once.
const MOST_HEIGHT = 32_000;

/**
 * Takes pictures of the shown slides without their texts, and reads from them what is behind each text, slide by
 * slide in the order of their inks. The page is as before then.
 */
export async function seeInks(page: Page, slides: readonly MeasuredSlide[]): Promise<SeenInk[][]> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, WITHOUT_TEXTS);
  const shades: Shades[][] = [];
  for (const strip of stripsOf(slides)) shades.push(...(await readStrip(page, strip)));
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
  return slides.map(({ inks }, index) =>
    inks.flatMap(({ text, mark, size, bold, running }, at) => {
      const seen = shades[index]?.[at];
      return seen === undefined ? [] : [{ text, mark, size, bold, running, ...seen }];
    }),
  );
}

/** The slides, together as far as one picture shows them. */
function stripsOf(slides: readonly MeasuredSlide[]): MeasuredSlide[][] {
  const strips: MeasuredSlide[][] = [];
  for (const slide of slides.filter(({ width, height }) => width >= 1 && height >= 1)) {
    const strip = strips.at(-1);
    const top = strip?.[0]?.top ?? 0;
    if (strip === undefined || slide.top + slide.height - top > MOST_HEIGHT) strips.push([slide]);
    else strip.push(slide);
  }
  return strips;
}

async function readStrip(page: Page, slides: readonly MeasuredSlide[]): Promise<Shades[][]> {
  const x = Math.floor(Math.min(...slides.map(({ left }) => left)));
  const y = Math.floor(Math.min(...slides.map(({ top }) => top)));
  const width = Math.ceil(Math.max(...slides.map((slide) => slide.left + slide.width))) - x;
  const height = Math.ceil(Math.max(...slides.map((slide) => slide.top + slide.height))) - y;
  const clip = { x, y, width, height, scale: SCALE };
  const taken = await page.screenshot({
    clip,
    encoding: 'base64',
    captureBeyondViewport: true,
    optimizeForSpeed: true,
  });
  const inks = slides.map((slide) => slide.inks.map((ink) => inPicture(ink, slide, { x, y })));
  const read = await page.evaluateHandle(programOf([picture], 'shadesIn'));
  return await page.evaluate(
    async (shadesIn, png, texts) => await (shadesIn as typeof picture.shadesIn)(png, texts),
    read,
    taken,
    inks,
  );
}

function inPicture(
  { colour, opacity, boxes }: MeasuredInk,
  slide: MeasuredSlide,
  { x, y }: { readonly x: number; readonly y: number },
): PicturedInk {
  const [dx, dy] = [slide.left - x, slide.top - y];
  const moved = boxes.map(({ left, top, right, bottom }) => ({
    left: (left + dx) * SCALE,
    top: (top + dy) * SCALE,
    right: (right + dx) * SCALE,
    bottom: (bottom + dy) * SCALE,
  }));
  return { colour, opacity, boxes: moved };
}
