import type { Figure, FigureContent, FigureSubtitle, Outline, Theme } from '../../outline/outline.ts';
import { type CitationItem, citationsOf, type Text } from '../../outline/text/inline.ts';
import { factsOf } from './facts-of.ts';

/** The notes of a pack. Each different citation has one number, in the reading order of the brief. */
export interface Notes {
  readonly items: readonly CitationItem[];
  /** The number of each citation, from 1, by `citationKey`. */
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * Numbers the citations of an outline. The same work with the same locator has the same note everywhere, so that slides
 * and brief agree.
 */
export function numberNotes(outline: Outline): Notes {
  const numbers = new Map<string, number>();
  const items: CitationItem[] = [];
  // The sources of figures are named beside them and have no notes: what nothing else cites comes after all notes.
  const sources = outline.themes.flatMap(({ figures }) => figures.flatMap(({ cite }) => cite ?? []));
  for (const item of [...textsInReadingOrder(outline), ...sources].flatMap((text) => citationsOf(text.inlines))) {
    const key = citationKey(item);
    if (numbers.has(key)) continue;
    items.push(item);
    numbers.set(key, items.length);
  }
  return { items, numbers };
}

/** Lists the texts of the outline that slides and pages show, in the reading order of the brief. */
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
    ...askTexts(outline),
    ...outline.numbers.flatMap(({ label, cite }) => [label, cite]),
    ...outline.sections.map(({ title }) => title),
    ...outline.themes.flatMap(themeTexts),
    outline.closing.headline,
    outline.closing.text,
    outline.about,
    outline.licence,
    outline.version,
    outline.publisher,
    ...outline.authors.flatMap(({ name, role, biography, contact }) => [name, role, biography, contact]),
    outline.publication?.series,
  ].filter((text) => text !== undefined);
}

function askTexts({ ask }: Outline): (Text | undefined)[] {
  if (ask === undefined) return [];
  return [ask.headline, ...ask.decisions.flatMap(({ action, cite }) => [action, cite])];
}

function themeTexts(theme: Theme): (Text | undefined)[] {
  const { callout } = theme;
  return [
    theme.title,
    theme.headline,
    theme.standfirst,
    ...theme.points.flatMap(({ text, line, detail, note }) => [text, line, detail, note]),
    theme.takeaway,
    callout?.text,
    callout?.by,
    callout?.cite,
    ...[...factsOf(theme, 'quantities'), ...factsOf(theme, 'dates')].flatMap(({ label, cite }) => [label, cite]),
    ...theme.figures.flatMap((figure) => [...shownTextsOf(figure), figure.note]),
    ...theme.recommendations.flatMap(({ action, owner, horizon, cite }) => {
      return [action, owner, ...(horizon.kind === 'words' ? [horizon.text] : []), cite];
    }),
    theme.note,
  ];
}

/** Lists the texts of a figure that are shown, in order; its sources are not among them. */
export function shownTextsOf({ caption, subtitle, content, remark, takeaway, source }: Figure): Text[] {
  const texts = [caption, ...subtitleTexts(subtitle), ...figureTexts(content), remark, takeaway, source];
  return texts.filter((text) => text !== undefined);
}

function subtitleTexts(subtitle: FigureSubtitle | undefined): (Text | undefined)[] {
  const { measure, unit, coverage, total } = subtitle ?? {};
  return [measure, unit, coverage, total !== undefined && 'inlines' in total ? total : undefined];
}

function figureTexts(content: FigureContent): (Text | undefined)[] {
  switch (content.kind) {
    case 'numbers':
      return content.facts.flatMap(({ label, cite }) => [label, cite]);
    case 'timeline':
      return content.events.flatMap(({ text, detail }) => [text, detail]);
    case 'table':
      return [...content.columns, ...content.rows.flat()];
    case 'contrast':
      return [content.left, content.right].flatMap(({ title, items }) => [title, ...items]);
    case 'map':
      return [
        ...content.groups.map(({ label }) => label),
        ...content.names.map(({ name }) => name),
        ...content.boundaries.flatMap(({ name, note }) => [name, note]),
        ...content.names.map(({ note }) => note),
      ];
    case 'shares':
      return content.parts.map(({ name }) => name);
    case 'image':
      return [content.credit];
    case 'chart':
      return (content.annotations ?? []).map(({ text }) => text);
  }
}

/**
 * Gives a key that is equal for citations with the same note: made of the work, the locator, and the words around them.
 */
export function citationKey({ key, label = '', locator = '', prefix = '', suffix = '' }: CitationItem): string {
  return JSON.stringify([key, label, locator, prefix, suffix]);
}
