import { drawingPath } from '../../figures/drawing-element.ts';
import { makeAnew, type Recall } from '../../outline/recall.ts';
import { type Genre, renderTemplates, type TemplateSource } from '../../templating/template-set.ts';
import type { TemplateText } from '../../templating/template-text.ts';
import type { DeckView } from '../../views/deck/deck-view.ts';
import { wordsOf } from '../../views/text/rich-text.ts';
import { NO_MARKS, type PlaceMarks } from '../place-marks.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { toMarkdown } from './to-markdown.ts';

/**
 * The deck as Marp Markdown: slides, directives, and speaker notes as comments; with marks where it is
 * rendered to be measured.
 */
export function renderDeckMarkdown(
  view: DeckView,
  templates: TemplateSource,
  marks: PlaceMarks = NO_MARKS,
  recall: Recall = makeAnew,
): string {
  const genre: Genre = {
    toMarkup: (text) => marks.around(text.at, toMarkdown(text)),
    toDrawing: ({ id, alt }) => `![${escapeMarkdown(wordsOf(alt), false)}](${drawingPath(id)})`,
    helpers: DECK_HELPERS,
  };
  return renderTemplates(templates, deckMarkdownView(view), genre, recall);
}

/** What the deck's templates are given: each slide is drawn by the partial that its layout names. */
export function deckMarkdownView(view: DeckView): object {
  const slides = view.slides.map((slide) => (slide.layout === 'own' ? { ...slide, layout: slide.template } : slide));
  return { ...view, slides };
}

/** What the deck's templates may call. */
export const DECK_HELPERS = { quoted, directive, comment };

/** The words of a text as a YAML string in double quotes, for the front matter. */
function quoted(text: TemplateText): string {
  return JSON.stringify(text.words());
}

/** A text's Markdown as a YAML string in a directive's comment, which no text can end. */
function directive(text: TemplateText): string {
  return JSON.stringify(text.toHTML()).replace(/[<>]/g, (sign) => (sign === '<' ? '\\u003c' : '\\u003e'));
}

/** The words of a speaker note in a comment; a comment's end inside it is taken apart by a space. */
function comment(text: TemplateText): string {
  return text.words().replace(/--+>/g, (end) => `${end.slice(0, -1)} >`);
}
