import type { Design } from '../outline/outline.ts';
import { type CodePointRange, covers } from './font-coverage.ts';
import { type FontRole, stackOf } from './font-stacks.ts';

/** A style of a font family: a weight and a slant, as CSS writes them. */
export interface FontStyle {
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
}

/** The styles that the stylesheets of both genres use. */
export const FONT_STYLES: readonly FontStyle[] = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
];

/** A part of a font family: one file for each style, all drawing the same characters. */
export interface FontPart {
  /** The part's CSS `unicode-range`; undefined where the part is the whole family. */
  readonly unicodeRange: string | undefined;
  readonly coverage: readonly CodePointRange[];
  /**
   * The names of the part's fonts in a PDF, undefined for a font without one; for a bundled family only the regular
   * style is named.
   */
  readonly postScriptNames: readonly (string | undefined)[];
  /** The paths of the files, relative to the project's folder. */
  readonly files: readonly (FontStyle & { readonly path: string })[];
}

/** The families that a pack may use, by name, each with those of its parts that the pack's texts need. */
export type FontShelf = ReadonlyMap<string, readonly FontPart[]>;

/** A font file that a page needs. */
export interface FontFace extends FontStyle {
  readonly family: string;
  readonly path: string;
  readonly unicodeRange: string | undefined;
}

/** The properties of a page that decide which fonts it needs: its code points, and the roles of its letters. */
export interface ShownText {
  readonly codePoints: readonly number[];
  readonly roles: readonly FontRole[];
}

/** Chooses the font files that a page needs, in the order of the shelf. */
export function chooseFontFaces(
  { codePoints, roles }: ShownText,
  fonts: Design['fonts'],
  shelf: FontShelf,
): FontFace[] {
  const needed = new Map<string, Set<FontPart>>();
  for (const role of roles) {
    for (const codePoint of codePoints) {
      const found = findPart(codePoint, stackOf(role, fonts), shelf);
      if (found !== undefined) needed.set(found.family, (needed.get(found.family) ?? new Set()).add(found.part));
    }
  }
  return [...shelf].flatMap(([family, parts]) =>
    parts
      .filter((part) => needed.get(family)?.has(part))
      .flatMap(({ files, unicodeRange }) => files.map((file) => ({ ...file, family, unicodeRange }))),
  );
}

/** Reads the code points of a page. Its letters may have any role. */
export function readShownText(page: string): ShownText {
  return { codePoints: shownCodePoints(page), roles: ['heading', 'text'] };
}

/** The characters of `words` that no family of the design draws, in order of their code points. */
export function uncoveredCharacters(words: string, fonts: Design['fonts'], shelf: FontShelf): string[] {
  const stack = stackOf('text', fonts);
  return codePointsOf(words)
    .filter((codePoint) => findPart(codePoint, stack, shelf) === undefined)
    .map((codePoint) => String.fromCodePoint(codePoint));
}

/** A font file with its bytes as base64, and the subtype of its media type (`font/…`). */
interface WrittenFace {
  readonly face: FontFace;
  readonly base64: string;
  readonly format: string;
}

/** The `@font-face` rules of font files, with the bytes inside. */
export function fontFaceCss(files: readonly WrittenFace[]): string {
  return files
    .map(({ face: { family, weight, style, unicodeRange }, base64, format }) => {
      const range = unicodeRange === undefined ? '' : `unicode-range:${unicodeRange};`;
      return [
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};${range}`,
        `src:url("data:font/${format};base64,${base64}")}`,
      ].join('');
    })
    .join('\n');
}

/**
 * The code points that a text shows, as written and in capitals: a stylesheet may print capitals, and a letter and its
 * capital may lie in two parts of a family (ÿ and Ÿ).
 */
function shownCodePoints(text: string): number[] {
  const letters = codePointsOf(text)
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join('');
  return codePointsOf(letters + letters.toUpperCase());
}

// A browser draws these spaces as wide as they are meant, from the font's own space, where the font has no glyph for them
// (HarfBuzz, hb-ot-shape-fallback).
const DRAWN_AS_SPACE = /[\u2000-\u200A\u202F\u205F]/;

/** The code points of a text, once each and sorted, without control characters and characters that have no shape. */
function codePointsOf(text: string): number[] {
  // A page has a million letters, mostly the same hundred: nothing is allocated for a single letter.
  const seen = new Uint8Array(0x10000);
  const found = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdbff) seen[unit] = 1;
    else {
      const codePoint = text.codePointAt(at) ?? 0;
      found.add(codePoint);
      if (codePoint > 0xffff) at += 1;
    }
  }
  for (let unit = 0; unit < seen.length; unit += 1) if (seen[unit] === 1) found.add(unit);
  return [...found]
    .map((codePoint) => ({ codePoint, character: String.fromCodePoint(codePoint) }))
    .filter(({ character }) => !/[\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(character))
    .filter(({ character }) => !DRAWN_AS_SPACE.test(character))
    .map(({ codePoint }) => codePoint)
    .sort((a, b) => a - b);
}

/** Parses the value of CSS `unicode-range` to ranges of code points. */
export function parseRanges(unicodeRange: string): CodePointRange[] {
  return unicodeRange.split(',').map((part): CodePointRange => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

function findPart(codePoint: number, stack: readonly string[], shelf: FontShelf) {
  for (const family of stack) {
    const part = shelf.get(family)?.find(({ coverage }) => covers(coverage, codePoint));
    if (part !== undefined) return { family, part };
  }
  return undefined;
}
