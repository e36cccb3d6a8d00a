import { type CitationItem, citationsOf, type Text } from '../outline/inline.ts';
import type { Outline, Theme } from '../outline/outline.ts';

/** The notes of a pack: every different citation has one number, in the brief's reading order. */
export interface Notes {
  readonly items: readonly CitationItem[];
  /** The number, from 1, of a citation that the outline holds. */
  readonly numberOf: (item: CitationItem) => number;
}

/**
 * Numbers the citations of an outline. The same work at the same locator is the same note wherever it
 * is cited, so a slide and a page of the brief agree.
 */
export function numberNotes(outline: Outline): Notes {
  const numbers = new Map<string, number>();
  const items: CitationItem[] = [];
  for (const item of textsInReadingOrder(outline).flatMap((text) => citationsOf(text.inlines))) {
    const key = keyOf(item);
    if (numbers.has(key)) continue;
    items.push(item);
    numbers.set(key, items.length);
  }
  return { items, numberOf: (item) => numbers.get(keyOf(item)) ?? 0 };
}

/** Every text of the outline that slides and pages show, in the order of the brief. */
export function textsInReadingOrder(outline: Outline): readonly Text[] {
  return [
    outline.title,
    outline.subtitle,
    outline.summit.name,
    outline.summit.organisation,
    outline.summit.host,
    outline.summit.city,
    ...Object.values(outline.headlines),
    ...outline.keyMessages.flatMap(({ text, detail }) => [text, detail]),
    ...outline.numbers.flatMap(({ label, cite }) => [label, cite]),
    ...outline.themes.flatMap(themeTexts),
    outline.closing.headline,
    outline.closing.text,
    outline.about,
    outline.licence,
    outline.publisher,
    ...outline.authors,
  ].filter((text) => text !== undefined);
}

function themeTexts(theme: Theme): (Text | undefined)[] {
  const { figure } = theme;
  return [
    theme.title,
    theme.headline,
    theme.standfirst,
    ...theme.points.flatMap(({ text, detail, note }) => [text, detail, note]),
    theme.takeaway,
    ...theme.facts.flatMap(({ label, cite }) => [label, cite]),
    figure?.caption,
    ...(figure === undefined ? [] : figureTexts(figure.content)),
    figure?.cite,
    figure?.note,
    ...theme.recommendations.flatMap(({ action, owner, cite }) => [action, owner, cite]),
    theme.note,
  ];
}

function figureTexts(content: NonNullable<Theme['figure']>['content']): Text[] {
  switch (content.kind) {
    case 'numbers':
      return content.facts.flatMap(({ label, cite }) => [label, cite]);
    case 'timeline':
      return content.events.map(({ text }) => text);
    case 'table':
      return [...content.columns, ...content.rows.flat()];
  }
}

function keyOf({ key, label = '', locator = '', prefix = '', suffix = '' }: CitationItem): string {
  return JSON.stringify([key, label, locator, prefix, suffix]);
}
