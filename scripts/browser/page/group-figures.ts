import type { Page } from 'puppeteer-core';

/**
 * Gives the figures of the shown page the role of a group before it is printed: without it the browser's PDF makes each
 * one a single picture, and the words in it are lost. In HTML a figure with a caption must have no role, so the page
 * for the screen has none.
 */
export async function groupFigures(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const figure of document.querySelectorAll('figure:not([role])')) figure.setAttribute('role', 'group');
  });
}
