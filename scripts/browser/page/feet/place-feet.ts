// In the browser, the functions of this file and of the other modules are called by this name.
declare const inPage: typeof import('./place-feet.ts') &
  typeof import('./stream-of-page.ts') &
  typeof import('../blocks-of.ts');

/** A page of the stream as it is to be printed; all lengths in px. */
export interface FootPlan {
  /** The number of the page in the stream, from 0. */
  readonly index: number;
  readonly notes: readonly { readonly number: number; readonly isShort: boolean }[];
  readonly height: number;
  readonly columns: number;
  readonly isWide: boolean;
  /** The indexes, in reading order, of the numbers in the text that stand on the page. */
  readonly citings: readonly number[];
  /** The index of the last part on the page. */
  readonly last: number;
  readonly end: { readonly part: number; readonly line: number; readonly room: number } | null;
}

/** The height of a page's text, in px, and what the notes stay clear of its lower edge. */
export interface SheetText {
  readonly height: number;
  readonly clear: number;
}

/** The ids of a note at the foot of a page, and of the first number on the page that leads to it. */
export interface PlacedNote {
  readonly index: number;
  readonly number: number;
  readonly id: string;
  readonly citedAt: string;
  /** The index, in reading order, of that number. */
  readonly citing: number;
}

/**
 * Ends the pages of the shown brief as planned, sets the notes at their feet, and lets numbers and notes lead to one another.
 * Runs in the browser: it can use only what is sent there with it.
 */
export function placeFeet(plans: readonly FootPlan[], { height, clear }: SheetText): PlacedNote[] {
  const elements = inPage.elementsOf(height);
  const hosts = plans.map(({ last }) => elements.parts[last]?.closest('main > *') ?? null);
  const citings = inPage.citingsOf().filter(({ raised }) => inPage.isInStream(raised, elements));
  const firstIds = citings.map(({ raised, number }) => inPage.linkOf(raised, number)?.hash.slice(1) ?? '');
  const [full, short] = [...document.querySelectorAll('.foot-notes > .notes')];
  if (full === undefined || short === undefined) return [];
  for (const { end } of plans) if (end !== null) inPage.endPage(end, elements.parts);
  for (const { raised } of citings) for (const link of raised.querySelectorAll('[id]')) link.removeAttribute('id');
  const used = new Set<string>();
  // The feet of the pages that end in a section stand behind it, one after the other.
  const ends = new Map<Element, Element>();
  const placed = plans.flatMap((plan, index) => {
    if (plan.notes.length === 0) return [];
    const foot = document.createElement('div');
    foot.className = plan.isWide ? 'foot wide' : 'foot';
    foot.style.top = `${(plan.index + 1) * height - clear - plan.height}px`;
    const list = full.cloneNode(false) as HTMLElement;
    list.style.columnCount = String(plan.columns);
    foot.append(list);
    const host = hosts[index] ?? undefined;
    if (host !== undefined) (ends.get(host) ?? host).after(foot);
    if (host !== undefined) ends.set(host, foot);
    return plan.notes.map(({ number, isShort }) => {
      const citing = plan.citings.find((each) => citings[each]?.number === number) ?? -1;
      const wanted = decodeURIComponent(firstIds[citing] ?? '');
      const id = inPage.freeId(wanted === '' ? `summit/notes/foot/${number}` : wanted, plan.index + 1, used);
      used.add(id);
      const item = inPage.noteOf(isShort ? short : full, number).cloneNode(true) as HTMLElement;
      inPage.nameNote(item, id);
      list.append(item);
      inPage.leadCitings(
        plan.citings.flatMap((each) => citings[each] ?? []).filter((each) => each.number === number),
        id,
      );
      return { index: plan.index, number, id, citedAt: `${id}/cited`, citing };
    });
  });
  document.querySelector('.foot-notes')?.remove();
  const main = document.querySelector('main');
  if (main !== null) main.style.position = 'relative';
  return placed;
}

/** Whether an element stands in a part or a box of the stream. */
export function isInStream(
  element: Element,
  { parts, columns }: import('./stream-of-page.ts').StreamElements,
): boolean {
  return (
    parts.some((part) => part.contains(element)) ||
    columns.some(({ boxes }) => boxes.some((box) => box.contains(element)))
  );
}

