import type { Page } from 'puppeteer-core';

/** Reads the text of the page as it is shown: lines of blocks apart, white space joined, capitals of the stylesheet. */
export async function readShownText(page: Page): Promise<string> {
  return await page.evaluate(() => document.body.innerText);
}
