// @ts-check
import { elementsOf, takeMarks, textsOf } from './marks.js';
import { morph } from './morph.js';
import { bringBack, viewOf } from './view.js';

/** @typedef {{ readonly version: number, readonly load: number }} PageVersion */
/** @typedef {{ readonly genre: string, readonly version: number, readonly mark: number, readonly element: Element }} Clicked */

/**
 * What a pane shows, and how it is told.
 * @typedef {object} Pane
 * @property {(wanted: PageVersion | undefined) => void} show Shows a version as soon as it can; the last one wins.
 * @property {() => Document | undefined} page The page that is shown.
 */

/**
 * @typedef {object} PaneListener
 * @property {(clicked: Clicked) => void} onClick
 * @property {(clicked: Clicked) => void} onDoubleClick
 * @property {(page: Document) => void} onShown Is told of a page that was changed or scrolled.
 * @property {(event: KeyboardEvent) => void} onKey
 */

/** How long fonts may take before a page is shown without them, in ms. */
const FONTS_WAIT_MS = 1500;

/**
 * Shows the pages of a genre in a frame without scripts. What has only its body changed is changed in place; another
 * page is loaded behind the one that is shown, and takes its place when it is ready.
 * @param {HTMLElement} frames
 * @param {string} genre
 * @param {PaneListener} listener
 * @returns {Pane}
 */
export function createPane(frames, genre, listener) {
  /** @type {{ version: number, load: number, frame: HTMLIFrameElement } | undefined} */
  let shown;
  /** @type {PageVersion | undefined} */
  let wanted;
  let isBusy = false;
  /** @type {() => { version: number, texts: ReadonlyMap<Node, number>, elements: ReadonlyMap<Element, number> } | undefined} */
  const places = () => (shown === undefined ? undefined : marksIn.get(shown.frame));
  /** @type {WeakMap<HTMLIFrameElement, { version: number, texts: ReadonlyMap<Node, number>, elements: ReadonlyMap<Element, number> }>} */
  const marksIn = new WeakMap();
  /** @param {HTMLIFrameElement} frame @param {number} version @param {import('./marks.js').Marks} marks */
  const remember = (frame, version, marks) => {
    marksIn.set(frame, { version, ...placed(pageIn(frame), marks) });
  };
  /** @param {PageVersion} next */
  const patch = async (next) => {
    if (shown === undefined) return;
    const answer = await fetch(`/pages/${genre}/${next.version}/body`);
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const marks = takeMarks(fresh);
    const page = pageIn(shown.frame);
    const view = viewOf(page);
    morph(page.body, fresh.body);
    bringBack(page, view);
    remember(shown.frame, next.version, marks);
    shown = { ...shown, version: next.version };
    listener.onShown(page);
  };
  /** @param {PageVersion} next */
  const replace = async (next) => {
    const before = shown;
    const frame = await load(frames, `/pages/${genre}/${next.version}`);
    const page = pageIn(frame);
    if (page.contentType !== 'text/html') return frame.remove();
    const marks = takeMarks(page);
    dress(page);
    await Promise.race([page.fonts.ready, new Promise((resolve) => setTimeout(resolve, FONTS_WAIT_MS))]);
    if (before !== undefined) bringBack(page, viewOf(pageIn(before.frame)));
    shown = { ...next, frame };
    remember(frame, next.version, marks);
    frame.classList.add('shown');
    before?.frame.remove();
    listen(page, genre, places, listener);
    listener.onShown(page);
  };
  const work = async () => {
    while (wanted !== undefined) {
      const next = wanted;
      wanted = undefined;
      if (next.version === shown?.version) continue;
      // What fails here was overtaken by a newer version, or the server has gone.
      await (next.load === shown?.load ? patch(next) : replace(next)).catch(() => undefined);
    }
    isBusy = false;
  };
  return {
    show: (next) => {
      if (next === undefined) return;
      wanted = next;
      if (isBusy) return;
      isBusy = true;
      void work();
    },
    page: () => (shown === undefined ? undefined : pageIn(shown.frame)),
  };
}

