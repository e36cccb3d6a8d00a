import type { Printer } from '../../scripts/browser/browser.ts';
import { measureSlides } from '../../scripts/browser/page/measure-slides.ts';
import type { MeasuredSlide } from '../../scripts/browser/page/measured-slide.ts';
import { takeMarksOut } from '../../scripts/browser/page/take-marks.ts';
import { showPage } from '../../scripts/browser/show-page.ts';

const CSS = `section { position: relative; box-sizing: border-box; width: 1280px; height: 720px; padding: 60px; overflow: hidden }
  * { margin: 0; padding: 0; font: 24px/36px monospace } sup { font-size: 18px }
  header, footer { position: absolute; left: 60px; font-size: 18px } header { top: 30px } footer { bottom: 30px }`;

/** Measures content on slides of 1280 × 720 px with margins of 60 px, as the browser lays them out. */
export async function measureContent(printer: Printer, content: string, css = ''): Promise<MeasuredSlide[]> {
  return await printer.withPage('measuring', async (page) => {
    await showPage(page, `<style>${CSS} ${css}</style><div class="marpit">${content}</div>`);
    return await measureSlides(page, await takeMarksOut(page));
  });
}
