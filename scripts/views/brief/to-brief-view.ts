import { formatAddress } from '../../outline/address/address.ts';
import type { Theme } from '../../outline/outline.ts';
import { citedAs, publicationRows } from '../document/publication-rows.ts';
import { toPublishedView } from '../document/published-view.ts';
import { toAuthorViews, toDocumentView } from '../document/to-document-view.ts';
import { figureTexts, toFigureView } from '../figures/to-figure-view.ts';
import { factsOf } from '../notes/facts-of.ts';
import { leadTo } from '../notes/lead-to.ts';
import { linkNotes } from '../notes/link-notes.ts';
import { toPointer, withNumber } from '../notes/paragraph-numbers.ts';
import {
  asOfLine,
  authorLine,
  joinTexts,
  keywordLine,
  rankedRecommendations,
  toCalloutText,
  toLogo,
  toNumberView,
  toRecommendationViews,
  whereLine,
} from '../shared-views.ts';
import { plainText, type RichText, withoutNotes, wordsOf } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import type { BandView, BriefView, ChapterView, ContentsEntry, NoteView } from './brief-view.ts';
import type { ChapterPlan } from './chapter-plan.ts';
import { type NoteLists, openNoteLists, referenceAddress } from './note-lists.ts';
import { toBands } from './to-bands.ts';

/** The facts of a brief that are known only after its pages were laid out. */
export interface PagedBrief {
  /** The page number of each heading, by the heading's id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The plan of each chapter, by the chapter's id. */
  readonly plans: ReadonlyMap<string, ChapterPlan>;
  /** Whether the page is to be printed: it then has the notes that are to be set at the feet of its pages. */
  readonly isForPrint?: boolean;
}

const NOTHING_KNOWN: PagedBrief = { numbers: new Map(), plans: new Map() };

/** Makes the view of the brief. Without `PagedBrief` its contents have no page numbers, and its chapters no plan. */
export function toBriefView(context: ViewContext, paged: PagedBrief = NOTHING_KNOWN): BriefView {
  const { numbers, plans, isForPrint = false } = paged;
  const { outline } = context;
  const document = toDocumentView(context);
  const lists = openNoteLists(context);
  const parts = {
    glance: toGlance(context, lists),
    chapters: outline.themes.map((theme, index) => toChapter(theme, index + 1, { context, lists, plans })),
    recommendations: toRecommendations(context, lists),
    ...toAbout(context, lists),
  };
  const endnotes = lists.endnotes();
  const linked = endnotes.length > 0 ? linkNotes(parts, endnotes) : parts;
  const { glance, chapters, recommendations, aboutNotes } = linked;
  const notes = [glance.notes, ...chapters.map(notesOfChapter), recommendations.notes, aboutNotes, endnotes].flat();
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
    ...runningHeads(context),
    ...linked,
    contents: toContents(context, { ...linked, endnotes }, numbers),
    endnotes,
    footNotes: isForPrint && outline.notePlace === 'foot' ? lists.footNotes() : [],
    references: toReferences(context, notes),
    published: toPublishedView(context),
    authors: toAuthorViews(context),
    colophon: toColophon(context),
    labels: Object.fromEntries(Object.entries(context.labels).map(([name, words]) => [name, plainText(words)])),
  };
}

function runningHeads(context: ViewContext): Pick<BriefView, 'runningTitle' | 'runningSummit'> {
  const { title, shortTitle, summit } = context.outline;
  const name = context.text(summit.shortName ?? summit.name);
  return {
    runningTitle: context.text(shortTitle ?? title),
    runningSummit: { ...joinTexts([name, context.text(summit.city)], ', '), at: (summit.shortName ?? summit.name).at },
  };
}

function toAbout(context: ViewContext, lists: NoteLists): Pick<BriefView, 'about' | 'aboutNotes'> {
  const about = context.text(context.outline.about);
  const aboutNotes = lists.of([about], { file: 'summit', path: ['notes', 'about'] });
  return { about: linkNotes(about, aboutNotes), aboutNotes };
}

function toGlance(context: ViewContext, lists: NoteLists): BriefView['glance'] {
  const { headlines, keyMessages, numbers: facts, lead } = context.outline;
  const headline = context.optionalText(headlines.keyMessages) ?? context.label('key_messages');
  const numbers = facts.map((fact) => toNumberView(fact, context, lead));
  const messages = keyMessages.map(({ address, text, detail }, index) => ({
    address,
    number: index + 1,
    text: context.text(text),
    detail: context.text(detail),
  }));
  const ask = toAsk(context);
  const texts = [
    headline,
    ...messages.flatMap(({ text, detail }) => [text, detail]),
    ...(ask === null ? [] : [ask.headline, ...ask.decisions.map(({ action }) => action)]),
    ...numbers.map(({ label }) => label),
  ];
  const notes = lists.of(texts, { file: 'summit', path: ['notes', 'at-a-glance'] });
  return linkNotes({ headline, messages, ask, numbers, notes }, notes);
}

function toAsk(context: ViewContext): BriefView['glance']['ask'] {
  const { ask } = context.outline;
  if (ask === undefined) return null;
  return { headline: context.text(ask.headline), decisions: toRecommendationViews(ask.decisions, context) };
}

