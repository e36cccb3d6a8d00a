import { drawingPath } from '../../figures/drawing-element.ts';
import { makeAnew, type Recall } from '../../outline/recall.ts';
import { renderTemplates, type TemplateMarkup, type TemplateSource } from '../../templating/template-set.ts';
import type { TemplateText } from '../../templating/template-text.ts';
import type { DeckView } from '../../views/deck/deck-view.ts';
import { wordsOf } from '../../views/text/rich-text.ts';
import { createPlaceMarks, type MarkedText } from '../place-marks.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { slideClasses } from './slide-classes.ts';
import { toMarkdown } from './to-markdown.ts';

/**
 * The deck as Marp Markdown: slides, directives, and speaker notes as comments, with marks around all texts that have a
 * place. `withoutMarks` makes of it what is written.
 */
export function renderDeckMarkdown(view: DeckView, templates: TemplateSource, recall: Recall = makeAnew): MarkedText {
  const marks = createPlaceMarks();
  const markup: TemplateMarkup = {
    toMarkup: (text) => marks.around(text.at, toMarkdown(text)),
    toDrawing: ({ id, alt }) => `![${escapeMarkdown(wordsOf(alt), false)}](${drawingPath(id)})`,
    helpers: DECK_HELPERS,
  };
  return { text: renderTemplates(templates, deckMarkdownView(view), markup, recall), places: marks.places };
}

/**
 * What the deck's templates are given: the view, in which each slide has the classes of its section, and as its
 * layout the name of the partial that draws it.
 */
export function deckMarkdownView(view: DeckView): object {
  const slides = view.slides.map((slide) => {
    const layout = slide.layout === 'own' ? slide.template : slide.layout;
    return { ...slide, layout, classes: slideClasses(slide) };
  });
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
