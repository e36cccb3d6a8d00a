import { escapeHtml } from '../views/text/to-html.ts';

/** Makes a drawing an element of a page: to a screen reader it is one image, named by `alt`. */
export function drawingElement(svg: string, alt: string): string {
  return svg.replace(/^<svg\b/, `<svg role="img" aria-label="${escapeHtml(alt)}"`);
}

/** The path of the file with a figure's drawing, relative to deck.md. */
export function drawingPath(id: string): string {
  return `figures/${id}.svg`;
}
