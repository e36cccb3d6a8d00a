import type { Drawings } from '../../figures/draw-figures.ts';
import { drawingElement } from '../../figures/drawing-element.ts';
import type { BriefView } from '../../views/brief/brief-view.ts';
import { wordsOf } from '../../views/text/rich-text.ts';

/**
 * Puts the drawings for `narrow` screens behind the usual ones of charts, shares and maps in a rendered page of the brief; the
 * stylesheet shows the one that suits the screen. A usual drawing without a narrow one gets a frame in which it can be
 * scrolled, also with the keyboard. A drawing that a template left out or changed stays as it is.
 */
export function addNarrowDrawings(html: string, view: BriefView, drawings: Drawings, narrow: Drawings): string {
  const figures = view.chapters.flatMap(({ bands }) => bands.flatMap((band) => band.figures));
  return figures.reduce((page, { kind, drawing }) => {
    if (drawing === null || !DRAWN_TWICE.has(kind)) return page;
    const alt = wordsOf(drawing.alt);
    const usual = drawingElement(drawings.get(drawing.id) ?? '', alt);
    const svg = narrow.get(drawing.id);
    return page.replace(usual, () => {
      if (svg === undefined) return `<div class="wide" tabindex="0">${usual}</div>`;
      return `${usual}${drawingElement(svg, alt).replace('<svg ', '<svg class="narrow" ')}`;
    });
  }, html);
}

const DRAWN_TWICE: ReadonlySet<string> = new Set(['chart', 'shares', 'map']);
