// @ts-check
import { keep, kept } from './kept.js';
import { part, setWords, wordsWith } from './parts.js';
import { asTime, elapsed, STOPPED, toggled } from './timer.js';

/** @typedef {import('./show.js').Show} Show */
/** @typedef {import('./timer.js').Timer} Timer */

const NOTES_SIZES = [18, 22, 26, 30, 36, 42, 50];

/**
 * The presenter's panel: the slide that is shown and the next one, the notes, the clock and the timer. Gives
 * what its keys and buttons do.
 * @param {readonly HTMLElement[]} slides
 * @param {Show} show
 */
export function startPresenter(slides, show) {
  document.title = `${part('presenter-view').getAttribute('aria-label')} · ${document.title}`;
  const timer = startTimer();
  const resize = startNotes(show);
  show.follow(({ slide, curtain }) => {
    slides.forEach((element, index) => {
      element.classList.toggle('next', index === slide);
      element.toggleAttribute('inert', index === slide);
    });
    setWords('count', wordsWith('count', { number: slide, count: show.count }));
    setWords('speaking', speakingTime(slide));
    part('end').hidden = slide < show.count;
    setWords('behind', part('behind').getAttribute(`data-${curtain}`) ?? '');
    part('behind').hidden = curtain === '';
    if (slide > 1) timer.startOnce();
  });
  return { timer: timer.toggle, resetTimer: timer.reset, larger: () => resize(1), smaller: () => resize(-1) };
}

/**
 * Says how long a slide takes to say, by the words on it and in its notes, and how long all take.
 * @param {number} slide
 */
function speakingTime(slide) {
  const seconds = (part('speaking').dataset['seconds'] ?? '').split(' ').map(Number);
  const total = seconds.reduce((sum, each) => sum + each, 0);
  return wordsWith('speaking', { time: asTime((seconds[slide - 1] ?? 0) * 1000), total: asTime(total * 1000) });
}

/**
 * Puts the notes of the shown slide into the panel. Gives what changes their size.
 * @param {Show} show
 */
function startNotes(show) {
  const notes = [...document.querySelectorAll('.speaker-notes')];
  const panel = document.querySelector('[data-part="notes"]');
  let size = Number(kept('notes size', '2'));
  /** @param {number} by */
  const resize = (by) => {
    size = Math.max(0, Math.min(NOTES_SIZES.length - 1, size + by));
    document.documentElement.style.setProperty('--notes-size', `${NOTES_SIZES[size]}px`);
    keep('notes size', String(size));
  };
  resize(0);
  panel?.append(...notes);
  show.follow(({ slide }) => {
    for (const note of notes) note.toggleAttribute('hidden', note.getAttribute('data-slide') !== String(slide));
    const some = notes.some((note) => !note.hasAttribute('hidden'));
    panel?.querySelector('.none')?.toggleAttribute('hidden', some);
    if (panel !== null) panel.scrollTop = 0;
  });
  return resize;
}

/** Runs the clock and the timer with its target. Gives what starts, pauses and resets it. */
function startTimer() {
  /** @type {Timer} */
  let timer = readTimer(kept('timer', ''));
  const target = /** @type {HTMLInputElement} */ (part('target'));
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
  target.value = kept('target', target.dataset['minutes'] ?? '');
  const tick = () => {
    const now = Date.now();
    const spent = elapsed(timer, now);
    setWords('clock', clock.format(now));
    setWords('elapsed', asTime(spent));
    showTarget(Number(target.value) * 60_000, spent);
    setWords('timer', part('timer').getAttribute(timer.since === null ? 'data-start' : 'data-pause') ?? '');
  };
  /** @param {Timer} next */
  const set = (next) => {
    timer = next;
    keep('timer', JSON.stringify(timer));
    tick();
  };
  target.addEventListener('input', () => {
    keep('target', target.value);
    tick();
  });
  // Enter and Escape give the keys back to the slides.
  target.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' || key === 'Escape') target.blur();
  });
  setInterval(tick, 500);
  tick();
  return {
    toggle: () => set(toggled(timer, Date.now())),
    reset: () => set(STOPPED),
    startOnce() {
      if (timer.since === null && timer.before === 0) set(toggled(timer, Date.now()));
    },
  };
}

/**
 * Says how much of the target is left, or by how much it is over; nothing where there is none.
 * @param {number} target
 * @param {number} spent
 */
function showTarget(target, spent) {
  const has = Number.isFinite(target) && target > 0;
  const over = has && spent >= target;
  // Full seconds, so that what was spent and what is left add up.
  const left = target - Math.floor(spent / 1000) * 1000;
  setWords('remaining', has ? wordsWith(over ? 'over' : 'left', { time: asTime(Math.abs(left)) }) : '');
  part('times').classList.toggle('over', over);
}

/**
 * @param {string} text
 * @returns {Timer}
 */
function readTimer(text) {
  try {
    const { before, since } = JSON.parse(text);
    if (typeof before === 'number' && (since === null || typeof since === 'number')) return { before, since };
  } catch {
    // Nothing was kept.
  }
  return STOPPED;
}
