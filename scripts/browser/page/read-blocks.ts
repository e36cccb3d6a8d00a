import type { JSHandle, Page } from 'puppeteer';
import type { PageMarks } from './take-marks.ts';

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
  return await page.evaluate(readAll, marks);
}

// Runs in the browser: it can use nothing else of this file.
function readAll({ pieces }: PageMarks): TextBlock[] {
  const markOf = new Map(pieces.map(({ node, mark }) => [node, mark]));
  const numberOf = (selector: string) => {
    const numbers = new Map([...document.querySelectorAll(selector)].map((element, index) => [element, index]));
    return (element: Element): number | null => numbers.get(element.closest(selector) ?? element) ?? null;
  };
  const [figureOf, rowOf] = [numberOf('figure'), numberOf('tbody tr')];
  const tables = [...document.querySelectorAll('figure:has(tbody)')];
  const goingOn = tables.filter((table) => getComputedStyle(table).breakInside === 'auto');
  const setsLines = (element: Element) => !/^(?:inline|contents)$/.test(getComputedStyle(element).display);
  const blockOf = (element: Element): Element => {
    const { parentElement } = element;
    return setsLines(element) || parentElement === null ? element : blockOf(parentElement);
  };
  const seen = new Set<string>();
  const newIds = (element: Element): string[] => {
    const ids: string[] = [];
    for (let at: Element | null = element; at !== null; at = at.parentElement) if (at.id !== '') ids.push(at.id);
    return ids.filter((id) => !seen.has(id) && seen.add(id));
  };
  const forced = /^(?:page|left|right|recto|verso|always)$/;
  const breaking = (side: 'breakBefore' | 'breakAfter') =>
    [...document.querySelectorAll('*')].filter((element) => forced.test(getComputedStyle(element)[side]));
  const [beginning, ending] = [breaking('breakBefore'), breaking('breakAfter')];
  const breaksBetween = (from: Element, to: Element): boolean =>
    getComputedStyle(from).page !== getComputedStyle(to).page ||
    beginning.some((element) => element.contains(to) && !element.contains(from)) ||
    ending.some((element) => element.contains(from) && !element.contains(to));
  const toBlock = (element: Element, nodes: readonly Text[], before: Element | undefined): TextBlock => {
    const [link, text] = [element.closest('a[href^="#"]'), nodes.map(({ data }) => data).join('')];
    const number = /^\s*\d+\s*$/.test(text) && link !== null && element !== link ? Number(text) : null;
    return {
      text,
      mark: nodes.map((node) => markOf.get(node)).find((mark) => mark !== undefined) ?? null,
      heading: Number(/^h([1-6])$/.exec(element.closest('h1, h2, h3, h4, h5, h6')?.localName ?? '')?.[1] ?? 0),
      paragraph: /^(?:p|li|dd|blockquote)$/.test(element.localName),
      newPage: before !== undefined && breaksBetween(before, element),
      figure: figureOf(element),
      row: rowOf(element),
      caption: element.closest('figcaption') !== null,
      goesOn: goingOn.some((table) => table.contains(element)),
      ids: newIds(element),
      target: link?.getAttribute('href')?.slice(1) ?? null,
      namedPage: number,
    };
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const groups: { element: Element; nodes: Text[] }[] = [];
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (parent === null || node.data.trim() === '' || parent.closest('style, script, title, desc') !== null) continue;
    const element = blockOf(parent);
    if (groups.at(-1)?.element === element) groups.at(-1)?.nodes.push(node);
    else groups.push({ element, nodes: [node] });
  }
  return groups.map(({ element, nodes }, index) => toBlock(element, nodes, groups[index - 1]?.element));
}
