import type { Page } from 'puppeteer';
import type { MeasuredSlide } from '../../browser/page/measured-slide.ts';
import { type SeenInk, seeInks } from '../../browser/page/see-inks.ts';
import { isWhole } from './slide-faults.ts';

/**
 * Reads what is behind each text of the slides on which everything fits. A slide with a fault gets no inks: what must be
 * moved will stand on another ground.
 */
export async function seeWholeSlides(page: Page, slides: readonly MeasuredSlide[]): Promise<SeenInk[][]> {
  return await seeInks(
    page,
    slides.map((slide) => (isWhole(slide) ? slide : { ...slide, inks: [] })),
  );
}
