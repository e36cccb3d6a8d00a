import type { Event } from '../../outline/outline.ts';
import { plainText, type RichText, wordsOf } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';

/**
 * Gives the dates of a timeline's events as both genres print them: with the full names of months, or all with the
 * short names if a full one needs more than two lines in its column on a slide. A date that is still too wide may break
 * at each of its spaces.
 */
export function eventDates(
  events: readonly Pick<Event, 'date' | 'dateAt'>[],
  { format, words }: Pick<ViewContext, 'format' | 'words'>,
): RichText[] {
  const width = (SLIDE_WIDTH - GAP * (events.length - 1)) / events.length;
  const fits = (text: RichText) => linesOf(wordsOf(text), width) <= MOST_LINES;
  const full = events.map(({ date, dateAt }) => words(format.date(date), dateAt));
  if (full.every(fits)) return full;
  return events.map(({ date, dateAt }) => {
    const short = words(format.shortDate(date), dateAt);
    return fits(short) ? short : plainText(format.shortDate(date).replaceAll('\u00A0', ' '), dateAt);
  });
}

// In px: the measures of a timeline in templates/deck/deck.css.
const SLIDE_WIDTH = 1136;
const GAP = 32;
const SIZE = 30;
const MOST_LINES = 2;
// In multiples of the type size, for the widest of the project's font families. A Chinese character is a square.
const LETTER = 0.53;
const NARROW = 0.28;

// A word that is wider than a line counts as one line too many: it would cover its neighbour.
function linesOf(words: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words.split(' ')) {
    const wide = widthOf(word);
    if (wide > width) lines += MOST_LINES;
    const isFull = used > 0 && used + SIZE * NARROW + wide > width;
    if (isFull) lines += 1;
    used = isFull || used === 0 ? wide : used + SIZE * NARROW + wide;
  }
  return lines;
}

function widthOf(word: string): number {
  const parts = [...word].map((sign) => {
    if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(sign)) return 1;
    return /[.,\s]/.test(sign) ? NARROW : LETTER;
  });
  return SIZE * parts.reduce((sum, part) => sum + part, 0);
}
