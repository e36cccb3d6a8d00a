import type { JSHandle, Page } from 'puppeteer-core';
import { programOf } from '../program-of.ts';
import * as element from './element-part.ts';
import * as inks from './inks-of.ts';
import * as section from './measure-section.ts';
import * as texts from './measure-texts.ts';
import type { MeasuredSlide } from './measured-slide.ts';
import * as surroundings from './surroundings.ts';
import type { PageMarks } from './take-marks.ts';

/** Measures all slides of the shown deck. The marks were taken out of the page before. */
export async function measureSlides(page: Page, marks: JSHandle<PageMarks>): Promise<MeasuredSlide[]> {
  return await measureIn(page, marks, 'slidesOfPage()');
}

/**
 * Measures the elements on the pages of one CSS page name. For the general pages (`''`) it hides those of all other
 * names.
 */
export async function measurePages(
  page: Page,
  marks: JSHandle<PageMarks>,
  name: string,
  others: readonly string[],
): Promise<MeasuredSlide[]> {
  return await measureIn(page, marks, `pagesOfName(${JSON.stringify(name)}, ${JSON.stringify(others)})`);
}

async function measureIn(page: Page, marks: JSHandle<PageMarks>, sections: string): Promise<MeasuredSlide[]> {
  const program = programOf(
    [section, element, texts, surroundings, inks],
    `(marks) => measureSections(marks, ${sections})`,
  );
  const measure = await page.evaluateHandle(program);
  return (await page.evaluate(
    (measureAll, taken) => (measureAll as (marks: PageMarks) => MeasuredSlide[])(taken),
    measure,
    marks,
  )) as MeasuredSlide[];
}
