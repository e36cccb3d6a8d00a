// @ts-check

/**
 * The view of a page: the block nearest to the top of the window, by its order and id, and the distance of its top from
 * the window's, in px.
 * @typedef {{ readonly index: number, readonly id: string, readonly offset: number }} View
 */

const BLOCKS = 'section, h1, h2, h3, p, li, tr, figure, dt';

/**
 * Gives the view of a page.
 * @param {Document} page
 * @returns {View}
 */
export function viewOf(page) {
  const blocks = blocksOf(page);
  const tops = blocks.map((block) => block.getBoundingClientRect().top);
  const nearest = tops.reduce((best, top, index) => (Math.abs(top) < Math.abs(tops[best] ?? 0) ? index : best), 0);
  return { index: nearest, id: blocks[nearest]?.id ?? '', offset: tops[nearest] ?? 0 };
}

/**
 * Scrolls a page so that the block of an earlier view is again where it was.
 * @param {Document} page
 * @param {View} view
 */
export function bringBack(page, { index, id, offset }) {
  const byId = id === '' ? null : page.getElementById(id);
  const block = byId ?? blocksOf(page)[index];
  if (block === undefined) return;
  const by = block.getBoundingClientRect().top - offset;
  if (Math.abs(by) >= 1) page.defaultView?.scrollBy({ top: by, behavior: 'instant' });
}

/**
 * The number of the slide in view, from 1, and the number of all slides; both 0 where the page has no slides.
 * @param {Document} page
 */
export function slideInView(page) {
  const slides = slidesOf(page);
  const middle = (page.defaultView?.innerHeight ?? 0) / 3;
  const number = slides.filter((slide) => slide.getBoundingClientRect().top <= middle).length;
  return { number: Math.max(number, Math.min(1, slides.length)), count: slides.length };
}

/**
 * Scrolls to a slide by its number; a number out of range gives the first or last slide.
 * @param {Document} page
 * @param {number} number
 */
export function goToSlide(page, number) {
  const slides = slidesOf(page);
  slides[Math.min(Math.max(number, 1), slides.length) - 1]?.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** @param {Document} page */
function slidesOf(page) {
  return [...page.querySelectorAll('.marpit > section')];
}

/** @param {Document} page */
function blocksOf(page) {
  const slides = slidesOf(page);
  return slides.length > 0
    ? slides
    : [...page.querySelectorAll(BLOCKS)].filter((block) => block.getClientRects().length > 0);
}
