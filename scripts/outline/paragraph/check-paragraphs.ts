import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { formatPlace, type Place } from '../../diagnostics/place.ts';
import type { Theme } from '../outline.ts';
import { findParagraphs } from './find-paragraphs.ts';
import type { Paragraph } from './paragraph.ts';

/** A mention of a paragraph in a text, by its id or address. */
export interface ParagraphMention {
  readonly id: string;
  readonly at: Place;
}

/**
 * Reports mentions that lead to no paragraph or to several, and numbers that stand twice. Where the paragraphs are not
 * numbered (`paragraphs` is undefined), each mention and each number of an own is reported.
 */
export function checkParagraphs(
  paragraphs: readonly Paragraph[] | undefined,
  mentions: readonly ParagraphMention[],
  themes: readonly Theme[],
): Diagnostic[] {
  if (paragraphs === undefined) {
    const places = [...mentions.map(({ at }) => at), ...ownNumbers(themes)];
    return places.map((at) => diagnose('outline/unnumbered-paragraphs', {}, at));
  }
  return [...repeatedNumbers(paragraphs), ...mentions.flatMap((mention) => faultOf(mention, paragraphs))];
}

function ownNumbers(themes: readonly Theme[]): Place[] {
  const owners = themes.flatMap(({ points, callout, recommendations }) => [
    ...points,
    ...(callout === undefined ? [] : [callout]),
    ...recommendations,
  ]);
  return owners.flatMap(({ number }) => number?.at ?? []);
}

// Where a number leads back, those that are counted from it stand twice too: they follow from the one that is told.
function repeatedNumbers(paragraphs: readonly Paragraph[]): Diagnostic[] {
  const seen = new Map<string, Place>();
  return paragraphs.flatMap(({ number, isOwn, at }) => {
    const first = seen.get(number);
    seen.set(number, first ?? at);
    if (first === undefined || !isOwn) return [];
    return [diagnose('outline/repeated-number', { number, first: formatPlace(first) }, at)];
  });
}

function faultOf({ id, at }: ParagraphMention, paragraphs: readonly Paragraph[]): Diagnostic[] {
  const found = findParagraphs(paragraphs, id);
  if (found.length === 1) return [];
  if (found.length > 1) {
    const addresses = found.map(({ address }) => address).join(', ');
    return [diagnose('outline/ambiguous-paragraph', { id, addresses }, at)];
  }
  const names = paragraphs.flatMap((paragraph) => [...(paragraph.id ?? []), paragraph.address]);
  return [diagnose('outline/unknown-paragraph', { id, nearest: nearest(id, names) }, at)];
}
