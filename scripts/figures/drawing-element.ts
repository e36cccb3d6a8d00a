import { escapeHtml } from '../views/text/to-html.ts';

/**
 * Makes a drawing an element of a page: to a screen reader it is one image, named by `alt`. One without words is hidden
 * from it.
 */
export function drawingElement(svg: string, alt: string): string {
  if (alt === '') return svg.replace(/^<svg\b/, '<svg aria-hidden="true"');
  return svg.replace(/^<svg\b/, `<svg role="img" aria-label="${escapeHtml(alt)}"`);
}

/** The path of the file with a figure's drawing, relative to deck.md. */
export function drawingPath(id: string): string {
  return `figures/${id}.svg`;
}
