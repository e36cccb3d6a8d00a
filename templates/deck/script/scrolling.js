// @ts-check

/** @typedef {import('./show.js').Show} Show */
/** @typedef {import('./stage.js').Stage} Stage */

/**
 * While the slides stand below one another, the one that is being read is the one that is shown, and a slide
 * that is asked for is scrolled to. The line that is read goes from the first slide's middle at the page's start
 * to the last one's at its end, so that every slide has its turn.
 * @param {readonly HTMLElement[]} slides
 * @param {Show} show
 * @param {Stage} stage
 */
export function followScrolling(slides, show, stage) {
  const page = document.documentElement;
  const room = () => Math.max(1, page.scrollHeight - innerHeight);
  const bringIntoView = () => {
    const slide = slides[show.shown().slide - 1];
    const { first, way } = middles(slides);
    if (stage.mode() !== 'scroll' || slide === undefined) return;
    scrollTo({ top: ((middleOf(slide) - first) / way) * room(), behavior: 'instant' });
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
      const { first, way } = middles(slides);
      const line = first + (scrollY / room()) * way;
      const distances = slides.map((slide) => Math.abs(middleOf(slide) - line));
      const slide = distances.indexOf(Math.min(...distances)) + 1;
      if (slide !== show.shown().slide) show.change({ slide }, 'scroll');
    },
    { passive: true },
  );
}

/** @param {() => void} act */
function afterTwoFrames(act) {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

/**
 * The middle of the first slide, and the way from there to the middle of the last, in px.
 * @param {readonly HTMLElement[]} slides
 */
function middles(slides) {
  const [first, last] = [slides[0], slides.at(-1)].map((slide) => (slide === undefined ? 0 : middleOf(slide)));
  return { first: first ?? 0, way: Math.max(1, (last ?? 0) - (first ?? 0)) };
}

/**
 * How far the middle of a slide stands from the page's top, in px.
 * @param {HTMLElement} slide
 */
function middleOf(slide) {
  const { top, bottom } = slide.getBoundingClientRect();
  return (top + bottom) / 2 + scrollY;
}
