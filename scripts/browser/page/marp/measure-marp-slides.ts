import type { JSHandle, Page } from 'puppeteer-core';
import { programOf } from '../../program-of.ts';
import * as element from '../element-part.ts';
import * as inks from '../inks-of.ts';
import * as section from '../measure-section.ts';
import * as texts from '../measure-texts.ts';
import type { MeasuredSlide } from '../measured-slide.ts';
import * as surroundings from '../surroundings.ts';
import type { PageMarks } from '../take-marks.ts';
import type { MarpTraits, SizeSelectors } from './marp-traits.ts';
import * as traits from './marp-traits.ts';

/** A measured slide of a user's deck, with the traits of its elements. */
export interface MeasuredMarpSlide {
  readonly slide: MeasuredSlide;
  readonly traits: MarpTraits;
}

/** Measures the slides of a user's deck. The marks were taken out of the page before. */
export async function measureMarpSlides(
  page: Page,
  marks: JSHandle<PageMarks>,
  selectors: SizeSelectors,
): Promise<MeasuredMarpSlide[]> {
  const modules = [section, element, texts, surroundings, inks, traits];
  const measure = await page.evaluateHandle(programOf(modules, '(marks, selectors) => measureDeck(marks, selectors)'));
  return (await page.evaluate(
    (measureAll, taken, given) => (measureAll as typeof traits.measureDeck)(taken, given),
    measure,
    marks,
    selectors,
  )) as MeasuredMarpSlide[];
}
