import type { Page } from 'puppeteer';

/** A heading of a page: all that it shows, and its words without the numbers of notes. */
export interface Heading {
  readonly shown: string;
  readonly words: string;
}

/** Every heading of the shown page, in order. */
export async function readHeadings(page: Page): Promise<Heading[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => {
      const copy = heading.cloneNode(true) as Element;
      for (const note of copy.querySelectorAll('sup')) note.remove();
      return { shown: heading.textContent, words: copy.textContent.replace(/\s+/g, ' ').trim() };
    }),
  );
}