function toContents(
  context: ViewContext,
  { chapters, recommendations, endnotes }: Pick<BriefView, 'chapters' | 'recommendations' | 'endnotes'>,
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
    ...(recommendations.rows.length > 0 ? [entry('recommendations', context.label('recommendations'))] : []),
    ...(endnotes.length > 0 ? [entry('notes', context.label('endnotes'))] : []),
    ...(context.citations.bibliography.length > 0 ? [entry('references', context.label('references'))] : []),
    entry('about', context.label('about')),
  ];
}

/** The tools with which chapters are made. */
interface ChapterTools extends Pick<PagedBrief, 'plans'> {
  readonly context: ViewContext;
  readonly lists: NoteLists;
}

function toChapter(theme: Theme, number: number, { context, lists, plans }: ChapterTools): ChapterView {
  const points = theme.points.map(({ address, text, detail }) => ({
    address,
    text: withNumber(asRunIn(context.text(text)), address, context.outline),
    detail: context.text(detail),
  }));
  const headline = context.text(theme.headline);
  const standfirst = withNumber(context.text(theme.standfirst), addressIn(theme, 'standfirst'), context.outline);
  const takeaway = context.optionalText(theme.takeaway);
  const ofFacts = (kind: 'dates' | 'quantities') => factsOf(theme, kind).map((fact) => toNumberView(fact, context));
  const [numbers, dates] = [ofFacts('quantities'), ofFacts('dates')];
  const callout = toCallout(theme, context);
  const figures = theme.figures.map((figure) => toFigureView(figure, context));
  const recommendations = toRecommendationViews(theme.recommendations, context).map((item) => {
    return { ...item, action: withNumber(item.action, item.address, context.outline) };
  });
  const texts = [
    headline,
    standfirst,
    ...points.flatMap(({ text, detail }) => [text, detail]),
    ...(takeaway === null ? [] : [takeaway]),
    ...[...numbers, ...dates].map(({ label }) => label),
    ...(callout === null ? [] : [callout.text]),
    ...figures.flatMap(figureTexts),
    ...recommendations.map(({ action }) => action),
  ];
  const id = `theme-${theme.id}`;
  const part = context.outline.sections.find(({ themes }) => themes[0] === theme.id);
  const notes = lists.of(texts, { file: { theme: theme.id }, path: ['notes'] });
  const isNotesBelow = ['chapter', 'foot'].includes(context.outline.notePlace);
  const parts = { standfirst, points, callout, figures, numbers, dates, takeaway, notes, isNotesBelow };
  const chapter = {
    id,
    runningHead: plainText(`${number} · ${wordsOf(context.text(theme.title))}`, theme.title.at),
    part: context.optionalText(part?.title),
    partAddress: part?.address ?? '',
    number,
    headline,
    ...toBands(parts, plans.get(id)),
    recommendations,
  };
  return linkNotes(chapter, notes);
}

function toCallout(theme: Theme, context: ViewContext): BandView['callout'] {
  const { callout } = theme;
  if (callout === undefined) return null;
  const text = withNumber(toCalloutText(callout, context), addressIn(theme, 'callout'), context.outline);
  return { text, by: context.optionalText(callout.by) };
}

function addressIn({ id }: Theme, key: string): string {
  return formatAddress({ file: { theme: id }, path: [key] });
}

// A run-in heading ends with a full stop unless it has its own mark.
function asRunIn(text: RichText): RichText {
  return /[.!?…:]$/.test(wordsOf(text)) ? text : { ...text, pieces: [...text.pieces, { kind: 'text', value: '.' }] };
}

function toRecommendations(context: ViewContext, lists: NoteLists): BriefView['recommendations'] {
  const { outline } = context;
  const titles = new Map(
    outline.themes.flatMap(({ title, recommendations }) =>
      recommendations.map(({ address }) => [address, context.text(title)] as const),
    ),
  );
  const rows = toRecommendationViews(rankedRecommendations(outline), context).map((row) => {
    const title = titles.get(row.address) ?? plainText('');
    return { ...row, chapter: joinTexts([title, ...paragraphOf(row.address, context)], ' · ') };
  });
  const headline = context.optionalText(outline.headlines.recommendations) ?? context.label('recommendations');
  const list = { file: 'summit', path: ['notes', 'recommendations'] } as const;
  const notes = lists.of([headline, ...rows.map(({ action }) => action)], list);
  return linkNotes({ headline, rows, notes }, notes);
}

// The paragraph in which a recommendation stands, with its number; none where paragraphs are not numbered.
function paragraphOf(address: string, { outline, labels }: ViewContext): RichText[] {
  const paragraph = outline.paragraphs.find((each) => each.address === address);
  return paragraph === undefined ? [] : [{ kind: 'rich', pieces: [toPointer(paragraph, labels)] }];
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

function notesOfChapter({ bands, notesBelow }: ChapterView): NoteView[] {
  return [...bands.flatMap(({ side }) => side?.notes ?? []), ...notesBelow];
}

// A work leads to its first note in the brief.
function toReferences({ citations, noteKeys }: ViewContext, notes: readonly NoteView[]): BriefView['references'] {
  const first = new Map<string | undefined, string>();
  for (const { number, id } of notes.toReversed()) first.set(noteKeys[number - 1], id);
  return citations.bibliography.map((text, index) => {
    const key = citations.keys[index] ?? '';
    return { address: referenceAddress(key), text: leadTo(text, first.get(key)) };
  });
}
