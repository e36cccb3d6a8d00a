// @ts-check

/** @typedef {import('./show.js').Show} Show */
/** @typedef {import('./stage.js').Stage} Stage */

/**
 * While the slides are text below one another, the one that is being read is the one that is shown, and a slide that is
 * asked for is scrolled to. The line that is read goes from the first text's top at the page's start to the last one's
 * at its end, so that every text has its turn, also at the end of the page.
 * @param {readonly HTMLElement[]} texts
 * @param {Show} show
 * @param {Stage} stage
 */
export function followScrolling(texts, show, stage) {
  const page = document.documentElement;
  const bringIntoView = () => {
    const text = texts[show.shown().slide - 1];
    if (stage.mode() !== 'scroll' || text === undefined) return;
    const { first, share } = wayOf(texts);
    scrollTo({ top: (topOf(text) - first) * share, behavior: 'instant' });
  };
  history.scrollRestoration = 'manual';
  stage.follow(bringIntoView);
  show.follow((_, origin) => {
    if (origin !== 'scroll') bringIntoView();
  });
  // The browser itself goes to the element that the address names, and its top is not where it is read.
  let ready = false;
  addEventListener('load', () => {
    afterTwoFrames(() => {
      ready = true;
      bringIntoView();
    });
  });
  addEventListener(
    'scroll',
    () => {
      if (stage.mode() !== 'scroll' || !ready) return;
      const { first, share } = wayOf(texts);
      const line = first + (scrollY + NEAR) / share;
      const slide = Math.max(1, texts.filter((text) => topOf(text) <= line).length);
      if (slide !== show.shown().slide) show.change({ slide }, 'scroll');
    },
    { passive: true },
  );
  /**
   * The top of the first text, and the px that the page scrolls for each px on the way to the top of the last.
   * @param {readonly HTMLElement[]} texts
   */
  function wayOf(texts) {
    const [first, last] = [texts[0], texts.at(-1)].map((text) => (text === undefined ? 0 : topOf(text)));
    const way = Math.max(1, (last ?? 0) - (first ?? 0));
    const room = Math.max(1, page.scrollHeight - innerHeight);
    return { first: first ?? 0, share: Math.min(1, room / way) };
  }
}

// In px: a browser scrolls by whole px, or less.
const NEAR = 2;

/** @param {() => void} act */
function afterTwoFrames(act) {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

/**
 * How far the top of a text stands from the page's top, in px.
 * @param {HTMLElement} text
 */
function topOf(text) {
  return text.getBoundingClientRect().top + scrollY;
}
