import type { BriefView } from '../views/brief-view.ts';
import type { DrawingView } from '../views/figure-view.ts';
import { wordsOf } from '../views/rich-text.ts';
import type { Drawings } from './figures/draw-figures.ts';
import { drawingElement } from './figures/drawing-element.ts';
import { renderTemplates, type TemplateSource, type TemplateText } from './template-set.ts';
import { toHtml } from './to-html.ts';

/** The brief as one HTML page that needs no other file. */
export function renderBrief(view: BriefView, css: string, drawings: Drawings, templates: TemplateSource): string {
  const toDrawing = ({ id, alt }: DrawingView) => drawingElement(drawings.get(id) ?? '', wordsOf(alt));
  return renderTemplates(templates, { ...view, css }, { toMarkup: toHtml, toDrawing, helpers: { cssString, words } });
}

/** The words of a text, for titles and attributes. */
function words(text: TemplateText): string {
  return text.words();
}

/** The words of a text as a CSS string that can't end its rule or its style element. */
function cssString(text: TemplateText): string {
  const escaped = text.words().replace(/["\\<>\n\r\f\0]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
