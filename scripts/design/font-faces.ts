import type { Design } from '../outline/outline.ts';
import { type CodePointRange, covers } from './font-coverage.ts';
import { BUNDLED, type FontRole, stackOf } from './font-stacks.ts';

/** One style of a family, as a stylesheet asks for it. */
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

/** A part of a family: files that draw the same characters, one a style. */
export interface FontPart {
  /** As a stylesheet writes it; undefined where the part is the whole family. */
  readonly unicodeRange: string | undefined;
  readonly coverage: readonly CodePointRange[];
  /** What its files are called in a PDF, as far as they say; of a bundled family the upright one alone. */
  readonly postScriptNames: readonly (string | undefined)[];
  /** The paths of the files, from the project's folder. */
  readonly files: readonly (FontStyle & { readonly path: string })[];
}

/** The parts of each family that a pack may use, by its name; only those that its words call for. */
export type FontShelf = ReadonlyMap<string, readonly FontPart[]>;

/** A font file that a page needs. */
export interface FontFace extends FontStyle {
  readonly family: string;
  readonly path: string;
  readonly unicodeRange: string | undefined;
}

/** What fonts must know of a page. */
export interface ShownText {
  readonly codePoints: readonly number[];
  readonly roles: readonly FontRole[];
}

/** The font files that what a page shows needs, in a fixed order. */
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

/** What the letters of a page are, and what they are for. */
export function readShownText(page: string): ShownText {
  const roles: FontRole[] = /<text\b/.test(page) ? ['heading', 'text', 'drawing'] : ['heading', 'text'];
  return { codePoints: shownCodePoints(page), roles };
}

/** The characters that no family of the design draws, in order of their code points. */
export function uncoveredCharacters(words: string, fonts: Design['fonts'], shelf: FontShelf): string[] {
  const stack = stackOf('text', fonts);
  return codePointsOf(words)
    .filter((codePoint) => findPart(codePoint, stack, shelf) === undefined)
    .map((codePoint) => String.fromCodePoint(codePoint));
}

/** The `@font-face` rules of font files with their bytes inside, in base64. */
export function fontFaceCss(files: readonly { readonly face: FontFace; readonly base64: string }[]): string {
  return files
    .map(({ face: { family, weight, style, unicodeRange, path }, base64 }) => {
      const size = BUNDLED.find(({ name }) => name === family)?.size;
      const adjusted = size === undefined ? '' : `size-adjust:${size};`;
      const range = unicodeRange === undefined ? '' : `unicode-range:${unicodeRange};`;
      const format = path.split('.').at(-1)?.toLowerCase() ?? '';
      return [
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};${adjusted}${range}`,
        `src:url("data:font/${format};base64,${base64}")}`,
      ].join('');
    })
    .join('\n');
}

/** The code points that a text shows, as it is or in capitals: a stylesheet may ask for them, and ÿ and Ÿ stand in two parts. */
function shownCodePoints(text: string): number[] {
  const letters = codePointsOf(text)
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join('');
  return codePointsOf(letters + letters.toUpperCase());
}

/** The code points that a text shows, once each, in their order; those without a shape of their own are left out. */
function codePointsOf(text: string): number[] {
  // A page has a million letters, of which most are the same hundred: nothing is made of each.
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
    .filter((codePoint) => !/[\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(String.fromCodePoint(codePoint)))
    .sort((a, b) => a - b);
}

/** The ranges of a stylesheet's `unicode-range`. */
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
