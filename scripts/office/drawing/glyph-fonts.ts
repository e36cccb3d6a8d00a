import { create, type Font } from 'fontkit';
import { type CodePointRange, covers } from '../../design/font-coverage.ts';
import { parseRanges } from '../../design/font-faces.ts';
import { BUNDLED_ONLY, stackOf } from '../../design/font-stacks.ts';
import type { SetLine } from './texts-to-paths.ts';

/** A font file that letters can be taken from. */
interface GlyphFont {
  readonly family: string;
  readonly weight: number;
  /** How large its letters are drawn, as a share of the type size. */
  readonly letters: number;
  readonly ranges: readonly CodePointRange[];
  readonly font: Font;
}

/**
 * Opens the fonts of `@font-face` rules that contain their files, and gives the function that sets lines in them. Each
 * letter is taken from a rule of the line's first family that has it, else from the drawing's other families. Italics are left out: no drawing has any.
 */
export function openGlyphFonts(faces: string): SetLine {
  const fonts = [...faces.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, rule = '']) => readFace(rule));
  return (words, { family, size, weight }) => {
    const stack = ordered(fonts, family);
    let path = '';
    let width = 0;
    for (const {
      text,
      from: { font, letters },
    } of runsOf(words, stack, weight)) {
      const scale = (size * letters) / font.unitsPerEm;
      const { glyphs, positions } = font.layout(text);
      for (const [index, glyph] of glyphs.entries()) {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        const at = width + xOffset * scale;
        const moved = glyph.path.scale(scale, -scale).translate(at, -yOffset * scale);
        path += moved.toSVG();
        width += xAdvance * scale;
      }
    }
    return {
      path: path.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100)),
      width,
    };
  };
}

// The families that the line names come first, then those in which drawings are set.
function ordered(fonts: readonly GlyphFont[], named: string): readonly GlyphFont[] {
  const names = [...[...named.matchAll(/'([^']+)'/g)].map(([, name = '']) => name), ...stackOf('text', BUNDLED_ONLY)];
  const rank = ({ family }: GlyphFont) => (names.includes(family) ? names.indexOf(family) : names.length);
  return fonts.toSorted((one, other) => rank(one) - rank(other));
}

function readFace(rule: string): GlyphFont[] {
  const value = (name: string) => new RegExp(`${name}:\\s*([^;]+)`).exec(rule)?.[1]?.trim();
  const base64 = /base64,([A-Za-z0-9+/=]+)/.exec(rule)?.[1];
  if (base64 === undefined || value('font-style') === 'italic') return [];
  const ranges = value('unicode-range');
  const font = create(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) as Parameters<typeof create>[0]);
  if ('fonts' in font) return [];
  const family = value('font-family')?.replace(/"/g, '') ?? '';
  return [
    {
      family,
      weight: Number(value('font-weight') ?? 400),
      letters: Number.parseFloat(value('size-adjust') ?? '100') / 100,
      ranges: ranges === undefined ? [] : parseRanges(ranges),
      font,
    },
  ];
}

function runsOf(words: string, fonts: readonly GlyphFont[], weight: number): { text: string; from: GlyphFont }[] {
  const runs: { text: string; from: GlyphFont }[] = [];
  for (const letter of words) {
    const last = runs.at(-1);
    const from = fontFor(letter, fonts, weight) ?? last?.from ?? fonts[0];
    if (from === undefined) continue;
    if (last?.from === from) last.text += letter;
    else runs.push({ text: letter, from });
  }
  return runs;
}

function fontFor(letter: string, fonts: readonly GlyphFont[], weight: number): GlyphFont | undefined {
  const codePoint = letter.codePointAt(0) ?? 0;
  const having = fonts.filter(({ ranges, font }) => {
    return (ranges.length === 0 || covers(ranges, codePoint)) && font.hasGlyphForCodePoint(codePoint);
  });
  const isBold = weight >= 600;
  return having.find((each) => each.weight >= 600 === isBold) ?? having[0];
}
