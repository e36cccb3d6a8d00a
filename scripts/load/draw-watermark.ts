import type { Font } from 'fontkit';
import { covers } from '../design/font-coverage.ts';
import type { FontPart } from '../design/font-faces.ts';
import { stackOf } from '../design/font-stacks.ts';
import { WATERMARK } from '../design/watermark.ts';
import type { Host } from '../host/host.ts';
import type { Design } from '../outline/outline.ts';
import type { FontLibrary } from './fonts/load-fonts.ts';

/** A word as outlines: its path in the syntax of SVG, with y downwards, in thousandths of the size of its letters. */
interface DrawnWord {
  readonly path: string;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/**
 * Draws the word of a draft in the design's own letters, as outlines: so it lies in no text layer, and nobody hears it
 * on every page. Gives an SVG file with a square frame, in which the word goes up from the left.
 */
export async function drawWatermark(
  host: Host,
  library: FontLibrary,
  word: string,
  { fonts, opacity }: { readonly fonts: Design['fonts']; readonly opacity: number },
): Promise<string> {
  const { path, box } = await drawWord(host, library, word, fonts);
  const { colour, degrees, share, side } = WATERMARK;
  const scale = (side * share) / Math.max(box.width, 1);
  const middle = `${round(-box.left - box.width / 2)} ${round(-box.top - box.height / 2)}`;
  const place = `translate(${side / 2} ${side / 2}) rotate(${-degrees}) scale(${round(scale)}) translate(${middle})`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path transform="${place}" fill="${colour}" fill-opacity="${opacity}" d="${path}"/></svg>`;
}

async function drawWord(host: Host, library: FontLibrary, word: string, fonts: Design['fonts']): Promise<DrawnWord> {
  const { create } = await import('fontkit');
  const shelf = await library.shelfFor(word);
  const parts = stackOf('text', fonts).flatMap((family) => shelf.get(family) ?? []);
  let at = 0;
  const pieces: string[] = [];
  const edges = { top: 0, bottom: 0 };
  for (const { words, part } of stretchesOf(word, parts)) {
    const { path = '' } = part.files.find(({ weight, style }) => weight === BOLD && style === 'normal') ?? {};
    const font = create(Buffer.from(await host.readBytes(path))) as Font;
    const scale = UNITS / font.unitsPerEm;
    const { glyphs, positions } = font.layout(words);
    for (const [index, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const drawn = glyph.path.scale(scale, -scale).translate(at + xOffset * scale, -yOffset * scale);
      pieces.push(rounded(drawn.toSVG()));
      const { minY, maxY } = drawn.bbox;
      if (Number.isFinite(minY)) Object.assign(edges, widened(edges, minY, maxY));
      at += xAdvance * scale;
    }
  }
  return { path: pieces.join(''), box: { left: 0, top: edges.top, width: at, height: edges.bottom - edges.top } };
}

const BOLD = 600;
const UNITS = 1000;

function widened(edges: { top: number; bottom: number }, top: number, bottom: number) {
  return { top: Math.min(edges.top, top), bottom: Math.max(edges.bottom, bottom) };
}

// A stretch of a word whose characters all stand in one part of a family; letters of a script that joins them stay
// together. A character that no part draws is left out: the check of glyphs has reported it.
function stretchesOf(word: string, parts: readonly FontPart[]): { words: string; part: FontPart }[] {
  const stretches: { words: string; part: FontPart }[] = [];
  for (const character of word) {
    const part = parts.find(({ coverage }) => covers(coverage, character.codePointAt(0) ?? 0));
    const last = stretches.at(-1);
    if (part === undefined) continue;
    if (last?.part === part) last.words += character;
    else stretches.push({ words: character, part });
  }
  return stretches;
}

function rounded(path: string): string {
  return path.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
