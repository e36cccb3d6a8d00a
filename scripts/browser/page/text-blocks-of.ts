import type { TextBlock } from './read-blocks.ts';
import type { PageMarks } from './take-marks.ts';

// The functions of this file run in the browser, where they can call only one another, under this name.
declare const inPage: typeof import('./text-blocks-of.ts');

/** The text nodes that one element breaks into lines, in reading order. */
export interface NodeGroup {
  readonly element: Element;
  readonly nodes: Text[];
}

/** The blocks of the page's text, in reading order. */
export function textBlocksOf({ pieces }: PageMarks): TextBlock[] {
  const markOf = new Map(pieces.map(({ node, mark }) => [node, mark]));
  const figureOf = inPage.numberWithin('figure');
  const rowOf = inPage.numberWithin('tbody tr');
  const breaksBetween = inPage.breakFinder();
  const newIds = inPage.idCollector();
  const tables = [...document.querySelectorAll('figure:has(tbody)')];
  const goingOn = tables.filter((table) => getComputedStyle(table).breakInside === 'auto');
  const groups = inPage.nodeGroups();
  return groups.map(({ element, nodes }, index) => {
    const before = groups[index - 1]?.element;
    return {
      ...inPage.linkOf(element, nodes),
      text: nodes.map(({ data }) => data).join(''),
      mark: nodes.map((node) => markOf.get(node)).find((mark) => mark !== undefined) ?? null,
      heading: Number(/^h([1-6])$/.exec(element.closest('h1, h2, h3, h4, h5, h6')?.localName ?? '')?.[1] ?? 0),
      paragraph: /^(?:p|li|dd|blockquote)$/.test(element.localName),
      newPage: before !== undefined && breaksBetween(before, element),
      figure: figureOf(element),
      row: rowOf(element),
      caption: element.closest('figcaption') !== null,
      goesOn: goingOn.some((table) => table.contains(element)),
      ids: newIds(element),
    };
  });
}

/**
 * The text nodes of the page that are shown as text, grouped by the element that breaks them into lines. What is hidden
 * from a screen reader, such as the axis of a timeline, is an artefact in the PDF and has no lines there; what is not
 * shown has none either.
 */
export function nodeGroups(): NodeGroup[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const groups: NodeGroup[] = [];
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (parent === null || node.data.trim() === '' || parent.closest(inPage.notText()) !== null) continue;
    if (!parent.checkVisibility()) continue;
    const element = inPage.blockAround(parent);
    if (groups.at(-1)?.element === element) groups.at(-1)?.nodes.push(node);
    else groups.push({ element, nodes: [node] });
  }
  return groups;
}

/** The elements whose texts are no text of the page. */
export function notText(): string {
  return 'style, script, title, desc, [aria-hidden="true"]';
}

/** The nearest element, the given one or one around it, that breaks its texts into lines. */
export function blockAround(element: Element): Element {
  const setsLines = !/^(?:inline|contents)$/.test(getComputedStyle(element).display);
  return setsLines || element.parentElement === null ? element : inPage.blockAround(element.parentElement);
}

/** Gives a function that numbers, from 0, the element that matches a selector around another; null outside of any. */
export function numberWithin(selector: string): (element: Element) => number | null {
  const numbers = new Map([...document.querySelectorAll(selector)].map((element, index) => [element, index]));
  return (element) => numbers.get(element.closest(selector) ?? element) ?? null;
}

/** Gives a function that says whether the stylesheet starts a new page between two elements. */
export function breakFinder(): (from: Element, to: Element) => boolean {
  const forced = /^(?:page|left|right|recto|verso|always)$/;
  const breaking = (side: 'breakBefore' | 'breakAfter') =>
    [...document.querySelectorAll('*')].filter((element) => forced.test(getComputedStyle(element)[side]));
  const beginning = breaking('breakBefore');
  const ending = breaking('breakAfter');
  return (from, to) =>
    getComputedStyle(from).page !== getComputedStyle(to).page ||
    beginning.some((element) => element.contains(to) && !element.contains(from)) ||
    ending.some((element) => element.contains(from) && !element.contains(to));
}

/** Gives a function that collects the ids of an element and of those around it, each id once in the page. */
export function idCollector(): (element: Element) => string[] {
  const seen = new Set<string>();
  return (element) => {
    const ids: string[] = [];
    for (let at: Element | null = element; at !== null; at = at.parentElement) if (at.id !== '') ids.push(at.id);
    return ids.filter((id) => !seen.has(id) && seen.add(id));
  };
}

/** Where the link around an element leads within the page, and the page number that it shows. */
export function linkOf(element: Element, nodes: readonly Text[]): Pick<TextBlock, 'target' | 'namedPage'> {
  const link = element.closest('a[href^="#"]');
  const text = nodes.map(({ data }) => data).join('');
  const isNumber = /^\s*\d+\s*$/.test(text) && link !== null && element !== link;
  return { target: link?.getAttribute('href')?.slice(1) ?? null, namedPage: isNumber ? Number(text) : null };
}
