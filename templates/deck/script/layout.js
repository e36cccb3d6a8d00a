// @ts-check
import { part } from './parts.js';

/** @typedef {{ readonly width: number, readonly height: number }} Size */

const THUMB_WIDTH = 300;
const GAP = 24;

/**
 * Tells the stylesheet how much a slide alone grows or shrinks to fill the window.
 * @param {Size} slide
 */
export function layOutOne(slide) {
  setProperties({ 'stage-scale': scaleIn(slide, { width: innerWidth, height: innerHeight }) });
}

/**
 * Tells the stylesheet the cells of the grid of all slides. Gives how many stand in a row.
 * @param {Size} slide
 */
export function layOutGrid(slide) {
  const room = document.documentElement.clientWidth - GAP;
  const columns = Math.max(2, Math.floor(room / (THUMB_WIDTH + GAP)));
  const scale = (room / columns - GAP) / slide.width;
  setProperties({ columns, 'thumb-scale': scale });
  setProperties({ 'cell-width': slide.width * scale, 'cell-height': slide.height * scale }, 'px');
  return columns;
}

/**
 * Tells the stylesheet where the presenter's panel has room for the shown slide and the next one.
 * @param {Size} slide
 */
export function layOutPresenter(slide) {
  for (const name of ['now', 'next']) {
    const box = part(name).getBoundingClientRect();
    setProperties({ [`${name}-scale`]: scaleIn(slide, box) });
    setProperties({ [`${name}-left`]: box.left, [`${name}-top`]: box.top }, 'px');
  }
}

/**
 * @param {Size} slide
 * @param {Size} box
 */
function scaleIn(slide, box) {
  return Math.min(box.width / slide.width, box.height / slide.height);
}

/**
 * @param {Readonly<Record<string, number>>} values
 * @param {string} [unit]
 */
function setProperties(values, unit = '') {
  for (const [name, value] of Object.entries(values)) {
    document.documentElement.style.setProperty(`--${name}`, `${value}${unit}`);
  }
}
