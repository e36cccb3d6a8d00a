import type { Theme } from '../../outline/outline.ts';
import { citedAs, publicationRows } from '../document/publication-rows.ts';
import { toAuthorViews, toDocumentView } from '../document/to-document-view.ts';
import { figureTexts, toFigureView } from '../figures/to-figure-view.ts';
import {
  asOfLine,
  authorLine,
  joinTexts,
  keywordLine,
  toCalloutText,
  toLogo,
  toNumberView,
  toRecommendationViews,
  whereLine,
} from '../shared-views.ts';
import { noteNumbers, plainText, type RichText, withoutNotes, wordsOf } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import type { BandView, BriefView, ChapterView, ContentsEntry, NoteView } from './brief-view.ts';
import type { ChapterPlan } from './chapter-plan.ts';
import { toBands } from './to-bands.ts';

/** The facts of a brief that are known only after its pages were laid out. */
export interface PagedBrief {
  /** The page number of each heading, by the heading's id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The plan of each chapter, by the chapter's id. */
  readonly plans: ReadonlyMap<string, ChapterPlan>;
}

const NOTHING_KNOWN: PagedBrief = { numbers: new Map(), plans: new Map() };

/** Makes the view of the brief. Without `PagedBrief` its contents have no page numbers, and its chapters no plan. */
export function toBriefView(context: ViewContext, { numbers, plans }: PagedBrief = NOTHING_KNOWN): BriefView {
  const { outline } = context;
  const document = toDocumentView(context);
  const chapters = outline.themes.map((theme, index) => toChapter(theme, index + 1, context, plans));
  const recommendations = toRecommendations(context);
  return {
    language: outline.language,
    title: context.text(outline.title),
    subtitle: context.text(outline.subtitle),
    eyebrow: joinTexts([context.label('policy_brief'), context.text(outline.summit.name)], ' · '),
    organisation: context.text(outline.summit.organisation),
    where: whereLine(outline, context),
    asOf: asOfLine(context, context.format.date(outline.asOf)),
    logo: toLogo(context),
    document,
    author: authorLine(context),
    publisher: context.text(outline.publisher),
    subject: context.text(outline.subject),
    keywords: keywordLine(context, document?.banner?.whole ?? null),
    runningTitle: context.text(outline.title),
    runningSummit: joinTexts([context.text(outline.summit.name), context.text(outline.summit.city)], ', '),
    glance: toGlance(context),
    contents: toContents(context, chapters, recommendations.rows.length > 0, numbers),
    chapters,
    recommendations,
    references: context.citations.bibliography,
    about: context.text(outline.about),
    aboutNotes: notesOf([context.text(outline.about)], context),
    authors: toAuthorViews(context),
    colophon: toColophon(context),
    labels: Object.fromEntries(Object.entries(context.labels).map(([name, words]) => [name, plainText(words)])),
  };
}

function toGlance(context: ViewContext): BriefView['glance'] {
  const { headlines, keyMessages, numbers: facts, lead } = context.outline;
  const headline = context.optionalText(headlines.keyMessages) ?? context.label('key_messages');
  const numbers = facts.map((fact) => toNumberView(fact, context, lead));
  const messages = keyMessages.map(({ address, text, detail }, index) => ({
    address,
    number: index + 1,
    text: context.text(text),
    detail: context.text(detail),
  }));
  const texts = [
    headline,
    ...messages.flatMap(({ text, detail }) => [text, detail]),
    ...numbers.map(({ label }) => label),
  ];
  return { headline, messages, numbers, notes: notesOf(texts, context) };
}

