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
 * Renders the deck as Marp Markdown: slides, directives, and speaker's notes as comments, with marks around the texts
 * that have a place. `withoutMarks` takes the marks out for the written file.
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
 * The values for the deck's templates: the view, in which each slide has the classes of its section, and as `layout`
 * the name of the partial that draws it.
 */
export function deckMarkdownView(view: DeckView): object {
  const slides = view.slides.map((slide) => {
    const layout = slide.layout === 'own' ? slide.template : slide.layout;
    return { ...slide, layout, classes: slideClasses(slide, view.ratio) };
  });
  return { ...view, slides };
}

/** The helpers that the deck's templates may call. */
export const DECK_HELPERS = { quoted, directive, comment };

/** The plain words of a text as a YAML string in double quotes, for the front matter. */
function quoted(text: TemplateText): string {
  return JSON.stringify(text.words());
}

/** The Markdown of a text as a YAML string inside a directive's comment; no text can end the comment. */
function directive(text: TemplateText): string {
  return JSON.stringify(text.toHTML()).replace(/[<>]/g, (sign) => (sign === '<' ? '\\u003c' : '\\u003e'));
}

/** The plain words of a speaker's note for a comment; a space splits each `-->` inside it. */
function comment(text: TemplateText): string {
  return text.words().replace(/--+>/g, (end) => `${end.slice(0, -1)} >`);
}
