import type { Figure, Point, Theme } from '../outline/outline.ts';
import type { DeckView, NumberView, SlideView } from './deck-view.ts';
import { noteNumbers, plainText, type RichText, withNotes, wordsOf } from './rich-text.ts';
import { asOfLine, joinTexts, toNumberView, toRecommendationViews, whereLine } from './shared-views.ts';
import type { ViewContext } from './view-context.ts';

// As many as stay legible on one slide: rows of a table, and entries of the list of sources.
const RECOMMENDATIONS_PER_SLIDE = 4;
const SOURCES_PER_SLIDE = 8;
const LONG_VALUE = 4;

/** What every slide of the deck shows, in order. */
export function toDeckView(context: ViewContext): DeckView {
  const { outline } = context;
  const slides = [
    coverSlide(context),
    keyMessagesSlide(context),
    agendaSlide(context),
    ...numbersSlide(context),
    ...outline.themes.flatMap((theme, index) => themeSlides(theme, index + 1, context)),
    ...recommendationSlides(context),
    ...sourceSlides(context),
    closeSlide(context),
  ];
  return {
    language: outline.language,
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
    classes: 'cover',
    eyebrow: joinTexts([context.label('briefing'), context.text(outline.summit.name)], ' · '),
    headline: context.text(outline.title),
    subtitle: context.text(outline.subtitle),
    where: whereLine(outline, context),
    asOf: asOfLine(context, context.format.date(outline.asOf)),
    publisher: context.text(outline.publisher),
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
    classes: `key-messages count-${messages.length}`,
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
  return {
    layout: 'agenda',
    classes: `agenda ${outline.themes.length > 6 ? 'three-columns' : 'two-columns'}`,
    eyebrow: context.label('agenda'),
    headline: context.optionalText(outline.headlines.agenda) ?? context.label('agenda_headline'),
    items: outline.themes.map((theme, index) => ({ number: index + 1, title: context.text(theme.title) })),
    sources: null,
    notes: [],
    at: (outline.headlines.agenda ?? outline).at,
  };
}

function numbersSlide(context: ViewContext): SlideView[] {
  const { outline } = context;
  if (outline.numbers.length === 0) return [];
  const numbers = outline.numbers.map((fact) => toNumberView(fact, context));
  const headline = context.optionalText(outline.headlines.numbers) ?? context.label('in_figures');
  return [
    {
      layout: 'numbers',
      classes: numbersClasses(numbers),
      eyebrow: context.label('in_figures'),
      headline,
      numbers,
      sources: sourcesLine([headline, ...numbers.map(({ label }) => label)], context),
      notes: [],
      at: (outline.headlines.numbers ?? outline).at,
    },
  ];
}

// Numerals as large as two or three digits allow would break a date or a span over lines.
function numbersClasses(numbers: readonly NumberView[]): string {
  const long = numbers.some(({ value }) => wordsOf(value).length > LONG_VALUE);
  return `numbers count-${numbers.length}${long ? ' long-values' : ''}`;
}

function themeSlides(theme: Theme, number: number, context: ViewContext): SlideView[] {
  const eyebrow = plainText(`${number} · ${wordsOf(context.text(theme.title))}`);
  const slides = [pointsSlide(theme, eyebrow, context)];
  return theme.figure === undefined ? slides : [...slides, figureSlide(theme.figure, eyebrow, context)];
}

function pointsSlide(theme: Theme, eyebrow: RichText, context: ViewContext): SlideView {
  const headline = context.text(theme.headline);
  const points = theme.points.map((point) => pointLine(point, context));
  const takeaway = context.optionalText(theme.takeaway);
  const layout = theme.layout ?? defaultLayout(theme.points.length);
  return {
    layout: 'points',
    classes: `points ${layout} count-${points.length}`,
    eyebrow,
    headline,
    points,
    takeaway,
    sources: sourcesLine([headline, ...points, ...(takeaway === null ? [] : [takeaway])], context),
    notes: speakerNotes([theme.note, ...theme.points.map(({ note }) => note)], context),
    at: theme.headline.at,
  };
}

function defaultLayout(points: number): 'columns' | 'grid' | 'rows' {
  if (points <= 3) return 'columns';
  return points === 4 ? 'grid' : 'rows';
}

// The slide's line rests on the sources of the paragraph that carries it out in the brief.
function pointLine(point: Point, context: ViewContext): RichText {
  const text = context.text(point.text);
  const own = noteNumbers([text]);
  const more = noteNumbers([context.text(point.detail)]).filter((number) => !own.includes(number));
  return withNotes(text, more);
}

function figureSlide(figure: Figure, eyebrow: RichText, context: ViewContext): SlideView {
  const headline = context.text(figure.caption);
  const cite = figure.cite === undefined ? [] : [context.text(figure.cite)];
  const base = {
    eyebrow,
    headline,
    notes: speakerNotes([figure.note], context),
    at: figure.caption.at,
  };
  const { content } = figure;
  switch (content.kind) {
    case 'numbers': {
      const numbers = content.facts.map((fact) => toNumberView(fact, context));
      const sources = sourcesLine([headline, ...cite, ...numbers.map(({ label }) => label)], context);
      return { ...base, layout: 'numbers', classes: numbersClasses(numbers), numbers, sources };
    }
    case 'timeline': {
      const events = content.events.map(({ date, text }) => ({
        date: plainText(context.format.date(date)),
        text: context.text(text),
      }));
      const sources = sourcesLine([headline, ...cite, ...events.map(({ text }) => text)], context);
      return { ...base, layout: 'timeline', classes: `timeline count-${events.length}`, events, sources };
    }
    case 'table': {
      const columns = content.columns.map(context.text);
      const rows = content.rows.map((row) => row.map(context.text));
      const sources = sourcesLine([headline, ...cite, ...columns, ...rows.flat()], context);
      return { ...base, layout: 'table', classes: 'table', columns, rows, sources };
    }
  }
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
    classes: 'recommendations',
    eyebrow: partLabel(context.label('recommendations'), index, parts.length),
    headline,
    columns: [context.label('action'), context.label('owner'), context.label('by')],
    rows: part,
    sources: sourcesLine(
      part.map(({ action }) => action),
      context,
    ),
    notes: [],
    at: (outline.headlines.recommendations ?? outline).at,
  }));
}

