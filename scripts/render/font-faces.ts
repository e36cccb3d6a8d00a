/** One style of a bundled family; its files are `files/<package>-<subset>-<weight>-<style>.woff2`. */
interface FontStyle {
  readonly family: string;
  /** The npm package under `@fontsource/`. */
  readonly package: string;
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
}

const SERIF = { family: 'Source Serif 4', package: 'source-serif-4' };
const SANS = { family: 'Source Sans 3', package: 'source-sans-3' };

/** The styles that the stylesheets of both genres use. Static files: variable ones print as nameless Type 3. */
const FONT_STYLES: readonly FontStyle[] = [
  { ...SERIF, weight: 400, style: 'normal' },
  { ...SERIF, weight: 400, style: 'italic' },
  { ...SERIF, weight: 600, style: 'normal' },
  { ...SANS, weight: 400, style: 'normal' },
  { ...SANS, weight: 400, style: 'italic' },
  { ...SANS, weight: 600, style: 'normal' },
];

/** The Unicode ranges of a package's subsets, as its `unicode.json` has them. */
export type Subsets = Readonly<Record<string, string>>;

/** A font file that a page needs. */
export interface FontFile {
  readonly font: FontStyle;
  /** The path of the file under `@fontsource/`. */
  readonly path: string;
  readonly unicodeRange: string;
}

/** The font files that the characters of a page need, in a fixed order. */
export function chooseFontFiles(page: string, subsets: ReadonlyMap<string, Subsets>): FontFile[] {
  // Stylesheets may show words in capitals, and a capital may stand in another subset (ÿ, Ÿ).
  const codePoints = codePointsOf(page + page.toUpperCase());
  const needed = new Map(
    [...subsets].map(([name, byName]) => [
      name,
      Object.entries(byName).filter(([, range]) => {
        const ranges = parseRanges(range);
        return codePoints.some((codePoint) => covers(ranges, codePoint));
      }),
    ]),
  );
  return FONT_STYLES.flatMap((font) =>
    (needed.get(font.package) ?? []).map(([subset, unicodeRange]) => ({
      font,
      path: `${font.package}/files/${font.package}-${subset}-${font.weight}-${font.style}.woff2`,
      unicodeRange,
    })),
  );
}

/** The characters that no subset of any bundled family covers, in order of their code points. */
export function uncoveredCharacters(words: string, subsets: ReadonlyMap<string, Subsets>): string[] {
  const ranges = [...subsets.values()].flatMap((byName) => Object.values(byName)).flatMap(parseRanges);
  return codePointsOf(words)
    .filter((codePoint) => !covers(ranges, codePoint))
    .map((codePoint) => String.fromCodePoint(codePoint));
}

/** The `@font-face` rules of font files with their bytes inside, in base64. */
export function fontFaceCss(files: readonly { readonly file: FontFile; readonly base64: string }[]): string {
  return files
    .map(({ file: { font, unicodeRange }, base64 }) =>
      [
        `@font-face{font-family:"${font.family}";font-weight:${font.weight};font-style:${font.style};`,
        `unicode-range:${unicodeRange};src:url("data:font/woff2;base64,${base64}") format("woff2")}`,
      ].join(''),
    )
    .join('\n');
}

function codePointsOf(text: string): number[] {
  const found = new Set<number>();
  for (const character of text) found.add(character.codePointAt(0) ?? 0);
  return [...found].sort((a, b) => a - b);
}

type Range = readonly [first: number, last: number];

function parseRanges(unicodeRange: string): Range[] {
  return unicodeRange.split(',').map((part): Range => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

function covers(ranges: readonly Range[], codePoint: number): boolean {
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}
