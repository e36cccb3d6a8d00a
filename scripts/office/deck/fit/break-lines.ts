import type { FontShelf } from './measured-font.ts';
import type { SetParagraph, SetRun } from './set-text.ts';

/** Counts the lines that a paragraph takes in a column of a width in px. */
export function countLines({ runs, start, first }: SetParagraph, width: number, fonts: FontShelf): number {
  const letters = runs.flatMap((run) => lettersOf(run, fonts));
  const room = Math.max(width - start, LEAST_ROOM);
  let lines = 1;
  let used = Math.max(first, -start);
  let next = 0;
  for (const word of wordsIn(letters.map(({ letter }) => letter).join(''))) {
    const count = [...word].length;
    const widths = letters.slice(next, next + count).map((each) => each.width);
    next += count;
    const whole = sum(widths);
    // A space at the end of a line takes no room.
    const shown = whole - (word.endsWith(' ') ? (widths.at(-1) ?? 0) : 0);
    if (used + shown <= room) {
      used += whole;
      continue;
    }
    if (used > Math.max(first, 0)) lines += 1;
    // A word that is wider than the column is broken wherever it meets its end.
    const further = Math.max(0, Math.ceil(shown / room) - 1);
    lines += further;
    used = whole - further * room;
  }
  return lines;
}

/** Splits a text where a line may end: after spaces and hyphens, and around Chinese and Japanese letters. */
export function wordsIn(text: string): string[] {
  return text.split(BREAKS).filter((word) => word !== '');
}

// A closing mark stays with the letter before it, an opening one with the letter after it.
const BREAKS =
  /(?<=[ \u200B])(?! )|(?<=[\p{L}\p{N}][-‐–—])(?=\p{L})|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，；：？！」』）》])(?![\p{P} \u00A0])|(?<![「『（《\p{Ps}\p{Pi}])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

interface Letter {
  readonly letter: string;
  /** In px. */
  readonly width: number;
}

function lettersOf({ words, font, size, isBold, spacing }: SetRun, fonts: FontShelf): Letter[] {
  const { regular, bold } = fonts(font);
  const widths = isBold ? bold : regular;
  return [...words].map((letter) => {
    return { letter, width: ((widths.get(codeOf(letter)) ?? usual(letter)) * size) / 1000 + spacing };
  });
}

/** Lists the letters of a text for which a font has no width that could be relied on. */
export function unmeasured({ words, font }: SetRun, fonts: FontShelf): string[] {
  const { regular } = fonts(font);
  return [...words].filter((letter) => !regular.has(codeOf(letter)) && !isKnownWidth(letter));
}

// Fonts of East Asia give each such letter a square of the type size; marks over letters and joiners take no room.
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u;
const NO_ROOM = /[\p{M}\p{Cf}\u2060]/u;
const SQUARE_WIDTH = 1000;
// A joined Arabic letter is about as wide as half the type size; this is an estimate.
const USUAL_WIDTH = 600;

function isKnownWidth(letter: string): boolean {
  return SQUARE.test(letter) || NO_ROOM.test(letter) || /\s/u.test(letter);
}

function usual(letter: string): number {
  if (NO_ROOM.test(letter)) return 0;
  return SQUARE.test(letter) ? SQUARE_WIDTH : USUAL_WIDTH;
}

// So narrow a column holds hardly a letter; it keeps the sum finite.
const LEAST_ROOM = 8;

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
