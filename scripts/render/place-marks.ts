import type { Place } from '../diagnostics/place.ts';

// Marks are characters of the second private plane of Unicode. They are on no keyboard, in no font and in no icon set.
// Markdown, YAML and HTML treat them as letters. An outline that has some is reported for missing glyphs.
const FIRST = 0x100000;
const MOST = 0xfff0;
const END = String.fromCodePoint(0x10fffd);
const MARKS = /[\u{100000}-\u{10FFFD}]/gu;

/** Puts marks around markup while a page is rendered, and keeps the place that each mark stands for. */
export interface PlaceMarks {
  /**
   * Gives the markup between a mark for the place and an end mark; unchanged where there is no place, or no mark is
   * left.
   */
  readonly around: (at: Place | undefined, markup: string) => string;
  /** The places of the marks given so far, by the number of the mark. */
  readonly places: readonly Place[];
}

/** A page's text with marks, and the places of the marks by number, as plain data. */
export interface MarkedText {
  readonly text: string;
  readonly places: readonly Place[];
}

/**
 * Makes the marks for one page that will be measured. Marks are plain characters, so they survive Handlebars, Markdown
 * and Marp; they are taken out of the page before it is measured. Equal places share a mark.
 */
export function createPlaceMarks(): PlaceMarks {
  const places: Place[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (at: Place): number => {
    const key = `${at.line}:${at.column}:${at.endColumn}:${at.file}`;
    const known = numbers.get(key) ?? places.push(at) - 1;
    numbers.set(key, known);
    return known;
  };
  return {
    around: (at, markup) => {
      if (at === undefined || markup === '') return markup;
      const number = numberOf(at);
      return number < MOST ? `${String.fromCodePoint(FIRST + number)}${markup}${END}` : markup;
    },
    places,
  };
}

/** The text without its marks. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, '');
}
