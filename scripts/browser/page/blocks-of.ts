import type { Block, LooseBlock } from './measured-chapter.ts';

// What runs in the browser: the functions may use nothing but one another.

/** The children of an element that a selector names. */
export function childrenOf(element: Element | null | undefined, selector = '*'): Element[] {
  return element === null || element === undefined
    ? []
    : [...element.children].filter((each) => each.matches(selector));
}

/** How high an element is, in px. */
export function heightOf(element: Element): number {
  return element.getBoundingClientRect().height;
}

/** Where an element begins, in px of the page. */
export function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

/** From the top of an element to the bottom of another one, or of itself, in px. */
export function spanOf(from: Element, to: Element = from): number {
  return spanEnd(to) - topOf(from);
}

/** The distance of an element to one before it, in px; 0 where there is none. */
export function gapTo(element: Element, before: Element | null | undefined = element.previousElementSibling): number {
  return before === null || before === undefined ? 0 : topOf(element) - spanEnd(before);
}

/** Where an element ends, in px of the page. */
export function spanEnd(element: Element): number {
  return element.getBoundingClientRect().bottom;
}

/** Whether the stylesheet keeps an element on one page. */
export function isWhole(element: Element): boolean {
  return getComputedStyle(element).breakInside.startsWith('avoid');
}

/** Whether the stylesheet begins a page with an element. */
export function opensPage(element: Element): boolean {
  const isForced = (value: string) => /^(?:page|left|right|recto|verso|always)$/.test(value);
  const before = element.previousElementSibling;
  const endsBefore = before !== null && isForced(getComputedStyle(before).breakAfter);
  return endsBefore || isForced(getComputedStyle(element).breakBefore);
}

/** An element that is not parted. */
export function toBlock(element: Element, gap = gapTo(element)): Block {
  return { gap, lines: 1, lineHeight: heightOf(element) };
}

/** A text with its lines; one where it is kept whole. */
export function toLines(element: Element, gap = gapTo(element)): Block {
  const height = heightOf(element);
  const set = Number.parseFloat(getComputedStyle(element).lineHeight);
  const lines = isWhole(element) ? 1 : Math.max(1, Math.round(height / (set || height || 1)));
  return { gap, lines, lineHeight: height / lines };
}

/** A callout, with the distance that it keeps below. */
export function toCallout(callout: Element): Block {
  const below = Number.parseFloat(getComputedStyle(callout).marginBottom) || 0;
  return { gap: gapTo(callout), lines: 1, lineHeight: heightOf(callout) + below };
}

/** A figure; a table that may go on over pages in its parts, as `break-after` of its rows keeps them together. */
export function toFigure(figure: Element): Block[] {
  const rows = [...figure.querySelectorAll('tbody tr')];
  const [second, beforeLast] = [rows[1], rows.at(-2)];
  if (isWhole(figure) || rows.length < 4 || second === undefined || beforeLast === undefined) return [toBlock(figure)];
  const opening = { gap: gapTo(figure), lines: 1, lineHeight: spanOf(figure, second) };
  const middle = rows.slice(2, -2).map((row) => toBlock(row, 0));
  return [opening, ...middle, { gap: 0, lines: 1, lineHeight: spanOf(beforeLast, figure) }];
}

/** The rows of a grid that stands below something: what is side by side is one block. */
export function rowsBelow(grid: Element, before: Element): Block[] {
  const tops = [...new Set(childrenOf(grid).map(topOf))].sort((a, b) => a - b);
  let end = spanEnd(before);
  return tops.map((top) => {
    const cells = childrenOf(grid).filter((cell) => topOf(cell) === top);
    const [gap, lineHeight] = [top - end, Math.max(...cells.map(heightOf))];
    end = top + lineHeight;
    return { gap, lines: 1, lineHeight };
  });
}

/** The blocks of a section that stands by itself. */
export function looseBlocks(section: Element): LooseBlock[] {
  const parts = isWhole(section) ? [section] : [...section.querySelectorAll(':scope > :not(table), tbody tr')];
  return parts.map((part, index) => ({
    ...(part.matches('ul, ol, p') ? toLines(part) : toBlock(part)),
    gap: index === 0 ? gapTo(section) : Math.max(0, gapTo(part, parts[index - 1])),
    newPage: index === 0 && opensPage(section),
    keepsNext: part.matches('.eyebrow, h2, tbody tr:first-child, tbody tr:nth-last-child(2)'),
  }));
}
