import { escapeHtml } from '../views/text/to-html.ts';

/** A drawing as an element of a page: one image to those who hear the page, named by its `alt`. */
export function drawingElement(svg: string, alt: string): string {
  return svg.replace(/^<svg\b/, `<svg role="img" aria-label="${escapeHtml(alt)}"`);
}

/** The path, beside deck.md, of the file that holds a figure's drawing. */
export function drawingPath(id: string): string {
  return `figures/${id}.svg`;
}
