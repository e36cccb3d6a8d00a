import type { Page } from 'puppeteer-core';

/**
 * Hides the words of the document's marking on the shown page before it is printed: they are laid over the printed pages,
 * where no template can lose them.
 */
export async function hideMarkings(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root:not(#a#b) .marking { visibility: hidden !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}
