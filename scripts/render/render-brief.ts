import type { BriefView } from '../views/brief-view.ts';
import type { RichText } from '../views/rich-text.ts';
import { NO_MARKS, type PlaceMarks } from './place-marks.ts';
import { renderTemplates, type TemplateSource, type TemplateText } from './template-set.ts';
import { toHtml } from './to-html.ts';

/** The brief as one HTML page that needs no other file; with marks where it is rendered to be measured. */
export function renderBrief(
  view: BriefView,
  css: string,
  templates: TemplateSource,
  marks: PlaceMarks = NO_MARKS,
): string {
  const toMarkup = (text: RichText) => marks.around(text.at, toHtml(text));
  return renderTemplates(templates, { ...view, css }, { toMarkup, helpers: { cssString, words } });
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
