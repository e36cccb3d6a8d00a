import type { Block, LooseBlock, StackedRow } from './measured-chapter.ts';

// These functions run in the browser, where they can call only one another.

/** The children of an element that match a selector; empty where there is no element. */
export function childrenOf(element: Element | null | undefined, selector = '*'): Element[] {
  return element === null || element === undefined
    ? []
    : [...element.children].filter((each) => each.matches(selector));
}

/** The height of an element, in px. */
export function heightOf(element: Element): number {
  return element.getBoundingClientRect().height;
}

/** The upper edge of an element, in px from the top of the viewport. */
export function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

/** The distance from the upper edge of one element to the lower edge of another, or of the same one, in px. */
export function spanOf(from: Element, to: Element = from): number {
  return spanEnd(to) - topOf(from);
}

/**
 * The distance from the lower edge of the element before to the upper edge of this one, in px; 0 without an element
 * before.
 */
export function gapTo(element: Element, before: Element | null | undefined = element.previousElementSibling): number {
  return before === null || before === undefined ? 0 : topOf(element) - spanEnd(before);
}

/** The lower edge of an element, in px from the top of the viewport. */
export function spanEnd(element: Element): number {
  return element.getBoundingClientRect().bottom;
}

/** Whether the stylesheet keeps an element in one piece on a page (`break-inside`). */
export function isWhole(element: Element): boolean {
  return getComputedStyle(element).breakInside.startsWith('avoid');
}

/** Whether the stylesheet starts a new page before an element (`break-before`, or `break-after` of the one before). */
export function opensPage(element: Element): boolean {
  const isForced = (value: string) => /^(?:page|left|right|recto|verso|always)$/.test(value);
  const before = element.previousElementSibling;
  const endsBefore = before !== null && isForced(getComputedStyle(before).breakAfter);
  return endsBefore || isForced(getComputedStyle(element).breakBefore);
}

/** Whether the stylesheet keeps an element with the one before it (`break-before`); false where there is no element. */
export function isKept(element: Element | undefined): boolean {
  return element !== undefined && getComputedStyle(element).breakBefore.startsWith('avoid');
}

/** A block for an element that must stay in one piece. */
export function toBlock(element: Element, gap = gapTo(element)): Block {
  return { gap, lines: 1, lineHeight: heightOf(element) };
}

/** A block for a text with its number of lines; one line as high as the text where the text must stay in one piece. */
export function toLines(element: Element, gap = gapTo(element)): Block {
  return isWhole(element) ? toBlock(element, gap) : toTextLines(element, gap);
}

/** A block for a text with its number of lines, whether it may be parted or not. */
export function toTextLines(element: Element, gap: number): Block {
  const height = heightOf(element);
  const set = Number.parseFloat(getComputedStyle(element).lineHeight);
  const lines = Math.max(1, Math.round(height / (set || height || 1)));
  return { gap, lines, lineHeight: height / lines };
}

/** The blocks of a box of recommendations: one, or one for each of them where the stylesheet lets it be parted. */
export function toBox(box: Element | undefined): Block[] {
  if (box === undefined) return [];
  const each = [...box.querySelectorAll('.recommendation')];
  if (isWhole(box) || each.length < 2) return [toBlock(box)];
  const ends = each.map((one, index) => (index === each.length - 1 ? spanEnd(box) : spanEnd(one)));
  return ends.map((end, index) => {
    const start = index === 0 ? topOf(box) : (ends[index - 1] ?? 0);
    return { gap: index === 0 ? gapTo(box) : 0, lines: 1, lineHeight: end - start };
  });
}

/** A block for a callout; its height includes the margin below it, in px. */
export function toCallout(callout: Element): Block {
  const below = Number.parseFloat(getComputedStyle(callout).marginBottom) || 0;
  return { gap: gapTo(callout), lines: 1, lineHeight: heightOf(callout) + below };
}

/**
 * The blocks of a figure: one, or for a table that may break over pages its head with two rows, each middle row, and
 * its last two rows, because the stylesheet keeps those rows together.
 */
export function toFigure(figure: Element): Block[] {
  const rows = [...figure.querySelectorAll('tbody tr')];
  const second = rows[1];
  const beforeLast = rows.at(-2);
  if (isWhole(figure) || rows.length < 4 || second === undefined || beforeLast === undefined) return [toBlock(figure)];
  const opening = { gap: gapTo(figure), lines: 1, lineHeight: spanOf(figure, second) };
  const middle = rows.slice(2, -2).map((row) => toBlock(row, 0));
  return [opening, ...middle, { gap: 0, lines: 1, lineHeight: spanOf(beforeLast, figure) }];
}

