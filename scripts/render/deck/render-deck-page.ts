import { makeAnew, type Recall } from '../../outline/recall.ts';
import { renderTemplates, type TemplateSource } from '../../templating/template-set.ts';
import type { TemplateText } from '../../templating/template-text.ts';
import type { DeckView } from '../../views/deck/deck-view.ts';
import { speakingTime } from '../../views/deck/speaking-time.ts';
import { toHtml } from '../../views/text/to-html.ts';
import { placeDirection } from '../place-direction.ts';
import type { MarpSlides } from './render-deck-html.ts';

/** The parts of the deck's page besides its slides. */
export interface DeckPageParts {
  readonly css: string;
  /**
   * The script that turns the slides, and the hash with which the page's Content Security Policy allows it; undefined
   * in print.
   */
  readonly script: { readonly text: string; readonly hash: string } | undefined;
  readonly withNotes: boolean;
}

/** Renders the deck as one HTML page that needs no other file. */
export function renderDeckPage(
  view: DeckView,
  slides: MarpSlides,
  parts: DeckPageParts,
  templates: TemplateSource,
  recall: Recall = makeAnew,
): string {
  const page = deckPageView(view, slides, parts);
  const html = renderTemplates(templates, page, { toMarkup: toHtml, helpers: DECK_PAGE_HELPERS }, recall);
  return placeDirection(html, view.language);
}

/** The helpers that the template of the deck's page may call. */
export const DECK_PAGE_HELPERS = { words };

/** The values for the template of the deck's page. */
export function deckPageView(view: DeckView, slides: MarpSlides, parts: DeckPageParts): object {
  const notes = view.slides.flatMap(({ notes: lines }, index) =>
    parts.withNotes && lines.length > 0 ? [{ slide: index + 1, lines }] : [],
  );
  return {
    language: view.language,
    title: view.title,
    author: view.author,
    subject: view.subject,
    keywords: view.keywords,
    css: `${parts.css}\n${slideSize(slides.css)}${slides.css}`,
    slides: slides.html,
    notes,
    minutes: view.minutes === undefined ? '' : String(view.minutes),
    seconds: speakingTime(view).slides.join(' '),
    labels: view.labels,
    withNotes: parts.withNotes,
    script: parts.script?.text ?? null,
    scriptHash: parts.script?.hash ?? null,
  };
}

// The size of a slide as Marp sets it for print, so that stylesheets can calculate with it.
function slideSize(css: string): string {
  const [, width, height] = /@page\s*\{\s*size:\s*([\d.]+px)\s+([\d.]+px)/.exec(css) ?? [];
  return width === undefined ? '' : `:root { --slide-width: ${width}; --slide-height: ${height}; }\n`;
}

/** The plain words of a text, for titles and attributes. */
function words(text: TemplateText): string {
  return text.words();
}
