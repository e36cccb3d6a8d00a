import type { Page } from 'puppeteer-core';

/** Prints the page as a tagged PDF with bookmarks, in the page size of its stylesheet. Gives the bytes of the file. */
export async function printPdf(page: Page): Promise<Uint8Array> {
  return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 });
}