function sourceSlides(context: ViewContext): SlideView[] {
  const { outline, citations } = context;
  const parts = chunk(citations.bibliography, SOURCES_PER_SLIDE);
  return parts.map((entries, index) => ({
    layout: 'sources',
    classes: 'sources',
    eyebrow: partLabel(context.label('sources'), index, parts.length),
    headline: context.optionalText(outline.headlines.sources) ?? context.label('references'),
    entries,
    sources: null,
    notes: [],
    at: (outline.headlines.sources ?? outline).at,
  }));
}

function closeSlide(context: ViewContext): SlideView {
  const { closing, publisher } = context.outline;
  const [headline, text] = [context.text(closing.headline), context.text(closing.text)];
  return {
    layout: 'close',
    classes: 'close',
    eyebrow: null,
    headline,
    text,
    publisher: context.text(publisher),
    sources: sourcesLine([headline, text], context),
    notes: [],
    at: closing.headline.at,
  };
}

function sourcesLine(texts: readonly RichText[], context: ViewContext): RichText | null {
  const notes = noteNumbers(texts).map((number) =>
    joinTexts([plainText(String(number)), context.note(number)], '\u00A0'),
  );
  return notes.length === 0 ? null : joinTexts(notes, ' · ');
}

function speakerNotes(notes: readonly (Theme['note'] | undefined)[], context: ViewContext): RichText[] {
  return notes.filter((note) => note !== undefined).map(context.text);
}

function partLabel(label: RichText, index: number, parts: number): RichText {
  return parts === 1 ? label : plainText(`${wordsOf(label)} ${index + 1}/${parts}`);
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  const parts = Math.ceil(items.length / size);
  const even = Math.ceil(items.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, index) => items.slice(index * even, (index + 1) * even));
}
