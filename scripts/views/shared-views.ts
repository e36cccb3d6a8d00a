import type { Fact } from '../outline/fact.ts';
import type { Callout, Horizon, Outline, Recommendation } from '../outline/outline.ts';
import type { RecommendationView } from './deck/deck-view.ts';
import type { DrawingView, NumberView } from './figures/figure-view.ts';
import { quoted } from './text/quoted.ts';
import { noteNumbers, plainText, type RichText, withNotes, wordsOf } from './text/rich-text.ts';
import type { ViewContext } from './view-context.ts';

/**
 * Makes the view of a fact as a large number: its value, its label with the notes of its source, and its date. `lead`
 * is the id of the most important fact among those shown together.
 */
export function toNumberView(fact: Fact, context: ViewContext, lead?: string): NumberView {
  const label = context.text(fact.label);
  const value = numeral(fact, context);
  return {
    value,
    label: withNotes(label, noteNumbers([context.text(fact.cite)])),
    asOf: fact.asOf === undefined ? null : asOfLine(context, context.format.date(fact.asOf)),
    isLong: LONG_WORD.test(wordsOf(value)),
    leads: fact.id === lead,
  };
}

// Where the month comes first (November 20, 2020), it may have a line of its own: with its day it is wider than a
// column.
function numeral(fact: Fact, { format, words }: ViewContext): RichText {
  const value = format.fact(fact);
  const monthLeads = fact.quantity.kind === 'date' && /^\p{L}/u.test(value);
  return monthLeads ? plainText(value, fact.at) : withBreaks(words(value, fact.at));
}

// The characters of one line; a no-break space does not end a word.
const LONG_WORD = /[^ ]{9}/;
const LONGEST_LINE = 10;

// In this type size, “USD 500 million” is wider than a column, so its last word may be on a second line.
function withBreaks(text: RichText): RichText {
  if (wordsOf(text).length <= LONGEST_LINE) return text;
  const pieces = text.pieces.map((piece) => {
    return piece.kind === 'text' ? { ...piece, value: piece.value.replace(/\u00A0(?=\p{L}{4,})/gu, ' ') } : piece;
  });
  return { ...text, pieces };
}

/** Lists all recommendations of the pack by their rank: first those that are asked for, then the others as they stand. */
export function rankedRecommendations({ ask, themes }: Outline): readonly Recommendation[] {
  const asked = new Set(ask?.decisions);
  const others = themes.flatMap(({ recommendations }) => recommendations).filter((each) => !asked.has(each));
  return [...asked, ...others];
}

/** Makes the views of recommendations of the pack, numbered by their rank from 1. */
export function toRecommendationViews(
  recommendations: readonly Recommendation[],
  context: ViewContext,
): RecommendationView[] {
  const all = rankedRecommendations(context.outline);
  return recommendations.map((item) => ({
    address: item.address,
    number: all.indexOf(item) + 1,
    action: withNotes(context.text(item.action), noteNumbers(item.cite === undefined ? [] : [context.text(item.cite)])),
    owner: context.text(item.owner),
    horizon: toHorizon(item.horizon, context),
    isDated: item.horizon.kind !== 'words',
  }));
}

function toHorizon(horizon: Horizon, { text, words, format }: ViewContext): RichText {
  return horizon.kind === 'words' ? text(horizon.text) : words(format.date(horizon.date), horizon.at);
}

/** Gives the words of a callout with the notes of its source. A callout by a person is printed as a quotation. */
export function toCalloutText({ text, by, cite }: Callout, context: ViewContext): RichText {
  const words = context.text(text);
  const said = by === undefined ? words : quoted(words, context.outline.language);
  return withNotes(said, cite === undefined ? [] : noteNumbers([context.text(cite)]));
}

/** Makes the line "As of 30 June 2024". */
export function asOfLine(context: ViewContext, date: string): RichText {
  return context.words(context.labels.as_of.replaceAll('{date}', date));
}

/** Makes the line with the place and time of the summit. */
export function whereLine(outline: Outline, context: ViewContext): RichText {
  const places = [outline.summit.city, outline.summit.host].map((place) => wordsOf(context.text(place)));
  return context.words([...new Set(places), context.format.span(outline.summit.dates)].join(', '));
}

/** Makes the line with the names of the authors. */
export function authorLine({ outline, text }: ViewContext): RichText {
  const names = outline.authors.map(({ name }) => text(name));
  return joinTexts(names, ', ');
}

/** Joins the keywords of the files' properties; the words of a document's marking come first. */
export function keywordLine({ outline, text }: ViewContext, banner: RichText | null): RichText {
  const words = outline.keywords.map(text);
  return joinTexts(banner === null ? words : [banner, ...words], ', ');
}

/** Joins several texts, with a separator between them. */
export function joinTexts(texts: readonly RichText[], separator: string): RichText {
  const pieces = texts.flatMap((text, index) =>
    index === 0 ? text.pieces : [{ kind: 'text' as const, value: separator }, ...text.pieces],
  );
  return { kind: 'rich', pieces };
}

/** The id of the logo's drawing; no figure can have it. */
export const LOGO_ID = '_logo';

/** Makes the view of the logo; null where the summit has no logo. Its alternative text is the organisation's name. */
export function toLogo({ outline, text }: ViewContext): DrawingView | null {
  if (outline.design.logo === undefined) return null;
  return { kind: 'drawing', id: LOGO_ID, alt: text(outline.summit.organisation) };
}
