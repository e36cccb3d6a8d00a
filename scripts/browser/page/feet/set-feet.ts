import type { JSHandle, Page } from 'puppeteer-core';
import { programOf } from '../../program-of.ts';
import * as blocks from '../blocks-of.ts';
import type { PageMarks } from '../take-marks.ts';
import type { PageStream } from './page-stream.ts';
import * as feet from './place-feet.ts';
import * as stream from './stream-of-page.ts';

const MODULES = [stream, blocks, feet];

/**
 * Measures the shown brief for the notes at the feet of its pages; undefined where it has none. `height` is the height of a
 * page's text in px.
 */
export async function measureStream(
  page: Page,
  marks: JSHandle<PageMarks>,
  height: number,
): Promise<PageStream | undefined> {
  const program = await page.evaluateHandle(programOf(MODULES, 'streamOfPage'));
  const measured = await page.evaluate(
    (run, taken, px) => (run as typeof stream.streamOfPage)(taken, px),
    program,
    marks,
    height,
  );
  return measured ?? undefined;
}

/**
 * Ends the pages of the shown brief as planned, and sets their notes at their feet. Gives the notes with their ids.
 */
export async function placeFeet(
  page: Page,
  plans: readonly feet.FootPlan[],
  sheet: feet.SheetText,
): Promise<feet.PlacedNote[]> {
  const program = await page.evaluateHandle(programOf(MODULES, 'placeFeet'));
  return await page.evaluate(
    (run, pages, text) => (run as typeof feet.placeFeet)(pages, text),
    program,
    plans as feet.FootPlan[],
    sheet,
  );
}

/** Puts the notes of the printed page into its flow again, where all that is shown can be measured without page breaks. */
export async function restFeet(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const box of document.querySelectorAll('.foot-room')) {
      const { previousSibling: before, nextSibling: after } = box;
      box.remove();
      if (!(before instanceof Text && after instanceof Text)) continue;
      before.appendData(after.data);
      after.remove();
    }
    // The line above it stays with it.
    for (const foot of document.querySelectorAll<HTMLElement>('.foot')) {
      foot.style.position = 'relative';
      foot.style.top = '0';
    }
    for (const begun of document.querySelectorAll<HTMLElement>('[data-begins]')) begun.style.marginTop = '';
  });
}
