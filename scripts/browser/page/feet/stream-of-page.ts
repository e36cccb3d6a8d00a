import type { PageMarks } from '../take-marks.ts';
import type { PageStream, StreamColumns, StreamLine, StreamPart } from './page-stream.ts';

// In the browser, the functions of this file and of the other module are called by this name.
declare const inPage: typeof import('./stream-of-page.ts') & typeof import('../blocks-of.ts');

/** The elements of a stream, in its order. */
export interface StreamElements {
  /** The element of each part. */
  readonly parts: readonly Element[];
  /** The text beside each set of boxes, and the boxes. */
  readonly columns: readonly { readonly text: Element; readonly boxes: readonly Element[] }[];
}

/** A number in the text that leads to a note, with its raised element. */
export interface CitingElement {
  readonly raised: Element;
  readonly number: number;
}

/**
 * Measures the shown brief as one long page without breaks, from the first section to the last. The notes below its parts are
 * taken out, but for those of the last section. `height` is that of a page's text, in px. Null where the page has no notes for its feet. Runs in the browser: it can use only what is sent there with it.
 */
export function streamOfPage({ pieces }: PageMarks, height: number): PageStream | null {
  const lists = [...document.querySelectorAll('.foot-notes > .notes')];
  const [full, short] = lists;
  if (full === undefined || short === undefined) return null;
  for (const list of document.querySelectorAll('main > :not(.back) .notes')) list.remove();
  const elements = inPage.elementsOf(height);
  const marks = new Map(pieces.map(({ node, mark }) => [node as Node, mark]));
  const lines = elements.parts.map(inPage.linesOf);
  const citings = inPage.citingsOf().flatMap(({ raised, number }) => {
    const at = inPage.spotOf(raised, elements, lines);
    const text = document.createTreeWalker(raised, NodeFilter.SHOW_TEXT).nextNode();
    return at === null ? [] : [{ number, mark: text === null ? null : (marks.get(text) ?? null), at }];
  });
  const heights = new Map(inPage.heightsOf(short));
  const style = getComputedStyle(document.documentElement);
  const fullHeights = inPage.heightsOf(full);
  return {
    parts: elements.parts.map((part, index) => inPage.partOf(part, elements, lines[index] ?? [])),
    columns: elements.columns.map(({ boxes }): StreamColumns => ({ boxes: boxes.map(inPage.wholeOf) })),
    citings,
    notes: fullHeights.map(([number, height]) => ({ number, full: height, short: heights.get(number) ?? height })),
    rule: inPage.spanOf(full.parentElement ?? full, short) - inPage.heightOf(full) - inPage.heightOf(short),
    noteColumns: {
      wide: Number(style.getPropertyValue('--foot-columns')),
      beside: Number(style.getPropertyValue('--foot-columns-beside')),
    },
  };
}

/** The height of each note of a list, by its number. */
export function heightsOf(list: Element): [number: number, height: number][] {
  return inPage.childrenOf(list, 'li').map((item) => {
    return [inPage.numberOf(item), inPage.heightOf(item)];
  });
}

/** The number of a note, which its id ends with; 0 where it has no such id. */
export function numberOf({ id }: Element): number {
  return Number(/(\d+)$/.exec(id)?.[1] ?? 0);
}

/** The elements of the stream: texts and what stays in one piece, in order, and the boxes beside texts. */
export function elementsOf(height: number): StreamElements {
  const sections = inPage.shownChildren(document.querySelector('main') ?? document.body);
  const found = sections.map((section) => inPage.elementsIn(section, height));
  return { parts: found.flatMap(({ parts }) => parts), columns: found.flatMap(({ columns }) => columns) };
}

/** The parts of an element in the stream; `height` is that of a page's text, in px. */
export function elementsIn(element: Element, height: number): StreamElements {
  const children = inPage.shownChildren(element);
  if (element.localName === 'tr' || inPage.isOnePart(element, children, height))
    return { parts: [element], columns: [] };
  const beside = inPage.textWithBoxes(element, children, height);
  const found = (beside === undefined ? children : [beside.text]).map((child) => inPage.elementsIn(child, height));
  const columns = found.flatMap((each) => each.columns);
  return { parts: found.flatMap(({ parts }) => parts), columns: beside === undefined ? columns : [beside, ...columns] };
}

/** Whether an element is a text, or a block that is not taken apart. */
export function isOnePart(element: Element, children: readonly Element[], height: number): boolean {
  const { columnCount } = getComputedStyle(element);
  const isText = children.every((child) => /^inline/.test(getComputedStyle(child).display));
  // What is higher than a page can't stay in one piece.
  const isWhole = inPage.isWhole(element) && inPage.heightOf(element) <= height;
  if (isText || isWhole || columnCount !== 'auto' || element.localName === 'thead') return true;
  return (
    inPage.isGrid(element) &&
    !inPage.areStacked(children) &&
    inPage.textWithBoxes(element, children, height) === undefined
  );
}

