import type { DrawingFrame } from '../drawing-frame.ts';

/** A line of a label: its words, and the point in px to which they are anchored on their baseline. */
export interface HaloLine {
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

type LabelType = Pick<DrawingFrame, 'fontSize' | 'measure'>;

/**
 * Gives the halo of a label as the `d` of a path: round each letter a form as high as the letter. A stroke round the
 * letters themselves would be printed as letters of a font without a name, and would be read twice.
 */
export function haloOf(lines: readonly HaloLine[], anchor: 'start' | 'middle' | 'end', type: LabelType): string {
  const { fontSize } = type;
  const by = fontSize * REACH;
  const forms = lines.flatMap(({ words, x, y }) => {
    const start = x - widthOf(words, type) * { start: 0, middle: 0.5, end: 1 }[anchor];
    return [...words.matchAll(LETTERS)].map(({ 0: letters, index }) => {
      const [top, bottom] = heightOf(letters);
      const left = start + widthOf(words.slice(0, index), type);
      const size = { width: widthOf(letters, type) + 2 * by, height: (top + bottom) * fontSize + 2 * by };
      return roundRect(left - by, y - top * fontSize - by, size, by);
    });
  });
  return forms.join('');
}

// The widths of letters that are joined are not known one by one: they are about half as wide as the type is high.
function widthOf(words: string, { fontSize, measure }: LabelType): number {
  const joined = words.match(JOINED)?.length ?? 0;
  return measure(words.replace(JOINED, ''), { fontSize, fontWeight: 600 }) + joined * 0.47 * fontSize;
}

const JOINED = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/gu;

// How far the halo reaches round the letters, as a multiple of the font's size.
const REACH = 0.14;

// Letters that stand one by one; of other scripts, words.
const LETTERS =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]\p{M}*|[^\s\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]+/gu;
const WITHOUT_ASCENDER = /^[acegm-suvwxyzа-пр-тх-ьэюяα-γε-ηικμ-υχω,.]$/;
const WITH_DESCENDER = /^[gjpqyJQßруфцщ,;]/;

// The heights of a letter's form above and below the baseline, as multiples of the font's size. They are larger than those
// of the letters, since what is read as one line must have one ground nearly everywhere (WCAG 2.2, 1.4.3).
function heightOf(letters: string): readonly [number, number] {
  const isWhole = letters.length > 1;
  return [WITHOUT_ASCENDER.test(letters) ? 0.65 : 0.75, isWhole || WITH_DESCENDER.test(letters) ? 0.24 : 0.16];
}

function roundRect(x: number, y: number, { width, height }: { width: number; height: number }, radius: number): string {
  const r = tenths(Math.min(radius, width / 2, height / 2));
  const [across, down] = [tenths(width - 2 * r), tenths(height - 2 * r)];
  const corner = (dx: number, dy: number) => `a${r},${r} 0 0 1 ${dx},${dy}`;
  return `M${tenths(x + r)},${tenths(y)}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
