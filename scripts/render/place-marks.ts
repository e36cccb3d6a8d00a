import type { Place } from '../diagnostics/place.ts';

// The second private plane of Unicode: no keyboard, font or icon set has these characters, Markdown, YAML and
// HTML take them for letters, and the outline's own are reported as missing glyphs.
const FIRST = 0x100000;
const MOST = 0xfff0;
const END = String.fromCodePoint(0x10fffd);
const MARKS = /[\u{100000}-\u{10FFFD}]/gu;

/** Puts marks around markup while a page is rendered, and keeps the place that each mark stands for. */
export interface PlaceMarks {
  /** The markup between a mark that stands for the place and an end mark; as it is where there is no place. */
  readonly around: (at: Place | undefined, markup: string) => string;
  /** The places of the marks that were given until now, by the mark's number. */
  readonly places: readonly Place[];
}

/** A page as text, with marks around what has a place, and the places of its marks by their numbers: plain data. */
export interface MarkedText {
  readonly text: string;
  readonly places: readonly Place[];
}

/**
 * Makes the marks of one page that is rendered to be measured. They are plain characters, so that they
 * come through Handlebars, Markdown and Marp; the page gives them back before anything is measured. Equal places
 * get one mark.
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

/** The text without any marks. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, '');
}
