import type { Page } from 'puppeteer-core';
import type { MeasuredSlide } from '../../browser/page/measured-slide.ts';
import { type SeenInk, seeInks } from '../../browser/page/see-inks.ts';
import { isWhole } from './slide-faults.ts';

/**
 * Reads the colours behind each text of the slides on which everything fits. For a slide with a fault it gives no
 * colours, because its texts will stand elsewhere once the fault is mended.
 */
export async function seeWholeSlides(page: Page, slides: readonly MeasuredSlide[]): Promise<SeenInk[][]> {
  return await seeInks(
    page,
    slides.map((slide) => (isWhole(slide) ? slide : { ...slide, inks: [] })),
  );
}