/** @param {HTMLIFrameElement} frame */
function pageIn(frame) {
  return /** @type {Document} */ (frame.contentDocument);
}

/**
 * @param {HTMLElement} frames
 * @param {string} address
 * @returns {Promise<HTMLIFrameElement>}
 */
async function load(frames, address) {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.title = frames.closest('section')?.getAttribute('aria-label') ?? '';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = address;
  frames.append(frame);
  await loaded;
  return frame;
}

/**
 * Says in a page how its slides stand, and how what is pointed at looks: it belongs to the preview alone.
 * @param {Document} page
 */
function dress(page) {
  page.documentElement.dataset['mode'] = 'scroll';
  const style = page.createElement('style');
  style.textContent = '.preview-pointed { outline: 3px solid #c8991a; outline-offset: 3px; }';
  page.head.append(style);
}

/**
 * The numbers of a page's texts by their nodes.
 * @param {Document} page
 * @param {import('./marks.js').Marks} marks
 */
function placed(page, { texts, elements }) {
  /** @type {Map<Node, number>} */
  const byText = new Map();
  textsOf(page).forEach((node, index) => {
    const mark = texts[index];
    if (mark !== undefined) byText.set(node, mark);
  });
  /** @type {Map<Element, number>} */
  const byElement = new Map();
  const all = elements.size === 0 ? [] : elementsOf(page);
  for (const [index, mark] of elements) {
    const element = all[index];
    if (element !== undefined) byElement.set(element, mark);
  }
  return { texts: byText, elements: byElement };
}

/**
 * @param {Document} page
 * @param {string} genre
 * @param {() => { version: number, texts: ReadonlyMap<Node, number>, elements: ReadonlyMap<Element, number> } | undefined} places
 * @param {PaneListener} listener
 */
function listen(page, genre, places, { onClick, onDoubleClick, onShown, onKey }) {
  /** @param {MouseEvent} event @param {(clicked: Clicked) => void} tell */
  const point = (event, tell) => {
    event.preventDefault();
    followLink(page, event);
    const known = places();
    const found = known === undefined ? undefined : pointedAt(page, event, known);
    if (known === undefined || found === undefined) return;
    tell({ genre, version: known.version, ...found });
  };
  page.addEventListener('click', (event) => point(event, onClick));
  page.addEventListener('dblclick', (event) => point(event, onDoubleClick));
  page.addEventListener('keydown', onKey);
  page.addEventListener('scroll', () => onShown(page), { passive: true });
}

/**
 * A link inside the page is followed there; one that leads out of it stays where it is.
 * @param {Document} page
 * @param {MouseEvent} event
 */
function followLink(page, { target }) {
  const link = /** @type {Element} */ (target).closest?.('a[href^="#"]');
  const id = decodeURIComponent(link?.getAttribute('href')?.slice(1) ?? '');
  if (id !== '') page.getElementById(id)?.scrollIntoView({ behavior: 'instant' });
}

/**
 * The text that somebody clicked on: the one under the pointer, or the first in the nearest element that has one.
 * @param {Document} page
 * @param {MouseEvent} event
 * @param {{ texts: ReadonlyMap<Node, number>, elements: ReadonlyMap<Element, number> }} known
 */
function pointedAt(page, { clientX, clientY, target }, { texts, elements }) {
  const under = page.caretPositionFromPoint?.(clientX, clientY)?.offsetNode;
  const exact = under === undefined ? undefined : texts.get(under);
  const clicked = /** @type {Element} */ (target);
  if (exact !== undefined && under?.parentElement && clicked.contains(under))
    return { mark: exact, element: under.parentElement };
  /** @type {Element | null} */
  let element = clicked;
  while (element !== null && element !== page.body) {
    const mark = elements.get(element) ?? firstMark(element, texts);
    if (mark !== undefined) return { mark, element };
    element = element.parentElement;
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
