import type { Page } from 'puppeteer-core';
import type { Heading } from '../../../pdf/write/heading.ts';

/** Reads all headings of the shown page, in document order. */
export async function readHeadings(page: Page): Promise<Heading[]> {
  return await page.evaluate(() => {
    const all = 'h1, h2, h3, h4, h5, h6';
    return [...document.querySelectorAll(all)].map((heading) => {
      const copy = heading.cloneNode(true) as Element;
      for (const note of copy.querySelectorAll('sup')) note.remove();
      const section = heading.closest('section[id], article[id], div[id]');
      const id = heading.id || (section?.querySelector(all) === heading ? section.id : '');
      return { shown: heading.textContent, words: copy.textContent.replace(/\s+/g, ' ').trim(), id };
    });
  });
}
