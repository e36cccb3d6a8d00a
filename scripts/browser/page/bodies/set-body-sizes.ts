import type { Page } from 'puppeteer-core';
import { programOf } from '../../program-of.ts';
import * as section from '../measure-section.ts';
import * as bodies from './set-largest-bodies.ts';

/**
 * Sets on each slide of the shown deck that may choose the largest size of running text with which it fits, as a class
 * of its section, and gives the sizes in px; null for the slides that have no choice.
 */
export async function setBodySizes(
  page: Page,
  choices: readonly (bodies.BodyChoice | null)[],
  limits: bodies.BodyLimits,
): Promise<readonly (number | null)[]> {
  const program = programOf(
    [section, bodies],
    `setLargestBodies(slidesOfPage(), ${JSON.stringify(choices)}, ${JSON.stringify(limits)})`,
  );
  return (await page.evaluate(program)) as (number | null)[];
}
