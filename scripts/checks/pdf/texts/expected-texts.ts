import type { Place } from '../../../diagnostics/place.ts';
import type { Genre } from '../../../outline/genre.ts';
import type { Outline, Recommendation, Theme } from '../../../outline/outline.ts';
import type { Text } from '../../../outline/text/inline.ts';
import { publicationRows } from '../../../views/document/publication-rows.ts';
import { toDocumentView } from '../../../views/document/to-document-view.ts';
import { toCalloutText } from '../../../views/shared-views.ts';
import { noteNumbers, type RichText, wordsOf } from '../../../views/text/rich-text.ts';
import type { ViewContext } from '../../../views/view-context.ts';
import { FIGURE_ROWS } from './figure-rows.ts';
import { BOTH, BRIEF, DECK, factTexts, NOWHERE, type Row, type Shown, type Worded } from './text-rows.ts';

/** A text of the outline as a page shows it, with the genres in which it must be found. */
export interface ExpectedText {
  /** Its key in the outline, as it is named to people. */
  readonly name: string;
  readonly text: RichText;
  readonly at: Place;
  readonly shown: readonly Genre[];
  /** Whether it is part of a drawing, which no view has. */
  readonly isDrawn: boolean;
  /** Whether it is a speaker's note. */
  readonly isNote: boolean;
  /** Whether it may stand in the brief more often than its view says: a note at the feet of several pages. */
  readonly mayReturn?: boolean;
}

const OUTLINE: Readonly<Record<string, Row<Outline>>> = {
  title: [BOTH, ({ title }) => [title]],
  // The heads of pages are artefacts, and checked by themselves.
  short_title: [NOWHERE, ({ shortTitle }) => [shortTitle]],
  subtitle: [BOTH, ({ subtitle }) => [subtitle]],
  'summit.name': [BOTH, ({ summit }) => [summit.name]],
  'summit.short_name': [NOWHERE, ({ summit }) => [summit.shortName]],
  'summit.organisation': [BRIEF, ({ summit }) => [summit.organisation]],
  'summit.host': [BOTH, ({ summit }) => [summit.host]],
  'summit.city': [BOTH, ({ summit }) => [summit.city]],
  'summit.dates': [BOTH, (outline, context) => [whereOf(outline, context)]],
  as_of: [BOTH, ({ asOf, at }, { format }) => [{ words: format.date(asOf), at }]],
  authors: [BRIEF, ({ authors }) => authors.map(({ name }) => name)],
  'authors.role': [BRIEF, ({ authors }) => authors.map(({ role }) => role)],
  'authors.biography': [BRIEF, ({ authors }) => authors.map(({ biography }) => biography)],
  'authors.contact': [BRIEF, ({ authors }) => authors.map(({ contact }) => contact)],
  publisher: [BOTH, ({ publisher }) => [publisher]],
  subject: [NOWHERE, ({ subject }) => [subject]],
  keywords: [NOWHERE, ({ keywords }) => keywords],
  licence: [BRIEF, ({ licence }) => [licence]],
  document: [
    BRIEF,
    (_, context) => (toDocumentView(context)?.masthead ?? []).flatMap(({ text }) => placed(text, context)),
  ],
  'document.symbol': [BOTH, (_, context) => placed(toDocumentView(context)?.symbol ?? null, context)],
  publication: [BRIEF, (_, context) => publicationRows(context).flatMap(({ text }) => placed(text, context))],
  version: [BRIEF, ({ version }) => [version]],
  'headlines.key_messages': [BOTH, ({ headlines }) => [headlines.keyMessages]],
  'headlines.agenda': [DECK, ({ headlines }) => [headlines.agenda]],
  'headlines.numbers': [DECK, ({ headlines, numbers }) => (numbers.length === 0 ? [] : [headlines.numbers])],
  'headlines.recommendations': [
    BOTH,
    ({ headlines, themes }) => (themes.some(asks) ? [headlines.recommendations] : []),
  ],
  'headlines.sources': [
    DECK,
    ({ headlines }, { citations }) => (citations.bibliography.length === 0 ? [] : [headlines.sources]),
  ],
  'key_messages.text': [BOTH, ({ keyMessages }) => keyMessages.map(({ text }) => text)],
  'key_messages.detail': [BOTH, ({ keyMessages }) => keyMessages.map(({ detail }) => detail)],
  'ask.headline': [BOTH, ({ ask }) => [ask?.headline]],
  numbers: [BOTH, ({ numbers }, context) => numbers.flatMap((fact) => factTexts(fact, context))],
  'numbers.cite': [BOTH, ({ numbers }) => numbers.map(({ cite }) => cite)],
  'sections.title': [BOTH, ({ sections }) => sections.map(({ title }) => title)],
  'closing.headline': [DECK, ({ closing }) => [closing.headline]],
  'closing.text': [DECK, ({ closing }) => [closing.text]],
  about: [BRIEF, ({ about }) => [about]],
};

