import type { Design } from '../outline/outline.ts';
import { mixColours, strengthen } from './contrast.ts';
import { familyOf } from './font-stacks.ts';

/** The colours of one genre, each `#rrggbb`, by the name of its token. */
export type Palette = Readonly<Record<string, string>>;

/** The least contrast of small text with its ground, as WCAG 2.2 AA asks (criterion 1.4.3). */
export const TEXT_CONTRAST = 4.5;

/**
 * The colours of a light page: the templates' defaults, the colours that a summit sets, and the shades that follow from
 * a colour that was set (a gold for text, and gold and soft text on the deep ground).
 */
export function lightPalette(defaults: Palette, colours: Design['colours']): Palette {
  const own = Object.fromEntries(Object.entries(colours).map(([token, { value }]) => [token, value]));
  const palette = { ...defaults, ...own };
  const { gold = BLACK, deep = BLACK, paper = WHITE, wash = WHITE } = palette;
  const shades: Record<string, string> = {};
  if (own['gold'] !== undefined) shades['gold-ink'] = strengthen(gold, BLACK, [paper, wash], TEXT_CONTRAST);
  if (own['gold'] !== undefined || own['deep'] !== undefined) {
    shades['gold-light'] = strengthen(mixColours(gold, WHITE, 0.3), WHITE, [deep], TEXT_CONTRAST);
  }
  if (own['deep'] !== undefined) shades['on-deep-soft'] = mixColours(deep, WHITE, 0.82);
  return { ...palette, ...shades };
}

/**
 * The colours of dark slides, made from the light ones: the colour of the text becomes the ground, and every other
 * colour is made light enough for its text on that ground.
 */
export function darkPalette(light: Palette): Palette {
  const { ink = BLACK, teal = WHITE, gold = WHITE, mute = WHITE } = light;
  const wash = mixColours(ink, WHITE, 0.08);
  const readable = (colour: string, least: number) => strengthen(colour, WHITE, [ink, wash], least);
  return {
    ...light,
    paper: ink,
    ink: light['on-deep'] ?? WHITE,
    wash,
    rule: mixColours(ink, WHITE, 0.28),
    mute: readable(mute, 6),
    teal: readable(teal, 6),
    gold: readable(gold, 3),
    'gold-ink': readable(light['gold-light'] ?? gold, TEXT_CONTRAST),
    'gold-light': readable(light['gold-light'] ?? gold, TEXT_CONTRAST),
  };
}

/**
 * The tokens for drawings, in the family of the design's labels. On dark slides `deep` is replaced, because the deep colour
 * would be lost on their ground.
 */
export function drawingPalette(palette: Palette, { slides, fonts }: Pick<Design, 'slides' | 'fonts'>): Palette {
  const deep = slides === 'dark' ? palette['on-deep-soft'] : palette['deep'];
  return { ...palette, sans: familyOf('text', fonts), deep: deep ?? BLACK };
}

const BLACK = '#000000';
const WHITE = '#ffffff';
