// The preview's own page: shows the pages that the server has rendered, and the findings.
// @ts-check

import { countFindings, listFindings, openInEditor, placeButton } from './findings.js';
import { createPane } from './pane.js';
import { fillSwitch, readAddress, writeAddress } from './switches.js';
import { goToSlide, slideInView } from './view.js';
import { createHotContext } from './vite-client.js';

/** @typedef {import('./pane.js').Clicked} Clicked */

/**
 * @typedef {object} State
 * @property {string} summit
 * @property {readonly string[]} summits
 * @property {string} language
 * @property {readonly string[]} languages
 * @property {Readonly<Record<string, import('./pane.js').PageVersion>>} pages
 * @property {readonly import('./findings.js').Finding[]} findings
 * @property {boolean} isChecked
 * @property {object | null} error
 */

start();

function start() {
  const address = readAddress();
  let slide = address.slide;
  const listener = {
    onClick: namePlace,
    onDoubleClick: openPlace,
    /** @param {KeyboardEvent} event */
    onKey: (event) => turnByKey(event, turn),
    onShown: () => undefined,
  };
  const brief = createPane(framesOf('brief'), 'brief', listener);
  let isFirst = true;
  const deck = createPane(framesOf('deck'), 'deck', {
    ...listener,
    onShown: (page) => {
      if (isFirst) goToSlide(page, slide);
      isFirst = false;
      const { number, count } = slideInView(page);
      slide = number;
      setWords(element('slide'), `Slide ${number} of ${count}`);
      writeAddress(viewIsOn(), slide);
    },
  });
  /** @param {number} by */
  const turn = (by) => {
    const page = deck.page();
    if (page !== undefined) goToSlide(page, slide + by);
  };
  listenToSwitches(address.view, turn, () => writeAddress(viewIsOn(), slide));
  const hot = createHotContext('/preview.js');
  hot.on('communique:state', (/** @type {State} */ state) => {
    deck.show(state.pages['deck']);
    brief.show(state.pages['brief']);
    showState(state);
  });
  // The overlay is in the page only after this event.
  hot.on('vite:error', () => void setTimeout(tipOfOverlay));
  hot.send('communique:hello', {});
}

/**
 * @param {string} view
 * @param {(by: number) => void} turn
 * @param {() => void} onView
 */
function listenToSwitches(view, turn, onView) {
  const summit = /** @type {HTMLSelectElement} */ (element('summit'));
  const language = /** @type {HTMLSelectElement} */ (element('language'));
  const show = (/** @type {string} */ asked) => void fetch(`/show?${asked}`).catch(() => undefined);
  summit.addEventListener('change', () => show(new URLSearchParams({ summit: summit.value }).toString()));
  language.addEventListener('change', () => {
    show(new URLSearchParams({ summit: summit.value, language: language.value }).toString());
  });
  for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input[name="view"]'))) {
    input.checked = input.value === view;
    input.addEventListener('change', () => {
      document.body.dataset['view'] = input.value;
      onView();
    });
  }
  document.body.dataset['view'] = view;
  for (const button of document.querySelectorAll('[data-turn]')) {
    button.addEventListener('click', () => turn(Number(button.getAttribute('data-turn'))));
  }
  addEventListener('keydown', (event) => turnByKey(event, turn));
}

/**
 * @param {KeyboardEvent} event
 * @param {(by: number) => void} turn
 */
function turnByKey(event, turn) {
  const all = Number.MAX_SAFE_INTEGER;
  const turns = {
    PageDown: 1,
    ArrowRight: 1,
    PageUp: -1,
    ArrowLeft: -1,
    ' ': event.shiftKey ? -1 : 1,
    Home: -all,
    End: all,
  };
  const by = /** @type {Readonly<Record<string, number>>} */ (turns)[event.key];
  const isControl = event.target instanceof Element && event.target.closest('input, select, button, a') !== null;
  if (by === undefined || isControl || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  turn(by);
}

/** @param {State} state */
function showState({ summit, summits, language, languages, findings, isChecked, error }) {
  document.title = `${summit} – preview`;
  fillSwitch(/** @type {HTMLSelectElement} */ (element('summit')), summits, summit);
  fillSwitch(/** @type {HTMLSelectElement} */ (element('language')), languages, language);
  const faults = findings.some(({ severity }) => severity === 'error');
  const check = element('check');
  setWords(check, checkWords(findings, isChecked));
  check.dataset['state'] = !isChecked ? 'checking' : faults ? 'faults' : 'fit';
  document.body.dataset['checked'] = String(isChecked);
  const list = /** @type {HTMLDetailsElement} */ (element('findings'));
  const before = list.dataset['faults'];
  if (isChecked) list.dataset['faults'] = String(faults);
  // A list that somebody closed stays closed until there are new faults to see.
  if (faults && isChecked && before !== 'true') list.open = true;
  const words = countFindings(findings);
  /** @type {Element} */ (list.querySelector('summary')).textContent = words === '' ? 'No findings' : words;
  listFindings(/** @type {HTMLElement} */ (list.querySelector('ol')), findings);
  if (error === null) closeOverlay();
}

/**
 * @param {readonly import('./findings.js').Finding[]} findings
 * @param {boolean} isChecked
 */
function checkWords(findings, isChecked) {
  if (!isChecked) return 'Checking …';
  const faults = findings.some(({ severity }) => severity === 'error');
  if (faults) return countFindings(findings);
  return findings.length === 0 ? 'Fit to hand over' : `Fit to hand over, ${countFindings(findings)}`;
}

// Vite's own tip names a configuration file that this project does not have.
function tipOfOverlay() {
  const tip = document.querySelector('vite-error-overlay')?.shadowRoot?.querySelector('.tip');
  if (tip) tip.textContent = 'It goes when the fault is mended. Esc puts it away to see the last good pages.';
}

// Vite itself closes the overlay only with an update of a module.
function closeOverlay() {
  for (const overlay of document.querySelectorAll('vite-error-overlay')) {
    /** @type {Element & { close: () => void }} */ (overlay).close();
  }
}

/**
 * Sets the words of an element only where they differ: a screen reader repeats words that are set again.
 * @param {Element} shown
 * @param {string} words
 */
function setWords(shown, words) {
  if (shown.textContent !== words) shown.textContent = words;
}

/** @param {Clicked} clicked */
async function placeOf({ genre, version, mark }) {
  const answer = await fetch(`/places/${genre}/${version}/${mark}`).catch(() => undefined);
  return answer?.ok ? /** @type {{ file: string, line: number, column: number }} */ (await answer.json()) : undefined;
}

/** @param {Clicked} clicked */
async function namePlace(clicked) {
  const { ownerDocument } = clicked.element;
  for (const pointed of ownerDocument.querySelectorAll('.preview-pointed')) pointed.classList.remove('preview-pointed');
  clicked.element.classList.add('preview-pointed');
  const place = await placeOf(clicked);
  if (place !== undefined) element('place').replaceChildren('This text stands in ', placeButton(place));
}

/** @param {Clicked} clicked */
async function openPlace(clicked) {
  const place = await placeOf(clicked);
  if (place !== undefined) openInEditor(`${place.file}:${place.line}:${place.column}`);
}

function viewIsOn() {
  return document.body.dataset['view'] ?? 'both';
}

/** @param {string} id */
function framesOf(id) {
  return /** @type {HTMLElement} */ (element(id).querySelector('.frames'));
}

/** @param {string} id */
function element(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}
