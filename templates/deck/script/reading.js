// @ts-check
import { wordsWith } from './parts.js';

/** @typedef {ReturnType<typeof createReading>} Reading */

/**
 * The slides as text below one another that takes the width of an upright phone. The contents of a slide move into its
 * text and back, so that every link, mark and id is in the page once. Gives the texts, in the order of the slides.
 * @param {readonly HTMLElement[]} slides
 * @param {readonly string[]} headlines
 * @param {(slide: number) => void} onSlide called with the number of the slide that is asked for as a slide
 */
export function createReading(slides, headlines, onSlide) {
  const all = document.createElement('div');
  all.className = 'deck-text';
  const texts = slides.map((slide, index) => {
    const text = document.createElement('article');
    text.className = slide.className;
    text.lang = slide.lang;
    nameCells(slide);
    text.append(document.createElement('div'), button(index + 1, headlines[index] ?? '', onSlide));
    return text;
  });
  all.append(...texts);
  slides[0]?.parentElement?.before(all);
  let isShown = false;
  /** @param {boolean} wanted */
  const show = (wanted) => {
    if (wanted === isShown) return;
    isShown = wanted;
    slides.forEach((slide, index) => {
      const body = texts[index]?.firstElementChild;
      if (isShown) body?.append(...slide.childNodes);
      else slide.append(...(body?.childNodes ?? []));
    });
  };
  // On paper each slide has its page.
  addEventListener('beforeprint', () => {
    const before = isShown;
    show(false);
    addEventListener('afterprint', () => show(before), { once: true });
  });
  return { texts, show };
}

/**
 * Gives each cell of a slide's table the head of its column, which stands before it in a row that is a card.
 * @param {HTMLElement} slide
 */
function nameCells(slide) {
  const heads = [...slide.querySelectorAll('thead th')].map((head) => head.textContent ?? '');
  for (const row of slide.querySelectorAll('tbody tr')) {
    [...row.children].forEach((cell, index) => {
      cell.setAttribute('data-head', heads[index] ?? '');
    });
  }
}

/**
 * @param {number} number
 * @param {string} headline
 * @param {(slide: number) => void} onSlide
 */
function button(number, headline, onSlide) {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = wordsWith('show-slide', { number });
  element.setAttribute('aria-label', `${element.textContent}: ${headline}`);
  element.addEventListener('click', () => onSlide(number));
  return element;
}
