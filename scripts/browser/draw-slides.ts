import type { Page } from 'puppeteer-core';
import { showPage } from './show-page.ts';

/** A slide as a PNG, with the words of the document's marking that can be seen on it. */
export interface DrawnSlide {
  readonly png: Uint8Array;
  readonly marking: string;
}

/**
 * Draws the slides of a page (`.marpit > section`), each as a PNG with `density` px for each px of the slide, in the look in
 * which they are printed.
 */
export async function drawSlides(
  page: Page,
  html: string,
  { width, height, density }: { readonly width: number; readonly height: number; readonly density: number },
): Promise<DrawnSlide[]> {
  await page.setViewport({ width, height, deviceScaleFactor: density });
  await page.emulateMediaType('print');
  await showPage(page, html);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'html, body { margin: 0 } :root:not(#a#b) .marpit > section:not(.drawn) { display: none !important }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  const count = await page.evaluate(() => document.querySelectorAll('.marpit > section').length);
  const drawn: DrawnSlide[] = [];
  for (let index = 0; index < count; index += 1) {
    const marking = await page.evaluate(showSlide, index);
    const png = await page.screenshot({ type: 'png', clip: { x: 0, y: 0, width, height } });
    drawn.push({ png, marking });
  }
  return drawn;
}

// A picture of the browser has no more px at an edge.
const MOST_PX = 16_384;

/**
 * Draws a contact sheet as one PNG, as high as the page is, with `density` px for each px of the page, or fewer where it would
 * be too high to be drawn; and reads the marking at its head. The width is in px of the page.
 */
export async function drawSheet(
  page: Page,
  html: string,
  { width, density }: { readonly width: number; readonly density: number },
): Promise<DrawnSlide> {
  await page.setViewport({ width, height: 800, deviceScaleFactor: 1 });
  await page.emulateMediaType('print');
  await showPage(page, html);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const most = Math.max(1, Math.floor(MOST_PX / height));
  await page.setViewport({ width, height: 800, deviceScaleFactor: Math.min(density, most) });
  const marking = await page.evaluate(() => {
    const mark = document.querySelector<HTMLElement>('.sheet-marking');
    return mark?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true ? mark.innerText : '';
  });
  return { png: await page.screenshot({ type: 'png', fullPage: true }), marking };
}

// Runs in the browser: it can use nothing else of this file.
function showSlide(index: number): string {
  const slides = [...document.querySelectorAll('.marpit > section')];
  for (const [at, slide] of slides.entries()) slide.classList.toggle('drawn', at === index);
  const marks = [...(slides[index]?.querySelectorAll<HTMLElement>('.marking') ?? [])];
  return marks
    .filter((mark) => mark.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((mark) => mark.innerText)
    .join(' · ');
}