/** A text with boxes beside it; undefined for an element that holds something else. */
export function textWithBoxes(
  element: Element,
  children: readonly Element[],
  height: number,
): { text: Element; boxes: Element[] } | undefined {
  const [text, side] = children;
  if (!element.matches('.chapter-body') || children.length !== 2 || text === undefined || side === undefined)
    return undefined;
  const boxes = inPage.shownChildren(side).flatMap((box) => inPage.elementsIn(box, height).parts);
  return inPage.areStacked(children) ? undefined : { text, boxes };
}

/** Whether an element sets its children side by side. */
export function isGrid(element: Element): boolean {
  return /^(?:grid|flex)$/.test(getComputedStyle(element).display);
}

/** The children of an element that take room in the flow. */
export function shownChildren(element: Element): Element[] {
  return [...element.children].filter((child) => {
    const { display, position, float } = getComputedStyle(child);
    return display !== 'none' && !/^(?:absolute|fixed)$/.test(position) && float === 'none';
  });
}

/** Whether elements stand one below the other. */
export function areStacked(elements: readonly Element[]): boolean {
  return elements.every((element, index) => {
    const before = elements[index - 1];
    return before === undefined || inPage.topOf(element) >= inPage.spanEnd(before) - 1;
  });
}

/** An element as one line as high as itself. */
export function wholeOf(element: Element): StreamLine {
  const { top, bottom } = element.getBoundingClientRect();
  return { top, bottom };
}

/** The lines of a text; one for what stays in one piece. */
export function linesOf(element: Element): StreamLine[] {
  const whole = inPage.wholeOf(element);
  const isParagraph = element.localName === 'p' && !inPage.isWhole(element);
  const { lines, lineHeight } = isParagraph ? inPage.toLines(element, 0) : { lines: 1, lineHeight: 0 };
  if (lines === 1) return [whole];
  return Array.from({ length: lines }, (_, index) => {
    const top = whole.top + index * lineHeight;
    return { top, bottom: top + lineHeight };
  });
}

/** Says of a part of the stream how a page may begin with it. */
export function partOf(element: Element, { parts, columns }: StreamElements, lines: StreamLine[]): StreamPart {
  const before = parts[parts.indexOf(element) - 1];
  const head = element.localName === 'tr' ? element.closest('table')?.querySelector('thead') : null;
  const column = columns.findIndex(({ text }) => text.contains(element));
  const isFirstRow = before?.localName === 'thead';
  return {
    lines,
    mayBreak: before !== undefined && !isFirstRow && inPage.mayBreakBetween(before, element),
    opensPage: before !== undefined && inPage.isForcedBetween(before, element),
    repeated: head === null || head === undefined || isFirstRow ? 0 : inPage.heightOf(head),
    columns: column < 0 ? null : column,
  };
}

/** The elements that end with `before` and those that begin with `after`, to the one that holds both. */
export function sidesOf(before: Element, after: Element): { ending: Element[]; beginning: Element[] } {
  const upFrom = (element: Element, other: Element): Element[] => {
    const found: Element[] = [];
    for (let at: Element | null = element; at !== null && !at.contains(other); at = at.parentElement) found.push(at);
    return found;
  };
  return { ending: upFrom(before, after), beginning: upFrom(after, before) };
}

/** Whether a page may end between two parts. */
export function mayBreakBetween(before: Element, after: Element): boolean {
  const { ending, beginning } = inPage.sidesOf(before, after);
  const avoids = (value: string) => value.startsWith('avoid');
  return !(
    ending.some((element) => avoids(getComputedStyle(element).breakAfter)) ||
    beginning.some((element) => avoids(getComputedStyle(element).breakBefore))
  );
}

/** Whether the stylesheet begins a new page between two parts. */
export function isForcedBetween(before: Element, after: Element): boolean {
  const { ending, beginning } = inPage.sidesOf(before, after);
  const isForced = (value: string) => /^(?:page|left|right|recto|verso|always)$/.test(value);
  return (
    ending.some((element) => isForced(getComputedStyle(element).breakAfter)) ||
    beginning.some((element) => isForced(getComputedStyle(element).breakBefore)) ||
    getComputedStyle(before).page !== getComputedStyle(after).page
  );
}

/** The numbers in the text that lead to notes, in reading order; those of the last section stay with it. */
export function citingsOf(): CitingElement[] {
  return [...document.querySelectorAll('main > :not(.back) sup')]
    .filter((raised) => raised.closest('.notes') === null)
    .flatMap((raised) =>
      [...(raised.textContent ?? '').matchAll(/\d+/g)].map(([number]) => ({ raised, number: Number(number) })),
    );
}

/** Where a raised number stands: in which line of which part, or in which box. */
export function spotOf(
  raised: Element,
  { parts, columns }: StreamElements,
  lines: readonly (readonly StreamLine[])[],
): PageStream['citings'][number]['at'] | null {
  const part = parts.findIndex((element) => element.contains(raised));
  if (part >= 0) {
    const { top, bottom } = inPage.wholeOf(raised);
    const middle = (top + bottom) / 2;
    const line = (lines[part] ?? []).findLastIndex((each) => each.top <= middle);
    return { part, line: Math.max(0, line) };
  }
  for (const [index, { boxes }] of columns.entries()) {
    const box = boxes.findIndex((element) => element.contains(raised));
    if (box >= 0) return { columns: index, box };
  }
  return null;
}
