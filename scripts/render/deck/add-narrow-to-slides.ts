import type { Drawings } from '../../figures/draw-figures.ts';

/**
 * Puts the drawings for `narrow` screens behind those of the slides; they are shown where the slides are read as text. Each
 * takes over the alternative text of its slide's drawing. A drawing that a template left out or changed stays as it is.
 */
export function addNarrowToSlides(html: string, drawings: Drawings, narrow: Drawings): string {
  return [...narrow].reduce((page, [id, svg]) => {
    const usual = (drawings.get(id) ?? '').replace(/^<svg\b/, '');
    const at = usual === '' ? -1 : page.indexOf(usual);
    if (at < 0) return page;
    const opening = page.slice(page.lastIndexOf('<svg', at), at);
    const end = at + usual.length;
    const added = svg.replace(/^<svg\b/, `${opening} class="narrow"`);
    return `${page.slice(0, end)}${added}${page.slice(end)}`;
  }, html);
}
