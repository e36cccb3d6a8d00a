import { largest } from '../../diagnostics/smallest.ts';
import type { Section, Theme } from '../../outline/outline.ts';
import type { Text } from '../../outline/text/inline.ts';
import { toPublishedView } from '../document/published-view.ts';
import { toDocumentView } from '../document/to-document-view.ts';
import { sourcesLine } from '../notes/sources-line.ts';
import {
  asOfLine,
  authorLine,
  joinTexts,
  keywordLine,
  rankedRecommendations,
  toLogo,
  toNumberView,
  toRecommendationViews,
  whereLine,
} from '../shared-views.ts';
import { chunk, type PartOf, partLabel } from '../text/chunk.ts';
import { plainText, withoutNotes, wordsOf } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import { chunkSources } from './chunk-sources.ts';
import { type DeckView, GROUPS, type ItemsPerSlide, type SectionView, type SlideView } from './deck-view.ts';
import { linkSlides } from './link-slides.ts';
import { toAskSlide } from './to-ask-slide.ts';
import { toThemeSlides } from './to-theme-slides.ts';

// The most rows of the table that are legible on one slide.
const RECOMMENDATIONS_PER_SLIDE = 4;
// In a short list of themes, on the agenda or where a part opens, each theme has its headline too.
const LINES_ON_AGENDA = 4;
const SECTIONS_WITH_LINES = 2;
const LINES_IN_COLUMN = 2;
const LINES_IN_SECTION = 3;
// In characters: a title must fit on one line, and a headline on two.
const SHORT_TITLE = 30;
const SHORT_HEADLINE = 80;
/** Makes the view of the deck: all slides in order. `split` says how many items of a list each slide has. */
export function toDeckView(context: ViewContext, split: ItemsPerSlide = new Map()): DeckView {
  const { outline } = context;
  const document = toDocumentView(context);
  const slides = [
    coverSlide(context),
    keyMessagesSlide(context),
    ...(outline.ask === undefined ? [] : [toAskSlide(outline.ask, context)]),
    ...agendaSlides(context, split.get(GROUPS.agenda)),
    ...numbersSlide(context),
    ...outline.themes.flatMap((theme, index) => [
      ...sectionSlides(theme, split, context),
      ...toThemeSlides(theme, { number: index + 1, split }, context),
    ]),
    ...recommendationSlides(context, split.get(GROUPS.recommendations)),
    closeSlide(context),
    ...sourceSlides(context, split.get(GROUPS.sources)),
  ];
  return {
    language: outline.language,
    ratio: outline.design.ratio,
    title: context.text(outline.title),
    subject: context.text(outline.subject),
    author: authorLine(context),
    keywords: keywordLine(context, document?.banner?.whole ?? null),
    ...(outline.minutes === undefined ? {} : { minutes: outline.minutes.value }),
    document,
    labels: Object.fromEntries(Object.entries(context.labels).map(([name, label]) => [name, plainText(label)])),
    slides: linkSlides(slides, context),
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
    symbol: toDocumentView(context)?.symbol ?? null,
    logo: toLogo(context),
    sources: null,
    notes: [],
    at: outline.title.at,
  };
}

/** The headline, and the small line above it. */
type Heads = Pick<SlideView, 'eyebrow' | 'headline'>;

// The name of the slide's list stands above the author's headline. Without a headline, the name itself is the headline.
function headsOf(
  name: 'in_figures' | 'key_messages' | 'recommendations',
  own: Text | undefined,
  context: ViewContext,
  part: PartOf = { part: 0, parts: 1 },
): Heads {
  const label = partLabel(context.label(name), part, context.labels);
  return own === undefined ? { eyebrow: null, headline: label } : { eyebrow: label, headline: context.text(own) };
}

function keyMessagesSlide(context: ViewContext): SlideView {
  const { outline } = context;
  const messages = outline.keyMessages.map(({ text, detail }, index) => ({
    number: index + 1,
    text: context.text(text),
    detail: context.text(detail),
  }));
  const heads = headsOf('key_messages', outline.headlines.keyMessages, context);
  const { headline } = heads;
  return {
    layout: 'key-messages',
    ...heads,
    messages,
    sources: sourcesLine([headline, ...messages.flatMap(({ text, detail }) => [text, detail])], context),
    notes: [],
    at: (outline.headlines.keyMessages ?? outline.keyMessages[0]?.text ?? outline).at,
    addresses: outline.keyMessages.map(({ address }) => address),
  };
}

function agendaSlides(context: ViewContext, counts: readonly number[] | undefined): SlideView[] {
  const { outline } = context;
  const longest = Math.max(0, largest(outline.sections.map(({ themes }) => themes.length)));
  const isFew =
    outline.sections.length === 0
      ? outline.themes.length <= LINES_ON_AGENDA
      : outline.sections.length <= SECTIONS_WITH_LINES && longest <= LINES_IN_COLUMN;
  const hasLines = isFew && outline.themes.every((theme) => hasShortWords(theme, context));
  const items = themeItems(outline.themes, hasLines, context);
  const sections = outline.sections.map((section) => toSection(section, hasLines, context));
  return parted(items, counts).map(({ items: here, part, counts: all }) => ({
    layout: 'agenda',
    eyebrow: partLabel(context.label('agenda'), { part, parts: all.length }, context.labels),
    headline: context.optionalText(outline.headlines.agenda) ?? context.label('agenda_headline'),
    items: here,
    sections: sections.length === 0 ? null : sectionsOf(sections, here),
    continues: { group: GROUPS.agenda, part, counts: all },
    sources: null,
    notes: [],
    at: (outline.headlines.agenda ?? outline).at,
  }));
}

