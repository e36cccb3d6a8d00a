import type { CheckedSet } from '../templating/check-templates.ts';
import { type Model, modelOf } from '../templating/template-model.ts';
import type { TemplateSource } from '../templating/template-set.ts';
import { specimenBrief } from '../views/brief/specimen-brief.ts';
import { specimenOwnSlide, specimenSlides } from '../views/deck/specimen-slides.ts';
import { specimenDocument } from '../views/document/specimen-document.ts';
import { plainText } from '../views/text/rich-text.ts';
import { BRIEF_HELPERS, briefPageView } from './brief/render-brief.ts';
import { DECK_HELPERS, deckMarkdownView } from './deck/render-deck-markdown.ts';
import { DECK_PAGE_HELPERS, deckPageView } from './deck/render-deck-page.ts';

/** The templates of a pack, with a summit's own in place of the shared ones. */
export interface PackTemplates {
  readonly deck: {
    readonly markdown: TemplateSource;
    readonly page: TemplateSource;
  };
  readonly brief: { readonly page: TemplateSource };
}

/**
 * The sets of a pack's templates, each with the names that its templates may use. `labels` are the names of the labels,
 * `layouts` those of the summit's own layouts that themes name.
 */
export function templateSets(
  { deck, brief }: PackTemplates,
  labels: readonly string[],
  layouts: readonly string[],
): CheckedSet[] {
  const text = plainText('x');
  const slides = [...specimenSlides(text), ...layouts.map((template) => ({ ...specimenOwnSlide(text), template }))];
  const view = {
    language: 'en',
    ratio: '16:9' as const,
    ...{ title: text, subject: text, author: text, keywords: text },
    document: specimenDocument(text),
    labels: Object.fromEntries(labels.map((name) => [name, text])),
    slides,
  };
  const parts = { css: 'x', script: { text: 'x', hash: 'x' }, withNotes: true };
  const page = deckPageView(view, { html: 'x', markedHtml: 'x', css: 'x', notes: [] }, parts);
  const layout = { edition: 'standard', doubleSided: true, blanks: new Set<string>(), hyphenate: undefined } as const;
  const briefPage = briefPageView(specimenBrief([text, text], labels), layout, 'x');
  const set = (source: TemplateSource, model: Model, helpers: readonly string[], other: TemplateSource): CheckedSet => {
    return { source, model, helpers, others: [...other.partials.keys()] };
  };
  return [
    set(deck.markdown, modelOf(deckMarkdownView(view)), Object.keys(DECK_HELPERS), brief.page),
    set(deck.page, modelOf(page), Object.keys(DECK_PAGE_HELPERS), brief.page),
    set(brief.page, modelOf(briefPage), BRIEF_HELPERS, deck.markdown),
  ];
}
