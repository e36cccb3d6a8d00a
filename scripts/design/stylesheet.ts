import type { Design } from '../outline/outline.ts';
import type { Palette } from './design-palette.ts';
import { fontStack } from './font-stacks.ts';

/** The motif of a summit as the text of its SVG file; undefined where the summit has no motif. */
export type Motif = string | undefined;

/** A summit's changes to the templates' tokens: colours, fonts and the motif. */
export interface TokenChanges {
  readonly palette: Palette;
  readonly fonts: Design['fonts'];
  readonly motif: Motif;
  /** The word that lies under the text of a draft, as the text of an SVG file; undefined where there is none. */
  readonly watermark?: string | undefined;
  /** Whether the pack is read from right to left; left out, it is not. */
  readonly isRightToLeft?: boolean;
}

/**
 * Writes the token rules of one genre: the templates' tokens, then the colours, fonts, motif and reading direction that
 * differ from them.
 */
export function tokenCss(tokens: string, changes: TokenChanges): string {
  const { palette, fonts, motif, watermark, isRightToLeft = false } = changes;
  const defaults = coloursOf(tokens);
  const changed = Object.entries(palette)
    .filter(([token, colour]) => colour !== defaults[token])
    .map(([token, colour]) => `  --${token}: ${colour};`);
  if (fonts.heading !== undefined) changed.push(`  --serif: ${fontStack('heading', fonts)};`);
  if (fonts.text !== undefined) changed.push(`  --sans: ${fontStack('text', fonts)};`);
  const letters = fonts.text === undefined ? '' : svgText(fontStack('text', fonts));
  if (motif !== undefined) changed.push(`  --motif: ${drawingUrl(motif)};`);
  if (watermark !== undefined) changed.push(`  --watermark: ${drawingUrl(watermark)};`);
  if (isRightToLeft) changed.push('  --start: right;', '  --end: left;', '  direction: rtl;');
  const drawings = isRightToLeft ? DRAWINGS_IN_RIGHT_TO_LEFT : '';
  return changed.length === 0 ? tokens : `${tokens}\n:root {\n${changed.join('\n')}\n}\n${letters}${drawings}`;
}

// A label stands where its drawing puts it, whatever the direction of the page; its words have a direction of their own.
const DRAWINGS_IN_RIGHT_TO_LEFT =
  'svg > :not([direction]) {\n  direction: ltr;\n}\nsvg text {\n  unicode-bidi: plaintext;\n}\n';

// Labels of drawings were placed by the widths of this family's letters, whatever a stylesheet says of `--sans`.
function svgText(stack: string): string {
  return `svg text {\n  font-family: ${stack} !important;\n}\n`;
}

/** The text of an SVG file as a CSS `url(…)`. */
export function drawingUrl(svg: string): string {
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

/** The comment that names a stylesheet as a Marp theme and lists its slide sizes in px. */
export function marpThemeHead(name: string): string {
  const sizes = Object.entries(SLIDE_SIZES).map(
    ([ratio, { width, height }]) => `@size ${ratio} ${width}px ${height}px`,
  );
  return `/*\n@theme ${name}\n${sizes.join('\n')}\n*/\n`;
}

/** The size of a slide in px, by its aspect ratio. */
export const SLIDE_SIZES: Readonly<Record<Design['ratio'], { readonly width: number; readonly height: number }>> = {
  '16:9': { width: 1280, height: 720 },
  '4:3': { width: 960, height: 720 },
};

/**
 * Reads the values of tokens by name, as a stylesheet declares them; of a list of fonts only the first, without quotes.
 */
export function paletteOf(tokens: string): Palette {
  const declared = [...tokens.matchAll(/--([\w-]+):\s*([^;]+);/g)];
  return Object.fromEntries(
    declared.map(([, name = '', value = '']) => [name, value.trim().replace(/^"([^"]*)".*$/s, '$1')]),
  );
}

/** Reads the colours among the tokens, by name, each `#rrggbb` in small letters. */
export function coloursOf(tokens: string): Palette {
  const colours = Object.entries(paletteOf(tokens)).filter(([, value]) => /^#[0-9a-f]{6}$/i.test(value));
  return Object.fromEntries(colours.map(([name, value]) => [name, value.toLowerCase()]));
}
