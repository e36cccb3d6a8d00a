// @ts-check
import { isRightToLeft } from './parts.js';

/** @typedef {import('./actions.js').Action} Action */

/** What each key does; letters work in capitals too, and by their place on a keyboard of another script. */
/** @type {Readonly<Record<string, Action>>} */
const KEYS = {
  ArrowRight: 'next',
  ArrowDown: 'down',
  PageDown: 'next',
  ' ': 'enter',
  ArrowLeft: 'previous',
  ArrowUp: 'up',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'enter',
  Escape: 'escape',
  F5: 'enterFullScreen',
  f: 'fullScreen',
  o: 'overview',
  b: 'black',
  '.': 'black',
  w: 'white',
  ',': 'white',
  n: 'notes',
  p: 'presenter',
  t: 'timer',
  r: 'resetTimer',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '?': 'help',
};

/** How long a typed number waits for the next digit or Enter. */
const NUMBER_WAITS_MS = 4000;

/**
 * Turns keys into actions, and digits into the number of a slide. Keys with Ctrl, Alt or ⌘ are the browser's,
 * and so are Enter and space on a link or a button and all keys in a field.
 * @param {{ act: (action: Action) => void, go: (slide: number) => void, onTyped: (digits: string) => void }} on
 */
export function listenToKeys({ act, go, onTyped }) {
  let typed = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timeout;
  /** @param {string} digits */
  const setTyped = (digits) => {
    typed = digits;
    clearTimeout(timeout);
    if (digits !== '') timeout = setTimeout(() => setTyped(''), NUMBER_WAITS_MS);
    onTyped(digits);
  };
  /** @param {string} key */
  const takenByNumber = (key) => {
    if (/^\d$/.test(key)) setTyped(`${typed}${key}`.slice(-4));
    else if (typed !== '' && key === 'Backspace') setTyped(typed.slice(0, -1));
    else if (typed !== '' && key === 'Escape') setTyped('');
    else if (typed !== '' && key === 'Enter') {
      go(Number(typed));
      setTyped('');
    } else return false;
    return true;
  };
  addEventListener('keydown', (event) => {
    if (isBrowsers(event)) return;
    if (takenByNumber(event.key)) {
      event.preventDefault();
      return;
    }
    const action = actionOf(event);
    if (action === undefined || isControls(event)) return;
    event.preventDefault();
    setTyped('');
    act(action);
  });
}

/** @param {KeyboardEvent} event */
function isBrowsers(event) {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog[open]') !== null) return key !== '?';
  return target.closest('input') !== null;
}

/** @param {KeyboardEvent} event */
function isControls({ key, target }) {
  return (key === 'Enter' || key === ' ') && target instanceof Element && target.closest('a[href], button') !== null;
}

/**
 * The arrow that points onwards in a page that is read from right to left is the one to the left.
 * @param {string} key
 */
function inReadingDirection(key) {
  if (!isRightToLeft()) return key;
  return key === 'ArrowRight' ? 'ArrowLeft' : key === 'ArrowLeft' ? 'ArrowRight' : key;
}

/**
 * @param {KeyboardEvent} event
 * @returns {Action | undefined}
 */
function actionOf({ key, code, shiftKey }) {
  if (key === ' ' && shiftKey) return 'previous';
  if (key.length > 1) return shiftKey ? undefined : KEYS[inReadingDirection(key)];
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  // A Cyrillic keyboard gives «а» where F stands.
  const foreign = letter !== undefined && /[^\u0020-\u007e]/.test(key);
  return KEYS[foreign ? letter : key.toLowerCase()];
}
