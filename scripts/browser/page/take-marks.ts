import type { JSHandle, Page } from 'puppeteer';

/** A piece of a text node that a mark stood around: which node, from where to where, and the mark's number. */
export interface MarkedPiece {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
  readonly mark: number;
}

/** What the marks of a page said, once they are taken out. */
export interface PageMarks {
  readonly pieces: readonly MarkedPiece[];
  /** The elements with a mark in one of their attributes, for example a picture's alternative text. */
  readonly elements: ReadonlyMap<Element, number>;
}

/** Takes the marks of places out of the shown page, and gives what they stood around to measure with. */
export async function takeMarksOut(page: Page): Promise<JSHandle<PageMarks>> {
  return await page.evaluateHandle(takeMarks);
}

/**
 * Takes all marks out of the page, so that it is the page that is written, and says what they stood
 * around. Runs in the browser: it may use nothing from this file.
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
  // Splitting by marks leaves texts at even places and marks at odd ones.
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
