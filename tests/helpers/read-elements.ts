import type { Page } from 'puppeteer-core';

/** An element of a page: its name with the names of its attributes, and the words directly in it. */
export interface ReadElement {
  readonly name: string;
  readonly words: string;
}

/** Reads the elements of every part of the shown page that a selector matches, as the browser parsed them. */
export async function readElements(page: Page, selector: string): Promise<ReadElement[][]> {
  return await page.evaluate((wanted) => {
    const read = (element: Element) => {
      const attributes = [...element.attributes].map(({ name }) => name).sort();
      const words = [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : ' '));
      return { name: [element.localName, ...attributes].join(' '), words: words.join('').trim() };
    };
    return [...document.querySelectorAll(wanted)].map((part) => [part, ...part.querySelectorAll('*')].map(read));
  }, selector);
}