function toContents(
  context: ViewContext,
  chapters: readonly ChapterView[],
  recommendations: boolean,
  pages: ReadonlyMap<string, number>,
): ContentsEntry[] {
  const entry = (target: string, title: RichText): ContentsEntry => ({
    target,
    number: null,
    title,
    headline: null,
    page: pages.get(target) ?? null,
    section: null,
  });
  return [
    entry('at-a-glance', context.label('at_a_glance')),
    ...context.outline.themes.flatMap((theme, index): ContentsEntry[] => {
      const chapter = chapters[index];
      if (chapter === undefined) return [];
      const number = plainText(String(chapter.number));
      return [
        {
          ...entry(chapter.id, context.text(theme.title)),
          number,
          headline: withoutNotes(chapter.headline),
          section: chapter.part,
        },
      ];
    }),
    ...(recommendations ? [entry('recommendations', context.label('recommendations'))] : []),
    ...(context.citations.bibliography.length > 0 ? [entry('references', context.label('references'))] : []),
    entry('about', context.label('about')),
  ];
}

function toChapter(theme: Theme, number: number, context: ViewContext, plans: PagedBrief['plans']): ChapterView {
  const points = theme.points.map(({ address, text, detail }) => ({
    address,
    text: asRunIn(context.text(text)),
    detail: context.text(detail),
  }));
  const headline = context.text(theme.headline);
  const standfirst = context.text(theme.standfirst);
  const takeaway = context.optionalText(theme.takeaway);
  const numbers = theme.facts.map((fact) => toNumberView(fact, context));
  const callout = toCallout(theme, context);
  const figures = theme.figures.map((figure) => toFigureView(figure, context));
  const recommendations = toRecommendationViews(theme.recommendations, context);
  const texts = [
    headline,
    standfirst,
    ...points.flatMap(({ text, detail }) => [text, detail]),
    ...(takeaway === null ? [] : [takeaway]),
    ...numbers.map(({ label }) => label),
    ...(callout === null ? [] : [callout.text]),
    ...figures.flatMap(figureTexts),
    ...recommendations.map(({ action }) => action),
  ];
  const id = `theme-${theme.id}`;
  const part = context.outline.sections.find(({ themes }) => themes[0] === theme.id);
  const parts = { standfirst, points, callout, figures, numbers, takeaway, notes: notesOf(texts, context) };
  return {
    id,
    runningHead: plainText(`${number} · ${wordsOf(context.text(theme.title))}`),
    part: context.optionalText(part?.title),
    partAddress: part?.address ?? '',
    number,
    headline,
    ...toBands(parts, plans.get(id)),
    recommendations,
  };
}

function toCallout({ callout }: Theme, context: ViewContext): BandView['callout'] {
  if (callout === undefined) return null;
  return { text: toCalloutText(callout, context), by: context.optionalText(callout.by) };
}

// A run-in heading ends with a full stop unless it has its own mark.
function asRunIn(text: RichText): RichText {
  return /[.!?…:]$/.test(wordsOf(text)) ? text : { ...text, pieces: [...text.pieces, { kind: 'text', value: '.' }] };
}

function toRecommendations(context: ViewContext): BriefView['recommendations'] {
  const { outline } = context;
  const rows = outline.themes.flatMap((theme) => {
    const chapter = context.text(theme.title);
    return toRecommendationViews(theme.recommendations, context).map((row) => ({ ...row, chapter }));
  });
  const headline = context.optionalText(outline.headlines.recommendations) ?? context.label('recommendations');
  return { headline, rows, notes: notesOf([headline, ...rows.map(({ action }) => action)], context) };
}

function toColophon(context: ViewContext): BriefView['colophon'] {
  const { outline } = context;
  return [
    { term: context.label('cite_as'), text: citedAs(context, authorLine(context)) },
    { term: context.label('publisher'), text: context.text(outline.publisher) },
    ...(outline.version === undefined ? [] : [{ term: context.label('version'), text: context.text(outline.version) }]),
    { term: context.label('date'), text: plainText(context.format.date(outline.asOf)) },
    ...publicationRows(context),
    { term: context.label('licence'), text: context.text(outline.licence) },
  ];
}

function notesOf(texts: readonly RichText[], context: ViewContext): NoteView[] {
  return noteNumbers(texts).map((number, index, all) => ({ number, text: context.note(number, all[index - 1]) }));
}