/** The link of a number that leads to its note; none where the number stands within another link. */
export function linkOf(raised: Element, number: number): HTMLAnchorElement | undefined {
  return [...raised.querySelectorAll('a')].find(({ textContent }) => Number(textContent) === number);
}

/** An id that no note has yet: the wanted one, or else one that names the page too. */
export function freeId(wanted: string, page: number, used: ReadonlySet<string>): string {
  return used.has(wanted) ? wanted.replace(/(\d+)$/, `page-${page}/$1`) : wanted;
}

/** The item of a list that is the note of a number. */
export function noteOf(list: Element, number: number): Element {
  return inPage.childrenOf(list, 'li').find((item) => inPage.numberOf(item) === number) ?? document.createElement('li');
}

/** Gives a note its id, and lets its number lead back. */
export function nameNote(item: HTMLElement, id: string): void {
  for (const link of item.querySelectorAll(`a[href="#${CSS.escape(item.id)}/cited"], a[href="#${item.id}/cited"]`)) {
    link.setAttribute('href', `#${id}/cited`);
  }
  item.id = id;
}

/** Lets the numbers of a page lead to their note, and the first of them be what the note leads back to. */
export function leadCitings(citings: readonly import('./stream-of-page.ts').CitingElement[], id: string): void {
  for (const [index, { raised, number }] of citings.entries()) {
    const link = inPage.linkOf(raised, number);
    link?.setAttribute('href', `#${id}`);
    if (index === 0) (link ?? raised).id = `${id}/cited`;
  }
}

/** Ends a page before a line of a part. */
export function endPage({ part, line, room }: NonNullable<FootPlan['end']>, parts: readonly Element[]): void {
  const element = parts[part];
  const before = parts[part - 1];
  if (element === undefined) return;
  if (line > 0) inPage.endWithin(element as HTMLElement, line, room);
  else if (before !== undefined) inPage.beginPage(before, element);
}

/** Begins a page with a part: no distance above it is kept. */
export function beginPage(before: Element, element: Element): void {
  const { beginning } = inPage.sidesOf(before, element);
  const elements = beginning as HTMLElement[];
  for (const each of elements) {
    each.style.marginTop = '0';
    each.dataset['begins'] = 'page';
  }
  const outermost = elements.at(-1);
  if (outermost !== undefined) outermost.style.breakBefore = 'page';
}

/**
 * Ends a page within a text, before its line of that number: an empty box as high as the room that is left stands below
 * the last line, so that the next one has none. The box floats from a gap between words of the last line, which keeps all
 * lines as they are.
 */
export function endWithin(element: HTMLElement, line: number, room: number): void {
  const found = inPage.gapInLine(element, line - 1);
  if (found === undefined) return;
  element.style.orphans = '1';
  element.style.widows = '1';
  const box = document.createElement('span');
  box.className = 'foot-room';
  // What is left below the box is less than a line.
  box.style.height = `${Math.max(0, room - 2)}px`;
  const { node, offset } = found;
  node.parentNode?.insertBefore(box, node.splitText(offset));
}

/** A space within a line of a text, counted from 0; undefined where the line has none. */
export function gapInLine(element: Element, line: number): { node: Text; offset: number } | undefined {
  const lines = inPage.linesOf(element);
  const { top = 0, bottom = 0 } = lines[line] ?? {};
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    for (let offset = 1; offset < node.data.length; offset += 1) {
      if (node.data[offset] !== ' ') continue;
      range.setStart(node, offset - 1);
      range.setEnd(node, offset);
      const rect = range.getBoundingClientRect();
      const middle = (rect.top + rect.bottom) / 2;
      range.setStart(node, offset + 1);
      range.setEnd(node, Math.min(node.data.length, offset + 2));
      const next = range.getBoundingClientRect();
      const isInside = next.width > 0 && (next.top + next.bottom) / 2 < bottom;
      if (middle > top && middle < bottom && isInside) return { node, offset };
    }
  }
  return undefined;
}
