import type { PageMarks } from './take-marks.ts';

/**
 * The mark of an element, or of the nearest text around it; null where there is none. Runs in the browser: it can use
 * nothing from outside.
 */
export function nearMark(marks: PageMarks, element: Element): number | null {
  for (
    let around: Element | null = element;
    around !== null && document.body.contains(around);
    around = around.parentElement
  ) {
    const own = marks.elements.get(around);
    const inside = marks.pieces.find(({ node }) => around?.contains(node) === true);
    if (own !== undefined || inside !== undefined) return own ?? inside?.mark ?? null;
  }
  return null;
}

/** The number of the slide that an element belongs to; null outside of slides. Runs in the browser. */
export function slideNumber(element: Element): number | null {
  const number = Number(element.closest('section[id]')?.id);
  return Number.isInteger(number) ? number : null;
}
