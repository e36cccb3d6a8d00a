import type { Place } from '../diagnostics/place.ts';

// The second private plane of Unicode: no keyboard, font or icon set has these characters, Markdown, YAML and
// HTML take them for letters, and the outline's own are reported as missing glyphs.
const FIRST = 0x100000;
const MOST = 0xfff0;
const END = String.fromCodePoint(0x10fffd);
const MARKS = /[\u{100000}-\u{10FFFD}]/gu;

/** Puts marks around markup, and remembers which place each mark stands for. */
export interface PlaceMarks {
  /** The markup between a mark that stands for the place and an end mark; as it is where there is no place. */
  readonly around: (at: Place | undefined, markup: string) => string;
  /** The place of a mark's number, as the page gives it back. */
  readonly placeOf: (mark: number | null) => Place | undefined;
}

/**
 * Makes the marks of one page that is rendered to be measured. They are plain characters, so that they
 * come through Handlebars, Markdown and Marp; the page gives them back before anything is measured.
 */
export function createPlaceMarks(): PlaceMarks {
  const places: Place[] = [];
  const numbers = new Map<Place, number>();
  const numberOf = (at: Place): number => {
    const known = numbers.get(at) ?? places.push(at) - 1;
    numbers.set(at, known);
    return known;
  };
  return {
    around: (at, markup) => {
      if (at === undefined || markup === '') return markup;
      const number = numberOf(at);
      return number < MOST ? `${String.fromCodePoint(FIRST + number)}${markup}${END}` : markup;
    },
    placeOf: (mark) => (mark === null ? undefined : places[mark]),
  };
}

/** Marks that are none: what is rendered with them is what is written. */
export const NO_MARKS: PlaceMarks = { around: (_, markup) => markup, placeOf: () => undefined };

/** The text without any marks. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, '');
}