// Gives the parts of the pack with only those themes that are on the slide.
function sectionsOf(sections: readonly SectionView[], here: SectionView['items']): SectionView[] {
  const numbers = here.map(({ number }) => number);
  return sections
    .map((section) => ({ ...section, items: section.items.filter(({ number }) => numbers.includes(number)) }))
    .filter(({ items }) => items.length > 0);
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

// The slide that opens a part of the pack comes before the part's first theme.
function sectionSlides(theme: Theme, split: ItemsPerSlide, context: ViewContext): SlideView[] {
  const { sections } = context.outline;
  const index = sections.findIndex(({ themes }) => themes[0] === theme.id);
  const section = sections[index];
  if (section === undefined) return [];
  const themes = context.outline.themes.filter(({ id }) => section.themes.includes(id));
  const hasLines = themes.length <= LINES_IN_SECTION && themes.every((each) => hasShortWords(each, context));
  const { number, title, items } = toSection(section, hasLines, context);
  const numbered = plainText(`${context.labels.part} ${number}/${sections.length}`);
  const group = GROUPS.section(number);
  return parted(items, split.get(group)).map(({ items: here, part, counts }) => ({
    layout: 'section',
    eyebrow: partLabel(numbered, { part, parts: counts.length }, context.labels),
    headline: title,
    number,
    items: here,
    progress: sections.map((each) => ({ title: context.text(each.title), current: each === section })),
    continues: { group, part, counts },
    sources: null,
    notes: [],
    at: section.title.at,
    addresses: part === 0 ? [section.address] : [],
  }));
}

function numbersSlide(context: ViewContext): SlideView[] {
  const { outline } = context;
  if (outline.numbers.length === 0) return [];
  const numbers = outline.numbers.map((fact) => toNumberView(fact, context, outline.lead));
  const heads = headsOf('in_figures', outline.headlines.numbers, context);
  return [
    {
      layout: 'numbers',
      ...heads,
      numbers,
      ...{ subtitle: null, remark: null, source: null, takeaway: null },
      sources: sourcesLine([heads.headline, ...numbers.map(({ label }) => label)], context),
      notes: [],
      at: (outline.headlines.numbers ?? outline).at,
    },
  ];
}

function recommendationSlides(context: ViewContext, split: readonly number[] | undefined): SlideView[] {
  const { outline } = context;
  const rows = toRecommendationViews(rankedRecommendations(outline), context);
  const usual = chunk(rows, RECOMMENDATIONS_PER_SLIDE).map(({ length }) => length);
  return parted(rows, split ?? usual).map(({ items, part, counts }) => ({
    layout: 'recommendations',
    ...headsOf('recommendations', outline.headlines.recommendations, context, { part, parts: counts.length }),
    columns: (['number', 'action', 'owner', 'by'] as const).map(context.label),
    rows: items,
    continues: { group: GROUPS.recommendations, part, counts },
    sources: sourcesLine(
      items.map(({ action }) => action),
      context,
    ),
    notes: [],
    at: (outline.headlines.recommendations ?? outline).at,
    addresses: items.map(({ address }) => address),
  }));
}

// The sources are an appendix, after the close: the last thing said is what is asked.
function sourceSlides(context: ViewContext, split: readonly number[] | undefined): SlideView[] {
  const { outline, citations } = context;
  const usual = chunkSources(citations.bibliography).map(({ length }) => length);
  return parted(citations.bibliography, split ?? usual).map(({ items, part, counts }) => ({
    layout: 'sources',
    eyebrow: partLabel(
      joinTexts([context.label('appendix'), context.label('sources')], ' · '),
      { part, parts: counts.length },
      context.labels,
    ),
    headline: context.optionalText(outline.headlines.sources) ?? context.label('references'),
    entries: items,
    continues: { group: GROUPS.sources, part, counts },
    sources: null,
    notes: [],
    at: (outline.headlines.sources ?? outline).at,
  }));
}

/** The items on one slide of a list that is spread over several slides. */
interface ListPart<Item> {
  readonly items: readonly Item[];
  readonly part: number;
  readonly counts: readonly number[];
}

// Without counts, all items are on one slide. An empty list has no slide.
function parted<Item>(items: readonly Item[], counts: readonly number[] = [items.length]): ListPart<Item>[] {
  const ends = counts.map((_, part) => counts.slice(0, part + 1).reduce((sum, count) => sum + count, 0));
  const parts = ends.map((end, part) => ({ items: items.slice(ends[part - 1] ?? 0, end), part, counts }));
  return parts.filter((each) => each.items.length > 0);
}

function closeSlide(context: ViewContext): SlideView {
  const { closing, publisher } = context.outline;
  const headline = context.text(closing.headline);
  const text = context.text(closing.text);
  return {
    layout: 'close',
    eyebrow: null,
    headline,
    text,
    publisher: context.text(publisher),
    logo: toLogo(context),
    published: toPublishedView(context),
    sources: sourcesLine([headline, text], context),
    notes: [],
    at: closing.headline.at,
  };
}