const THEME: Readonly<Record<string, Row<Theme>>> = {
  title: [BOTH, ({ title }) => [title]],
  headline: [BOTH, ({ headline }) => [headline]],
  standfirst: [BRIEF, ({ standfirst }) => [standfirst]],
  takeaway: [BOTH, ({ takeaway, hasBand }) => (hasBand ? [takeaway] : [])],
  'takeaway, without band': [BRIEF, ({ takeaway, hasBand }) => (hasBand ? [] : [takeaway])],
  'points.text': [BOTH, ({ points }) => points.map(({ text }) => text)],
  'points.line': [DECK, ({ points }) => points.map(({ line }) => line)],
  'points.detail': [BRIEF, ({ points }) => points.map(({ detail }) => detail)],
  'points.note': ['notes', ({ points }) => points.map(({ note }) => note)],
  facts: [BRIEF, ({ facts }, context) => facts.flatMap((fact) => factTexts(fact, context))],
  'facts.cite': [BRIEF, ({ facts }) => facts.map(({ cite }) => cite)],
  'callout.text': [
    BOTH,
    ({ callout }, context) =>
      callout === undefined ? [] : [{ ...toCalloutText(callout, context), at: callout.text.at }],
  ],
  'callout.by': [BOTH, ({ callout }) => [callout?.by]],
  'callout.cite': [BOTH, ({ callout }) => [callout?.cite]],
  note: ['notes', ({ note }) => [note]],
};

const RECOMMENDATION: Readonly<Record<string, Row<Recommendation>>> = {
  action: [BOTH, ({ action }) => [action]],
  owner: [BOTH, ({ owner }) => [owner]],
  horizon: [
    BOTH,
    ({ horizon }, { format }) => {
      return [horizon.kind === 'words' ? horizon.text : { words: format.date(horizon.date), at: horizon.at }];
    },
  ],
  cite: [BOTH, ({ cite }) => [cite]],
};

/** All texts that a pack shows or must not show, and the BCP 47 language in which they are folded. */
export interface OutlineTexts {
  readonly language: string;
  readonly texts: readonly ExpectedText[];
}

/** A function that lists the texts of the outline and of the works that it cites, once, when it is first called. */
export function listTexts(context: ViewContext): () => OutlineTexts {
  let listed: OutlineTexts | undefined;
  return () => {
    listed ??= { language: context.outline.language, texts: expectedTexts(context) };
    return listed;
  };
}

/** All texts of the outline and of the works that it cites, each with the genres in which it must be found. */
export function expectedTexts(context: ViewContext): ExpectedText[] {
  const { outline } = context;
  const texts = [
    ...rowsOf('', OUTLINE, outline, context),
    ...outline.themes.flatMap((theme) => [
      ...rowsOf('', THEME, theme, context),
      ...theme.figures.flatMap((figure) => rowsOf('figures.', FIGURE_ROWS, figure, context)),
      ...theme.recommendations.flatMap((item) => rowsOf('recommendations.', RECOMMENDATION, item, context)),
    ]),
  ];
  return [
    ...texts,
    ...notesOf(texts, context),
    ...context.citations.bibliography.map((text) => ({
      name: 'references',
      text,
      at: text.at ?? outline.at,
      shown: BOTH,
      isDrawn: false,
      isNote: false,
    })),
  ];
}

// The place of a note is where it is first cited; it is shown in the genres that show a text which cites it.
// A slide has the short form of a note. One that a style words by what stands before it ("ibid.") has no words that all
// pages of the brief share.
function notesOf(texts: readonly ExpectedText[], { note, shortNote, outline }: ViewContext): ExpectedText[] {
  const mayReturn = outline.notePlace === 'foot';
  const citing = texts.filter(({ shown }) => shown.length > 0);
  const mentions = citing.flatMap((text) => noteNumbers([text.text]).map((number) => ({ number, text })));
  return [...Map.groupBy(mentions, ({ number }) => number)].flatMap(([number, [first, ...others]]) => {
    if (first === undefined) return [];
    const shown = BOTH.filter((genre) => [first, ...others].some(({ text }) => text.shown.includes(genre)));
    const of = (text: RichText, genres: readonly Genre[]) => ({
      ...first.text,
      name: `note ${number}`,
      text,
      shown: genres,
      mayReturn,
    });
    const words = [note(number), note(number, number - 1), shortNote(number)].map(wordsOf);
    if (words.every((each) => each === words[0])) return [of(note(number), shown)];
    const inBrief =
      words[0] === words[1]
        ? [
            of(
              note(number),
              shown.filter((genre) => genre === 'brief'),
            ),
          ]
        : [];
    return [
      of(
        shortNote(number),
        shown.filter((genre) => genre === 'deck'),
      ),
      ...inBrief,
    ];
  });
}

function rowsOf<Owner>(
  prefix: string,
  table: Readonly<Record<string, Row<Owner>>>,
  owner: Owner,
  context: ViewContext,
): ExpectedText[] {
  return Object.entries(table).flatMap(([key, [where, texts]]) =>
    texts(owner, context)
      .filter((text) => text !== undefined)
      .map((text) => ({
        name: `${prefix}${key}`,
        text: shownText(text, context),
        at: text.at,
        shown: where === 'notes' ? NOWHERE : where === 'drawn' ? BOTH : where,
        isDrawn: where === 'drawn',
        isNote: where === 'notes',
      })),
  );
}

function shownText(text: Text | Worded | Shown, context: ViewContext): RichText {
  if ('words' in text) return context.words(text.words, text.at);
  return 'inlines' in text ? context.text(text) : text;
}

function placed(text: RichText | null, { outline }: ViewContext): Shown[] {
  return text === null ? [] : [{ ...text, at: text.at ?? outline.at }];
}

function asks({ recommendations }: Theme): boolean {
  return recommendations.length > 0;
}

function whereOf(outline: Outline, { format }: ViewContext): Worded {
  return { words: format.span(outline.summit.dates), at: outline.summit.name.at };
}
