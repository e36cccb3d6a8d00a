// @ts-check
import { wordsWith } from './parts.js';

/** @typedef {import('./show.js').Show} Show */
/** @typedef {import('./stage.js').Stage} Stage */

/**
 * The grid of all slides: a button covers each of them, and its own links rest.
 * @param {readonly HTMLElement[]} slides
 * @param {Show} show
 * @param {Stage} stage
 */
export function startOverview(slides, show, stage) {
  const isOpen = () => stage.mode() === 'overview';
  stage.follow(() => {
    slides.forEach((slide, index) => {
      uncover(slide);
      if (isOpen()) cover(slide, index + 1);
    });
    if (isOpen()) focusOn(slides[show.shown().slide - 1]);
  });
  show.follow(({ slide }) => {
    if (isOpen()) focusOn(slides[slide - 1]);
  });
  slides.forEach((slide, index) => {
    slide.addEventListener('click', (event) => {
      if (!isOpen()) return;
      event.stopPropagation();
      show.change({ slide: index + 1 });
      stage.setOverview(false);
    });
    // Tab goes from slide to slide as the arrows do.
    slide.addEventListener('focusin', () => {
      if (isOpen() && show.shown().slide !== index + 1) show.change({ slide: index + 1 });
    });
  });
}

/**
 * The headline of a slide.
 * @param {HTMLElement | undefined} slide
 */
export function headlineOf(slide) {
  const heading = slide?.querySelector('h1, h2')?.cloneNode(true);
  if (!(heading instanceof Element)) return '';
  for (const note of heading.querySelectorAll('sup')) note.remove();
  return (heading.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * @param {HTMLElement} slide
 * @param {number} number
 */
function cover(slide, number) {
  for (const child of slide.children) child.toggleAttribute('inert', true);
  const button = document.createElement('button');
  button.className = 'deck-thumb';
  button.textContent = String(number);
  button.setAttribute('aria-label', wordsWith('name-of-slide', { number, headline: headlineOf(slide) }));
  slide.append(button);
}

/** @param {HTMLElement} slide */
function uncover(slide) {
  slide.querySelector('.deck-thumb')?.remove();
  for (const child of slide.children) child.removeAttribute('inert');
}

/** @param {HTMLElement | undefined} slide */
function focusOn(slide) {
  const button = slide?.querySelector('.deck-thumb');
  if (button instanceof HTMLElement) button.focus({ preventScroll: true });
  slide?.scrollIntoView({ block: 'nearest' });
}
