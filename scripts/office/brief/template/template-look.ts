import { contrastOf } from '../../../design/contrast.ts';
import type { Palette } from '../../../design/design-palette.ts';
import { elementsOf, type XmlElement } from '../../read/xml-element.ts';
import type { LetterLook, LineLook, StyleColour, WordStyle } from '../styles/word-style.ts';
import { inherited, propertyOf } from './inherited.ts';
import { defaultStyle, type MatchedBriefTemplate } from './match-styles.ts';

/** What the brief’s further styles take from a template: sizes, the place of running text, and colours. */
export interface TemplateLook {
  /** The size of the type of its paragraphs in pt. */
  readonly size: number;
  /** The indent of its running text in mm. */
  readonly indent: number;
  /** The colours of its theme by the names of the design’s tokens. */
  readonly palette: Palette;
  /** Gives the colour of a style in place of one of the design. */
  readonly recoloured: (colour: StyleColour, use: Use) => StyleColour;
}

/** Reads the look of a template that the brief’s further styles share. */
export function templateLook({ template, matches }: MatchedBriefTemplate): TemplateLook {
  const base = defaultStyle(template.styles);
  const text = matches.find(({ role }) => role.id === 'BodyText')?.style ?? base;
  const halves = Number(inherited(template, base?.id, sizeOf) ?? 20);
  const twips = Number(inherited(template, text?.id, indentOf) ?? 0);
  const palette = paletteOf(template.theme?.root);
  return {
    size: clamped(halves / 2, 6, 36),
    indent: clamped((twips * 25.4) / 1440, 0, MOST_INDENT),
    palette,
    recoloured: (colour, use) => recoloured(colour, use, palette),
  };
}

type Use = 'letters' | 'lines' | 'ground';

// Only the first accent and the colours of text are used: what the others are for, the template does not say.
function recoloured(colour: StyleColour, use: Use, palette: Palette): StyleColour {
  const { ink = '#000000', paper = '#ffffff', wash = '#ffffff', teal = '#000000' } = palette;
  if (use === 'ground') return colour === 'wash' && contrastOf(wash, ink) < PALE ? 'paper' : colour;
  if (use === 'lines') return colour === 'ink' || colour === 'paper' ? colour : 'teal';
  const isStrong = contrastOf(teal, paper) >= LEAST_CONTRAST;
  return colour === 'paper' || (colour === 'teal' && isStrong) ? colour : 'ink';
}

// WCAG 2.2, success criterion 1.4.3.
const LEAST_CONTRAST = 4.5;
const PALE = 7;
const MOST_INDENT = 60;

/** Gives a style of the brief the look of a template: its fonts and colours. */
export function inTemplateLook(style: WordStyle, look: TemplateLook): WordStyle {
  const { letters, paragraph: own, ...rest } = style;
  // The usual style of the project has no distances between paragraphs; that of a template may.
  const paragraph = style.basedOn === 'Normal' ? { before: 0, after: 0, ...own } : own;
  return {
    ...rest,
    ...(letters === undefined ? {} : { letters: lettersInTemplate(letters, look) }),
    ...(paragraph === undefined ? {} : { paragraph: linesInTemplate(paragraph, look) }),
  };
}

function linesInTemplate(paragraph: LineLook, { recoloured: colourOf }: TemplateLook): LineLook {
  const { lines } = paragraph;
  if (lines === undefined) return paragraph;
  const coloured = Object.entries(lines).map(([edge, line]) => {
    return [edge, { ...line, colour: colourOf(line.colour, 'lines') }] as const;
  });
  return { ...paragraph, lines: Object.fromEntries(coloured) };
}

/** Gives letters of the brief the look of a template. */
export function lettersInTemplate(letters: LetterLook, { recoloured: colourOf }: TemplateLook): LetterLook {
  const { font: _, colour, ...more } = letters;
  return colour === undefined ? more : { ...more, colour: colourOf(colour, 'letters') };
}

const SLOTS: readonly (readonly [token: string, slot: string])[] = [
  ['ink', 'dk1'],
  ['paper', 'lt1'],
  ['deep', 'dk2'],
  ['wash', 'lt2'],
  ['teal', 'accent1'],
  ['gold', 'accent2'],
  ['mute', 'accent3'],
  ['gold-light', 'accent4'],
  ['gold-ink', 'accent5'],
];

function paletteOf(theme: XmlElement | undefined): Palette {
  const scheme = elementsOf(theme, 'a:clrScheme')[0];
  return Object.fromEntries(
    SLOTS.map(([token, slot]) => {
      const colour = scheme?.children.find(({ name }) => name === `a:${slot}`)?.children[0]?.attributes;
      const value = colour?.['lastClr'] ?? colour?.['val'] ?? '';
      const usual = slot.startsWith('lt') ? '#ffffff' : '#000000';
      return [token, /^[0-9a-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : usual];
    }),
  );
}

function sizeOf(element: XmlElement): string | undefined {
  return propertyOf(element, 'w:rPr', 'w:sz')?.attributes['w:val'];
}

function indentOf(element: XmlElement): string | undefined {
  const { 'w:left': left, 'w:start': start } = propertyOf(element, 'w:pPr', 'w:ind')?.attributes ?? {};
  return left ?? start;
}

function clamped(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
}
