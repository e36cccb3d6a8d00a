import type { Section, Theme } from '../../outline/outline.ts';
import { sourcesLine } from '../notes/sources-line.ts';
import { asOfLine, joinTexts, toLogo, toNumberView, toRecommendationViews, whereLine } from '../shared-views.ts';
import { chunk, partLabel } from '../text/chunk.ts';
import { plainText, type RichText, withoutNotes, wordsOf } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import {
  type DeckView,
  type PointsPerSlide,
  type SectionView,
  type SlideView,
  SOURCES,
  SOURCES_PER_SLIDE,
} from './deck-view.ts';
import { toThemeSlides } from './to-theme-slides.ts';

// As many rows of the table as stay legible on one slide.
const RECOMMENDATIONS_PER_SLIDE = 4;
// A short list of themes says what each claims: on the agenda, and where a part opens.
const LINES_ON_AGENDA = 4;
const SECTIONS_WITH_LINES = 2;
const LINES_IN_COLUMN = 2;
const LINES_IN_SECTION = 3;
// A title of one line, a claim of two.
const SHORT_TITLE = 30;
const SHORT_HEADLINE = 80;
// Of the list of sources in its two columns, in the widest family that comes with the project.
const SOURCE_LINES = 36;
const SOURCE_LETTERS = 50;

/** What every slide of the deck shows, in order; `split` says where points go on a following slide. */
export function toDeckView(context: ViewContext, split: PointsPerSlide = new Map()): DeckView {
  const { outline } = context;
  const slides = [
    coverSlide(context),
    keyMessagesSlide(context),
    agendaSlide(context),
    ...numbersSlide(context),
    ...outline.themes.flatMap((theme, index) => [
      ...sectionSlide(theme, context),
      ...toThemeSlides(theme, { number: index + 1, split }, context),
    ]),
    ...recommendationSlides(context),
    ...sourceSlides(context, split.get(SOURCES)),
    closeSlide(context),
  ];
  return {
    language: outline.language,
    ratio: outline.design.ratio,
    title: context.text(outline.title),
    subject: context.text(outline.subject),
    author: joinTexts(outline.authors.map(context.text), ', '),
    keywords: joinTexts(outline.keywords.map(context.text), ', '),
    labels: Object.fromEntries(Object.entries(context.labels).map(([name, label]) => [name, plainText(label)])),
    slides,
  };
}

function coverSlide(context: ViewContext): SlideView {
  const { outline } = context;
  return {
    layout: 'cover',
    eyebrow: joinTexts([context.label('briefing'), context.text(outline.summit.name)], ' · '),
    headline: context.text(outline.title),
    subtitle: context.text(outline.subtitle),
    where: whereLine(outline, context),
    asOf: asOfLine(context, context.format.date(outline.asOf)),
    publisher: context.text(outline.publisher),
    logo: toLogo(context),
    sources: null,
    notes: [],
    at: outline.title.at,
  };
}

function keyMessagesSlide(context: ViewContext): SlideView {
  const { outline } = context;
  const messages = outline.keyMessages.map(({ text, detail }, index) => ({
    number: index + 1,
    text: context.text(text),
    detail: context.text(detail),
  }));
  const headline = context.optionalText(outline.headlines.keyMessages) ?? context.label('key_messages');
  return {
    layout: 'key-messages',
    eyebrow: context.label('key_messages'),
    headline,
    messages,
    sources: sourcesLine([headline, ...messages.flatMap(({ text, detail }) => [text, detail])], context),
    notes: [],
    at: (outline.headlines.keyMessages ?? outline.keyMessages[0]?.text ?? outline).at,
  };
}

function agendaSlide(context: ViewContext): SlideView {
  const { outline } = context;
  const longest = Math.max(0, ...outline.sections.map(({ themes }) => themes.length));
  const isFew =
    outline.sections.length === 0
      ? outline.themes.length <= LINES_ON_AGENDA
      : outline.sections.length <= SECTIONS_WITH_LINES && longest <= LINES_IN_COLUMN;
  const hasLines = isFew && outline.themes.every((theme) => hasShortWords(theme, context));
  return {
    layout: 'agenda',
    eyebrow: context.label('agenda'),
    headline: context.optionalText(outline.headlines.agenda) ?? context.label('agenda_headline'),
    items: themeItems(outline.themes, hasLines, context),
    sections:
      outline.sections.length === 0 ? null : outline.sections.map((section) => toSection(section, hasLines, context)),
    sources: null,
    notes: [],
    at: (outline.headlines.agenda ?? outline).at,
  };
}

function themeItems(themes: readonly Theme[], hasLines: boolean, context: ViewContext): SectionView['items'] {
  return themes.map((theme) => ({
    number: context.outline.themes.indexOf(theme) + 1,
    title: context.text(theme.title),
    line: hasLines ? withoutNotes(context.text(theme.headline)) : null,
  }));
}

function hasShortWords({ title, headline }: Theme, context: ViewContext): boolean {
  const lengthOf = (text: Theme['title']) => wordsOf(context.text(text)).length;
  return lengthOf(title) <= SHORT_TITLE && lengthOf(headline) <= SHORT_HEADLINE;
}

