// @ts-check
import { layOutGrid, layOutOne, layOutPresenter } from './layout.js';
import { part } from './parts.js';

/** How the slides stand: alone, as a grid, as text below one another, or two of them in the presenter view. */
/** @typedef {'one' | 'overview' | 'scroll' | 'presenter'} Mode */
/** @typedef {ReturnType<typeof createStage>} Stage */

/**
 * Lays the slides out for the window and the mode: the stylesheet reads the scale and places from properties
 * of the page. The slides' own size is the one that their stylesheet gave them.
 * @param {readonly HTMLElement[]} slides
 * @param {{ presenter: boolean }} options
 */
export function createStage(slides, { presenter }) {
  const page = document.documentElement;
  const size = { width: slides[0]?.offsetWidth ?? 1, height: slides[0]?.offsetHeight ?? 1 };
  // In an upright phone a single slide would be a stripe between two black fields.
  const narrow = matchMedia('(max-width: 720px) and (orientation: portrait)');
  let overview = false;
  let alone = false;
  let columns = 1;
  /** @type {((mode: Mode) => void)[]} */
  const followers = [];

  /** @returns {Mode} */
  const mode = () => {
    if (presenter) return 'presenter';
    if (overview) return 'overview';
    return narrow.matches && !alone ? 'scroll' : 'one';
  };
  const layOut = () => {
    const before = page.dataset['mode'];
    page.dataset['mode'] = mode();
    layOutOne(size);
    if (mode() === 'overview') columns = layOutGrid(size);
    if (mode() === 'presenter') layOutPresenter(size);
    if (before !== mode()) for (const follower of followers) follower(mode());
  };
  addEventListener('resize', layOut);
  layOut();
  if (presenter) observe(['times', 'now', 'next'], layOut);
  return {
    mode,
    /** @param {(mode: Mode) => void} follower */
    follow(follower) {
      followers.push(follower);
    },
    /**
     * Whether a slide stands alone where else all of them are text below one another.
     * @param {boolean} wanted
     */
    setAlone(wanted) {
      alone = wanted;
      layOut();
    },
    columns: () => (mode() === 'overview' ? columns : 1),
    /** @param {boolean} open */
    setOverview(open) {
      overview = open;
      layOut();
    },
  };
}

/**
 * @param {readonly string[]} names
 * @param {() => void} onResize
 */
function observe(names, onResize) {
  const observer = new ResizeObserver(onResize);
  for (const name of names) observer.observe(part(name));
}
