import type { Box, MeasuredPart } from './measured-slide.ts';
import type { Surroundings } from './surroundings.ts';

// In the browser, the functions of the other module are called by this name.
declare const inPage: typeof import('./surroundings.ts');

/** The part of an element that is a picture or a table, or has a background or rules of its own; empty for others. */
export function elementPart(
  element: Element,
  { hidden }: Surroundings,
  mark: number | null,
): { element: Element; part: Partial<MeasuredPart> }[] {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const seen = !hidden && style.visibility === 'visible' && box.width > 0 && box.height > 0;
  const inDrawing = element.parentElement?.closest('svg')?.querySelector('foreignObject') === null;
  if (!seen || inDrawing) return [];
  if (/^(?:img|svg|video|canvas|object|iframe)$/.test(element.localName)) {
    return [{ element, part: { box, mark, kind: 'picture', drawingCut: drawingCutOf(element) } }];
  }
  if (element.localName === 'table') return [{ element, part: { mark, kind: 'table', ...tableBoxes(element, box) } }];
  const ruled = Number.parseFloat(style.borderBottomWidth) + Number.parseFloat(style.borderTopWidth) > 0;
  const painted = inPage.isPainted(style);
  const opaque = painted && Number(/, ([\d.]+)\)$/.exec(style.backgroundColor)?.[1] ?? 1) > 0.5;
  return painted || ruled ? [{ element, part: { box, mark, kind: 'ground', opaque } }] : [];
}

/** All of a table, what it scrolls included, and the box that it has to fit into. */
export function tableBoxes(element: Element, box: Box): { box: Box; column: Box | null; scrolled: number } {
  const { parentElement } = element;
  const column = parentElement === null ? null : inPage.paddingBox(parentElement, getComputedStyle(parentElement));
  const { left, top, right, bottom } = box;
  const scrolled = element.scrollWidth - element.clientWidth;
  return { box: { left, top, right: right + scrolled, bottom }, column, scrolled };
}

/** By how many px the frame of a drawing cuts its shapes off. */
export function drawingCutOf(element: Element): number {
  if (element.localName !== 'svg' || element.getAttribute('aria-hidden') === 'true') return 0;
  if (getComputedStyle(element).overflow === 'visible') return 0;
  const frame = element.getBoundingClientRect();
  const shapes = element.querySelectorAll('path, rect, circle, ellipse, line, polyline, polygon, image, use');
  const cuts = [...shapes].map((shape) => {
    if (shape.closest('defs, clipPath, mask, symbol, marker, pattern, [clip-path]') !== null) return 0;
    const box = shape.getBoundingClientRect();
    const over = [frame.left - box.left, frame.top - box.top, box.right - frame.right, box.bottom - frame.bottom];
    // A shape over the whole frame is the background, and a shape wholly outside was put away on purpose.
    const ground = over.every((by) => by >= -1);
    const away = box.right < frame.left || box.left > frame.right || box.bottom < frame.top || box.top > frame.bottom;
    return ground || away ? 0 : over.reduce((most, each) => Math.max(most, each), 0);
  });
  return cuts.reduce((most, each) => Math.max(most, each), 0);
}
