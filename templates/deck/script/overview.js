// @ts-check
import { wordsWith } from './parts.js';

/** @typedef {import('./show.js').Show} Show */
/** @typedef {import('./stage.js').Stage} Stage */

/**
 * The grid of all slides: each is a button there, and its own links are not.
 * @param {readonly HTMLElement[]} slides
 * @param {Show} show
 * @param {Stage} stage
 */
export function startOverview(slides, show, stage) {
  const isOpen = () => stage.mode() === 'overview';
  stage.follow(() => {
    slides.forEach((slide, index) => {
      makeSlide(slide);
      if (isOpen()) makeButton(slide, index + 1);
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
    slide.addEventListener('focus', () => {
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
function makeButton(slide, number) {
  slide.tabIndex = 0;
  slide.setAttribute('role', 'button');
  slide.setAttribute('aria-label', wordsWith('name-of-slide', { number, headline: headlineOf(slide) }));
  for (const child of slide.children) child.toggleAttribute('inert', true);
  const badge = document.createElement('b');
  badge.className = 'deck-number';
  badge.textContent = String(number);
  slide.append(badge);
}

/** @param {HTMLElement} slide */
function makeSlide(slide) {
  slide.querySelector('.deck-number')?.remove();
  for (const name of ['tabindex', 'role', 'aria-label']) slide.removeAttribute(name);
  for (const child of slide.children) child.removeAttribute('inert');
}

/** @param {HTMLElement | undefined} slide */
function focusOn(slide) {
  slide?.focus({ preventScroll: true });
  slide?.scrollIntoView({ block: 'nearest' });
}
