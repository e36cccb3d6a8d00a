import type { JSHandle, Page } from 'puppeteer-core';
import { programOf } from '../program-of.ts';
import type { PageMarks } from './take-marks.ts';
import * as textBlocks from './text-blocks-of.ts';

/** A block of the brief's text: the texts that one element breaks into lines. */
export interface TextBlock {
  readonly text: string;
  readonly mark: number | null;
  /** The level of the heading from 1 to 6; 0 where the block is no heading. */
  readonly heading: number;
  readonly paragraph: boolean;
  /** Whether the stylesheet starts a new page before the block. */
  readonly newPage: boolean;
  /**
   * The number of the block's figure, the number of its table row, and whether it is the figure's caption; null
   * outside.
   */
  readonly figure: number | null;
  readonly row: number | null;
  readonly caption: boolean;
  /** Whether the block belongs to a table that the stylesheet lets break over pages, between its rows. */
  readonly goesOn: boolean;
  /** The ids of the elements that start with the block. */
  readonly ids: readonly string[];
  /** The id that the block's link leads to, and the page number that the link shows; null where there is none. */
  readonly target: string | null;
  readonly namedPage: number | null;
}

/** Reads the blocks of the shown page in reading order. The marks were taken out of the page before. */
export async function readBlocks(page: Page, marks: JSHandle<PageMarks>): Promise<TextBlock[]> {
  const read = await page.evaluateHandle(programOf([textBlocks], 'textBlocksOf'));
  return await page.evaluate((run, taken) => (run as typeof textBlocks.textBlocksOf)(taken), read, marks);
}
