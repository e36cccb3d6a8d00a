/** How many characters before and after a place are compared. */
const CONTEXT = [24, 10, 4];

/**
 * The words of a page as a browser shows them, without the lines that they are laid out in. It says whether two
 * stretches of text that follow each other are apart there.
 */
export class ShownWords {
  readonly #letters: string;
  /** Whether white space stands before each letter. */
  readonly #apart: readonly boolean[];
  /** Where the last question was answered: questions come in the order of the page. */
  #at = 0;

  constructor(text: string) {
    const apart: boolean[] = [];
    let isAfterSpace = false;
    let letters = '';
    for (const part of text.match(/\s+|\S+/gu) ?? []) {
      const folded = foldLetters(part);
      for (let index = 0; index < folded.length; index += 1) apart.push(index === 0 && isAfterSpace);
      letters += folded;
      isAfterSpace = folded === '' && (isAfterSpace || /\s/.test(part));
    }
    this.#letters = letters;
    this.#apart = apart;
  }

  /**
   * Whether white space stands between the letters `before` and `after` a place, as `foldLetters` gives them; undefined
   * where the page has them nowhere side by side.
   */
  isApart(before: string, after: string): boolean | undefined {
    for (const length of CONTEXT) {
      const [left, right] = [before.slice(-length), after.slice(0, length)];
      const places = this.#placesOf(left, right);
      const next = places.find((place) => place >= this.#at) ?? places[0];
      if (next === undefined) continue;
      this.#at = next;
      return this.#apart[next] === true;
    }
    return undefined;
  }

  // The offsets of `right` where `left` stands before it.
  #placesOf(left: string, right: string): number[] {
    const places: number[] = [];
    const sought = left + right;
    if (left === '' || right === '') return places;
    for (let at = this.#letters.indexOf(sought); at >= 0; at = this.#letters.indexOf(sought, at + 1)) {
      places.push(at + left.length);
    }
    return places;
  }
}

/** The letters of a text in a form that stays the same when it is laid out: no white space, hyphens, marks of format. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}\u2010\u2011-]+/gu, '')
    .replaceAll('\u02BC', '\u2019')
    .replaceAll('\u02BB', '\u2018');
}
