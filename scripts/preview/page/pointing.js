// @ts-check

/** @typedef {import('./marks.js').Places} Places */
/** @typedef {{ readonly genre: string, readonly version: number, readonly mark: number, readonly element: Element }} Clicked */

/**
 * Listens to clicks in a page: reports the text of the outline that was clicked on, and follows links inside the page.
 * @param {Document} page
 * @param {string} genre
 * @param {() => { readonly version: number, readonly places: Places } | undefined} shown
 * @param {{ onClick: (clicked: Clicked) => void, onDoubleClick: (clicked: Clicked) => void }} listener
 */
export function listenToPointing(page, genre, shown, { onClick, onDoubleClick }) {
  /** @param {MouseEvent} event @param {(clicked: Clicked) => void} tell */
  const point = (event, tell) => {
    event.preventDefault();
    const now = shown();
    const found = now === undefined ? undefined : pointedAt(page, event, now.places);
    if (now !== undefined && found !== undefined) tell({ genre, version: now.version, ...found });
  };
  page.addEventListener('click', (event) => {
    point(event, onClick);
    followLink(page, event);
  });
  page.addEventListener('dblclick', (event) => point(event, onDoubleClick));
}

/**
 * Follows a link inside the page; a link to another page does nothing.
 * @param {Document} page
 * @param {MouseEvent} event
 */
function followLink(page, { target }) {
  const link = /** @type {Element} */ (target).closest('a[href^="#"]');
  const id = decodeURIComponent(link?.getAttribute('href')?.slice(1) ?? '');
  if (id !== '') page.getElementById(id)?.scrollIntoView({ behavior: 'instant' });
}

/**
 * Finds the text that was clicked on: the one under the pointer, or else the first text of the nearest element that has
 * one. Undefined where no element around it has a text of the outline.
 * @param {Document} page
 * @param {MouseEvent} event
 * @param {Places} places
 */
function pointedAt(page, { clientX, clientY, target }, { texts, elements }) {
  const clicked = /** @type {Element} */ (target);
  const under = page.caretPositionFromPoint?.(clientX, clientY)?.offsetNode;
  const exact = under === undefined ? undefined : texts.get(under);
  const parent = under?.parentElement;
  if (exact !== undefined && parent && clicked.contains(parent)) return { mark: exact, element: parent };
  for (
    let element = /** @type {Element | null} */ (clicked);
    element && element !== page.body;
    element = element.parentElement
  ) {
    const mark = elements.get(element) ?? firstMark(element, texts);
    if (mark !== undefined) return { mark, element };
  }
  return undefined;
}

/**
 * @param {Element} element
 * @param {ReadonlyMap<Node, number>} texts
 */
function firstMark(element, texts) {
  for (const [node, mark] of texts) if (element.contains(node)) return mark;
  return undefined;
}
