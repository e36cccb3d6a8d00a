// Shows one slide at a time: keys, touch, full screen, the slide in the address, a presenter view in a second
// window. Without it the slides stand below one another. The modules are joined into the page's one script.
// @ts-check
import { createActions } from './actions.js';
import { readAddress, slideWith, writeAddress } from './address.js';
import { listenToKeys } from './keys.js';
import { createLink } from './link.js';
import { headlineOf, startOverview } from './overview.js';
import { part, setWords, wordsWith } from './parts.js';
import { listenToPointer, watchIdleness } from './pointer.js';
import { startPresenter } from './presenter.js';
import { createReading } from './reading.js';
import { followScrolling } from './scrolling.js';
import { createShow } from './show.js';
import { createStage } from './stage.js';

/** @typedef {import('./actions.js').Action} Action */

start();

function start() {
  const slides = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.marpit > section'))];
  const address = readAddress(location.hash, slideWith);
  part('controls').hidden = false;
  part('presenter-view').hidden = !address.presenter;
  const show = createShow(slides.length);
  const stage = createStage(slides, address);
  const headlines = slides.map(headlineOf);
  const reading = createReading(slides, headlines, (slide) => {
    show.change({ slide });
    stage.setAlone(true);
  });
  stage.follow((mode) => reading.show(mode === 'scroll'));
  reading.show(stage.mode() === 'scroll');
  showSlides(slides, headlines, show);
  const notes = address.presenter ? () => undefined : createNotes(show);
  const nothing = {
    timer: () => undefined,
    resetTimer: () => undefined,
    larger: () => undefined,
    smaller: () => undefined,
  };
  const panel = address.presenter ? startPresenter(slides, show) : nothing;
  followScrolling(reading.texts, show, stage);
  startOverview(slides, show, stage);
  show.follow(({ slide }) => writeAddress({ presenter: address.presenter, slide }));
  show.change({ slide: address.slide }, 'partner');
  const link = createLink(show, address, (isThere) => {
    part('alone').hidden = isThere;
  });
  const presenter = () => {
    if (!address.presenter && !link.openPresenter()) tell(wordsWith('blocked', {}));
  };
  const actions = createActions(show, stage, { ...panel, notes, presenter, help: toggleHelp });
  listen(actions, show, stage);
  addEventListener('hashchange', ({ newURL }) => {
    // Not the address of now: the browser has scrolled there already, and that may have changed it again.
    const wanted = readAddress(newURL.split('#')[1] ?? '', slideWith);
    if (wanted.presenter !== address.presenter) location.reload();
    else show.change({ slide: wanted.slide });
  });
}

/**
 * @param {Readonly<Record<Action, () => void>>} actions
 * @param {import('./show.js').Show} show
 * @param {import('./stage.js').Stage} stage
 */
function listen(actions, show, stage) {
  /** @param {number} slide */
  const go = (slide) => show.change({ slide, curtain: '' });
  listenToKeys({ act: (action) => actions[action](), go, onTyped: showTyped });
  listenToPointer({
    turn: (by) => (by === 1 ? actions.next() : actions.previous()),
    isOn: () => stage.mode() === 'one' && !isHelpOpen(),
  });
  watchIdleness();
  for (const button of document.querySelectorAll('[data-action]')) {
    button.addEventListener('click', (event) => {
      actions[/** @type {Action} */ (button.getAttribute('data-action'))]();
      // A mouse leaves the keys to the slides; whoever came by Tab stays where they are.
      if (event instanceof MouseEvent && event.detail > 0 && button instanceof HTMLElement) button.blur();
    });
  }
}

/**
 * Shows the slide and the curtain that are wanted, how far the deck has come, and says so to a screen reader.
 * @param {readonly HTMLElement[]} slides
 * @param {readonly string[]} headlines
 * @param {import('./show.js').Show} show
 */
function showSlides(slides, headlines, show) {
  const page = document.documentElement;
  show.follow(({ slide, curtain }) => {
    slides.forEach((element, index) => {
      element.classList.toggle('current', index === slide - 1);
    });
    page.dataset['curtain'] = curtain;
    page.style.setProperty('--progress', String(slide / show.count));
    const headline = headlines[slide - 1] ?? '';
    const words = wordsWith('live', { number: slide, count: show.count, headline });
    say(part('curtain').getAttribute(`data-${curtain}`) ?? words);
  });
}

/**
 * The notes below the slide, for a rehearsal in one window; gives what shows and hides them.
 * @param {import('./show.js').Show} show
 */
function createNotes(show) {
  const notes = [...document.querySelectorAll('.speaker-notes')];
  let areShown = false;
  const update = () => {
    const slide = String(show.shown().slide);
    for (const note of notes) {
      note.toggleAttribute('hidden', !areShown || note.getAttribute('data-slide') !== slide);
    }
  };
  show.follow(update);
  return () => {
    areShown = !areShown;
    update();
  };
}

function toggleHelp() {
  const help = /** @type {HTMLDialogElement} */ (part('help'));
  if (help.open) help.close();
  else help.showModal();
}

function isHelpOpen() {
  return part('help').hasAttribute('open');
}

/** @param {string} digits */
function showTyped(digits) {
  tell(digits === '' ? '' : wordsWith('typed', { number: digits }));
}

/**
 * Shows a line over the slide until the next one.
 * @param {string} words
 */
function tell(words) {
  setWords('message', words);
  part('message').hidden = words === '';
}

/** @param {string} words */
function say(words) {
  setWords('live', words);
}
