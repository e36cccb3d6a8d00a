import type { TimelinePlans } from '../../figures/draw-pack.ts';
import { drawingPath } from '../../figures/drawing-element.ts';
import { makeAnew, type Recall } from '../../outline/recall.ts';
import { renderTemplates, type TemplateMarkup, type TemplateSource } from '../../templating/template-set.ts';
import type { TemplateText } from '../../templating/template-text.ts';
import type { DeckView, SlideView } from '../../views/deck/deck-view.ts';
import { wordsOf } from '../../views/text/rich-text.ts';
import { createPlaceMarks, type MarkedText } from '../place-marks.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { labelClasses } from './label-places.ts';
import { slideClasses } from './slide-classes.ts';
import { toMarkdown } from './to-markdown.ts';

/**
 * Renders the deck as Marp Markdown: slides, directives, and speaker's notes as comments, with marks around the texts
 * that have a place. `withoutMarks` takes the marks out for the written file.
 */
export function renderDeckMarkdown(
  view: DeckView,
  templates: TemplateSource,
  { timelines, recall = makeAnew }: MarkdownTools = {},
): MarkedText {
  const marks = createPlaceMarks();
  const markup: TemplateMarkup = {
    toMarkup: (text) => marks.around(text.at, toMarkdown(text)),
    toDrawing: ({ id, alt }) => `![${escapeMarkdown(wordsOf(alt), false)}](${drawingPath(id)})`,
    helpers: DECK_HELPERS,
  };
  return { text: renderTemplates(templates, deckMarkdownView(view, timelines), markup, recall), places: marks.places };
}

/** The plans of the timelines that have an axis, and what was made before. */
interface MarkdownTools {
  readonly timelines?: TimelinePlans;
  readonly recall?: Recall;
}

/**
 * The values for the deck's templates: the view, in which each slide has the classes of its section, and as `layout`
 * the name of the partial that draws it. The events of a timeline have the classes of their places.
 */
export function deckMarkdownView(view: DeckView, timelines: TimelinePlans = new Map()): object {
  const slides = view.slides.map((slide) => {
    const layout = slide.layout === 'own' ? slide.template : slide.layout;
    const placed = slide.layout === 'timeline' ? toPlacedTimeline(slide, timelines) : {};
    return { ...slide, ...placed, ...footOf(slide), layout, classes: slideClasses(slide, view.ratio) };
  });
  return { ...view, slides };
}

// The small lines at the foot of a figure.
function footOf(slide: SlideView): object {
  if (!('remark' in slide)) return {};
  const credit = 'credit' in slide ? slide.credit : null;
  return { foot: [slide.remark, credit, slide.source].filter((line) => line !== null) };
}

function toPlacedTimeline({ events, axis }: SlideView & { layout: 'timeline' }, timelines: TimelinePlans): object {
  const plan = timelines.get(axis?.id ?? '');
  return {
    axis: plan === undefined ? null : axis,
    listClasses: plan === undefined ? 'list' : 'axis',
    events: events.map((event, index) => {
      const place = plan?.labels[index];
      const classes = place === undefined || plan === undefined ? '' : labelClasses(place, plan.width);
      return { ...event, classes: [...(event.isMarked ? ['marked'] : []), classes].join(' ').trim() };
    }),
  };
}

/** The helpers that the deck's templates may call. */
export const DECK_HELPERS = { quoted, directive, comment, markup };

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

/** The plain words of a text as HTML in one line. */
function markup(text: TemplateText): string {
  return text.words().replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}