/** The rows of a grid below an element; cells side by side make one row. */
export function rowsBelow(grid: Element, before: Element): StackedRow[] {
  const tops = [...new Set(childrenOf(grid).map(topOf))].sort((a, b) => a - b);
  let end = spanEnd(before);
  return tops.map((top) => {
    const cells = childrenOf(grid).filter((cell) => topOf(cell) === top);
    const gap = top - end;
    const lineHeight = cells.map(heightOf).reduce((most, each) => Math.max(most, each), 0);
    end = top + lineHeight;
    return { gap, lines: 1, lineHeight, parts: cells.length };
  });
}

/** The blocks of a section outside the chapters. */
export function looseBlocks(section: Element): LooseBlock[] {
  const parts = isWhole(section) ? [section] : childrenOf(section).flatMap(looseParts);
  return parts.map((part, index) => {
    const before = parts[index - 1];
    const opens =
      index === 0 ? { newPage: opensPage(section), opensBack: section.matches('.back') } : { newPage: false };
    const gap = index === 0 ? gapTo(section) : Math.max(0, gapTo(part, before));
    return { ...toLoose(part, parts[index + 1]), ...opens, gap };
  });
}

/** The parts of a section's part of which each stays in one piece, is a text, or is set in columns. */
export function looseParts(part: Element): Element[] {
  if (isWhole(part) || getComputedStyle(part).columnCount !== 'auto') return [part];
  if (part.matches('table')) return [...part.querySelectorAll('tbody tr')];
  return part.matches('ol, ul, dl, nav, div') ? childrenOf(part).flatMap(looseParts) : [part];
}

/** A block for a part outside the chapters; `next` is the part after it. */
export function toLoose(part: Element, next: Element | undefined): LooseBlock {
  const head = part.closest('table')?.tHead;
  return {
    ...(part.matches('ul, ol, p') ? toLines(part) : toBlock(part)),
    newPage: false,
    keepsNext: getComputedStyle(part).breakAfter.startsWith('avoid') || isKept(next),
    ...(head === null || head === undefined ? {} : { head: heightOf(head) }),
    ...columnsOf(part),
    ...partedOf(part),
  };
}

/** The blocks of a table or of the last words that are kept whole, if the class let them be parted. */
export function partedOf(part: Element): Pick<LooseBlock, 'parted'> {
  const isTable = part.matches('table');
  if (!isTable && (!part.matches('.about') || getComputedStyle(part).display === 'grid')) return {};
  const parts = isTable ? [...part.querySelectorAll('tbody tr')] : childrenOf(part).flatMap(looseParts);
  const [first] = parts;
  if (first === undefined) return {};
  const opening = { gap: 0, lines: 1, lineHeight: spanOf(part, first), newPage: false, keepsNext: true };
  const others = parts.slice(1).map((each, index) => {
    return { ...toLoose(each, parts[index + 2]), gap: Math.max(0, gapTo(each, parts[index])) };
  });
  return { parted: { by: isTable ? 'parted-table' : 'parted-about', blocks: [opening, ...others] } };
}

/** The heights in px of the parts of a list in columns that may go on over pages; nothing for other parts. */
export function columnsOf(part: Element): Pick<LooseBlock, 'columns'> {
  const count = Number.parseInt(getComputedStyle(part).columnCount, 10);
  if (isWhole(part) || Number.isNaN(count)) return {};
  const below = (item: Element) => Number.parseFloat(getComputedStyle(item).marginBottom) || 0;
  return { columns: { count, heights: childrenOf(part).map((item) => heightOf(item) + below(item)) } };
}

/**
 * Gives a function that measures, in px, how high the notes of an element's numbers are at the foot of a page, where they
 * stand in two columns; it gives 0 where the page has no notes for its feet.
 */
export function footMeter(): (element: Element) => number {
  const COLUMNS = 2;
  const notes = [...document.querySelectorAll('.foot-notes > .notes:first-child > li')];
  const heights = new Map(
    notes.map((note) => [/(\d+)$/.exec(note.id)?.[1] ?? '', note.getBoundingClientRect().height]),
  );
  return (element) => {
    const numbers = [...element.querySelectorAll('sup')].flatMap((raised) => raised.textContent?.match(/\d+/g) ?? []);
    return [...new Set(numbers)].reduce((sum, number) => sum + (heights.get(number) ?? 0), 0) / COLUMNS;
  };
}