function toSection(section: Section, hasLines: boolean, context: ViewContext): SectionView {
  const { themes, sections } = context.outline;
  return {
    number: sections.indexOf(section) + 1,
    title: context.text(section.title),
    items: themeItems(
      themes.filter(({ id }) => section.themes.includes(id)),
      hasLines,
      context,
    ),
  };
}

// A part of the pack opens before its first theme.
function sectionSlide(theme: Theme, context: ViewContext): SlideView[] {
  const { sections } = context.outline;
  const index = sections.findIndex(({ themes }) => themes[0] === theme.id);
  const section = sections[index];
  if (section === undefined) return [];
  const themes = context.outline.themes.filter(({ id }) => section.themes.includes(id));
  const hasLines = themes.length <= LINES_IN_SECTION && themes.every((each) => hasShortWords(each, context));
  const { number, title, items } = toSection(section, hasLines, context);
  return [
    {
      layout: 'section',
      eyebrow: plainText(`${context.labels.part} ${number}/${sections.length}`),
      headline: title,
      number,
      items,
      progress: sections.map((each) => ({ title: context.text(each.title), current: each === section })),
      sources: null,
      notes: [],
      at: section.title.at,
    },
  ];
}

function numbersSlide(context: ViewContext): SlideView[] {
  const { outline } = context;
  if (outline.numbers.length === 0) return [];
  const numbers = outline.numbers.map((fact) => toNumberView(fact, context));
  const headline = context.optionalText(outline.headlines.numbers) ?? context.label('in_figures');
  return [
    {
      layout: 'numbers',
      eyebrow: context.label('in_figures'),
      headline,
      numbers,
      takeaway: null,
      sources: sourcesLine([headline, ...numbers.map(({ label }) => label)], context),
      notes: [],
      at: (outline.headlines.numbers ?? outline).at,
    },
  ];
}

function recommendationSlides(context: ViewContext): SlideView[] {
  const { outline } = context;
  const rows = toRecommendationViews(
    outline.themes.flatMap((theme) => theme.recommendations),
    context,
  );
  const parts = chunk(rows, RECOMMENDATIONS_PER_SLIDE);
  const headline = context.optionalText(outline.headlines.recommendations) ?? context.label('recommendations');
  return parts.map((part, index) => ({
    layout: 'recommendations',
    eyebrow: partLabel(context.label('recommendations'), index, parts.length),
    headline,
    columns: (['number', 'action', 'owner', 'by'] as const).map(context.label),
    rows: part,
    sources: sourcesLine(
      part.map(({ action }) => action),
      context,
    ),
    notes: [],
    at: (outline.headlines.recommendations ?? outline).at,
  }));
}

// By what was measured, once it was; before that by letters.
function sourceSlides(context: ViewContext, counts: readonly number[] | undefined): SlideView[] {
  const { outline, citations } = context;
  const works = citations.bibliography;
  const parts = counts === undefined ? chunkSources(works) : inParts(works, counts);
  return parts.map((entries, index) => ({
    layout: 'sources',
    eyebrow: partLabel(context.label('sources'), index, parts.length),
    headline: context.optionalText(outline.headlines.sources) ?? context.label('references'),
    entries,
    sources: null,
    notes: [],
    at: (outline.headlines.sources ?? outline).at,
  }));
}

function inParts<Item>(items: readonly Item[], counts: readonly number[]): Item[][] {
  let end = 0;
  return counts.map((count) => {
    end += count;
    return items.slice(end - count, end);
  });
}

// Long titles and addresses take more lines: then fewer works stand on each slide.
function chunkSources(entries: readonly RichText[]): RichText[][] {
  const linesOf = (entry: RichText) => Math.ceil(wordsOf(entry).length / SOURCE_LETTERS) + 1;
  const lines = entries.reduce((sum, entry) => sum + linesOf(entry), 0);
  const least = Math.max(1, Math.ceil(lines / SOURCE_LINES), Math.ceil(entries.length / SOURCES_PER_SLIDE));
  for (let parts = least; parts < entries.length; parts += 1) {
    const filled = fillEvenly(entries, linesOf, lines / parts);
    const isFit = (part: readonly RichText[]) =>
      part.length <= SOURCES_PER_SLIDE && part.reduce((sum, entry) => sum + linesOf(entry), 0) <= SOURCE_LINES;
    if (filled.every(isFit)) return filled;
  }
  return entries.map((entry) => [entry]);
}

// Each part takes entries until its share of the lines is nearest.
function fillEvenly<Item>(items: readonly Item[], sizeOf: (item: Item) => number, share: number): Item[][] {
  const parts: Item[][] = [];
  let filled = 0;
  for (const item of items) {
    const index = Math.floor((filled + sizeOf(item) / 2) / share);
    filled += sizeOf(item);
    const part = parts[index];
    if (part === undefined) parts.push([item]);
    else part.push(item);
  }
  return parts;
}

function closeSlide(context: ViewContext): SlideView {
  const { closing, publisher } = context.outline;
  const [headline, text] = [context.text(closing.headline), context.text(closing.text)];
  return {
    layout: 'close',
    eyebrow: null,
    headline,
    text,
    publisher: context.text(publisher),
    logo: toLogo(context),
    sources: sourcesLine([headline, text], context),
    notes: [],
    at: closing.headline.at,
  };
}
