import type { JSHandle, Page } from 'puppeteer-core';

/** A piece of a text node that a mark enclosed, from one offset to another, with the number of the mark. */
export interface MarkedPiece {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
  readonly mark: number;
}

/** The places in a page that its marks enclosed, after the marks were taken out. */
export interface PageMarks {
  readonly pieces: readonly MarkedPiece[];
  /** The elements with a mark in an attribute, such as a picture's alternative text. */
  readonly elements: ReadonlyMap<Element, number>;
}

/** Takes the marks out of the shown page, and gives the pieces of text that they enclosed. */
export async function takeMarksOut(page: Page): Promise<JSHandle<PageMarks>> {
  return await page.evaluateHandle(takeMarks);
}

/**
 * Takes all marks out of the page, so that the measured page is the same as the written one. Runs in the browser: it
 * can use nothing else of this file.
 */
function takeMarks(): PageMarks {
  const pieces: MarkedPiece[] = [];
  const elements = new Map<Element, number>();
  const open: number[] = [];
  const numberOf = (mark: string) => (mark.codePointAt(0) ?? 0) - 0x100000;
  const follow = (mark: string): void => {
    if (numberOf(mark) === 0xfffd) open.pop();
    else open.push(numberOf(mark));
  };
  // The split text has texts at even indexes and marks at odd ones.
  const takeFrom = (node: Text): void => {
    let text = '';
    const take = (part: string): void => {
      const mark = open.at(-1);
      if (mark !== undefined) pieces.push({ node, from: text.length, to: text.length + part.length, mark });
      text += part;
    };
    const parts = node.data.split(/([\u{100000}-\u{10FFFD}])/u);
    for (const [index, part] of parts.entries()) (index % 2 === 1 ? follow : take)(part);
    if (text !== node.data) node.data = text;
    if (text === '') node.remove();
  };
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text);
  nodes.forEach(takeFrom);
  for (const element of document.querySelectorAll('*')) {
    for (const attribute of element.attributes) {
      const mark = /[\u{100000}-\u{10FFFC}]/u.exec(attribute.value)?.[0];
      if (mark === undefined) continue;
      elements.set(element, numberOf(mark));
      attribute.value = attribute.value.replace(/[\u{100000}-\u{10FFFD}]/gu, '');
    }
  }
  return { pieces, elements };
}
