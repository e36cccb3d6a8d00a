// @ts-check
import { markPlaces, takeMarks } from './marks.js';
import { morph } from './morph.js';
import { listenToPointing } from './pointing.js';
import { bringBack, viewOf } from './view.js';

/** @typedef {{ readonly base: number, readonly start: number, readonly end: number, readonly text: string }} BodyChange */
/** @typedef {{ readonly version: number, readonly load: number, readonly change?: BodyChange }} PageVersion */
/** @typedef {import('./pointing.js').Clicked} Clicked */

/**
 * A pane, which shows the pages of one genre.
 * @typedef {object} Pane
 * @property {(wanted: PageVersion | undefined) => void} show Shows a version soon; of several, only the last.
 * @property {() => Document | undefined} page Gives the page that is shown; undefined before the first.
 */

/**
 * @typedef {object} PaneListener
 * @property {(clicked: Clicked) => void} onClick
 * @property {(clicked: Clicked) => void} onDoubleClick
 * @property {(page: Document) => void} onShown Called after a page was changed or scrolled.
 * @property {(event: KeyboardEvent) => void} onKey
 */

/**
 * A page in its frame, with the text of its body as the server sent it.
 * @typedef {object} ShownPage
 * @property {number} version
 * @property {number} load
 * @property {HTMLIFrameElement} frame
 * @property {string} body
 * @property {import('./marks.js').Places} places
 */

/** The time that fonts have to load before a page is shown without them, in ms. */
const FONTS_WAIT_MS = 1500;

/**
 * Makes a pane that shows the pages of a genre in a frame without scripts. A page of which only the body differs is
 * changed in place; any other is loaded behind the shown page, and replaces it when it is ready.
 * @param {HTMLElement} frames
 * @param {string} genre
 * @param {PaneListener} listener
 * @returns {Pane}
 */
export function createPane(frames, genre, listener) {
  /** @type {ShownPage | undefined} */
  let shown;
  /** @type {PageVersion | undefined} */
  let wanted;
  let isBusy = false;
  /** @param {PageVersion} next */
  const bring = async (next) => {
    if (shown?.load === next.load) shown = await changePage(shown, genre, next);
    else {
      const fresh = await loadPage(frames, genre, next);
      const page = pageIn(fresh);
      if (shown !== undefined) bringBack(page, viewOf(pageIn(shown)));
      fresh.frame.classList.add('shown');
      shown?.frame.remove();
      shown = fresh;
      listenToPointing(page, genre, () => shown, listener);
      page.addEventListener('keydown', listener.onKey);
      page.addEventListener('scroll', () => listener.onShown(page), { passive: true });
    }
    listener.onShown(pageIn(shown));
  };
  const work = async () => {
    while (wanted !== undefined) {
      const next = wanted;
      wanted = undefined;
      // A version fails here only where a newer one has replaced it, or the server has gone.
      if (next.version !== shown?.version) await bring(next).catch(() => undefined);
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
    page: () => (shown === undefined ? undefined : pageIn(shown)),
  };
}

/** @param {{ frame: HTMLIFrameElement }} shown */
function pageIn({ frame }) {
  return /** @type {Document} */ (frame.contentDocument);
}

/**
 * @param {ShownPage} shown
 * @param {string} genre
 * @param {PageVersion} next
 * @returns {Promise<ShownPage>}
 */
async function changePage(shown, genre, { version, load, change }) {
  const isNext = change?.base === shown.version && shown.body !== '';
  const body = isNext ? changed(shown.body, change) : await bodyOf(genre, version);
  const fresh = new DOMParser().parseFromString(body, 'text/html');
  const marks = takeMarks(fresh);
  const page = pageIn(shown);
  const view = viewOf(page);
  morph(page.body, fresh.body);
  bringBack(page, view);
  return { version, load, frame: shown.frame, body, places: markPlaces(page, marks) };
}

/**
 * @param {string} body
 * @param {BodyChange} change
 */
function changed(body, { start, end, text }) {
  return body.slice(0, start) + text + body.slice(body.length - end);
}

/**
 * Loads a page into a frame that is not visible yet. Throws where the server no longer has the version.
 * @param {HTMLElement} frames
 * @param {string} genre
 * @param {PageVersion} wanted
 * @returns {Promise<ShownPage>}
 */
async function loadPage(frames, genre, { version, load }) {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.title = frames.closest('section')?.getAttribute('aria-label') ?? '';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = `/pages/${genre}/${version}`;
  frames.append(frame);
  try {
    const [body] = await Promise.all([bodyOf(genre, version), loaded]);
    const page = pageIn({ frame });
    const places = markPlaces(page, takeMarks(page));
    dress(page);
    await Promise.race([page.fonts.ready, new Promise((resolve) => setTimeout(resolve, FONTS_WAIT_MS))]);
    return { version, load, frame, body, places };
  } catch (error) {
    frame.remove();
    throw error;
  }
}

/**
 * @param {string} genre
 * @param {number} version
 */
async function bodyOf(genre, version) {
  const answer = await fetch(`/pages/${genre}/${version}/body`);
  if (!answer.ok) throw new Error(`There is no version ${version} of the ${genre} any more.`);
  return await answer.text();
}

/**
 * Sets in a page the scrolling view of slides and the style of the pointed-at element, which only the preview has.
 * @param {Document} page
 */
function dress(page) {
  page.documentElement.dataset['mode'] = 'scroll';
  const style = page.createElement('style');
  style.textContent = '.preview-pointed { outline: 3px solid #c8991a; outline-offset: 3px; }';
  page.head.append(style);
}
