import { EDITIONS, type Edition } from '../design/page-setup.ts';
import type { Design } from '../outline/outline.ts';
import type { GalleryPicture } from './gallery-entry.ts';

/** The entry of the gallery for one key under `design:`: the value where it is left out, and a picture. */
export interface DesignEntry {
  readonly fallback: string;
  readonly picture: GalleryPicture;
}

/** All keys under `design:` that change the look, each with a picture of it; the type requires every key. */
export const DESIGN_ENTRIES: Readonly<Record<Exclude<keyof Design, 'press'>, DesignEntry>> = {
  slides: {
    fallback: '`light`',
    picture: {
      name: 'design-slides-dark',
      alt: 'The chart of the gallery on a dark ground: white letters, bars of light teal, a gold line beside the takeaway',
      shown: { kind: 'slide', design: 'dark', layout: 'chart' },
    },
  },
  ratio: {
    fallback: '`16:9`',
    picture: {
      name: 'design-ratio-narrow',
      alt: 'The chart of the gallery on a slide of 4:3: the bars over the whole width, the takeaway under them',
      shown: { kind: 'slide', design: 'narrow', layout: 'chart' },
    },
  },
  colours: {
    fallback: 'see [the swatches](#colours)',
    picture: {
      name: 'design-colours',
      alt: 'The contrast of the gallery in seven other colours: headlines in a violet black, one box pale, the other deep violet, marks in orange',
      shown: { kind: 'slide', design: 'colours', layout: 'contrast' },
    },
  },
  fonts: {
    fallback: '`Source Serif 4` and `Source Sans 3`',
    picture: {
      name: 'design-fonts',
      alt: 'The grid of the gallery with its headline and claims in IBM Plex Serif and its sentences in IBM Plex Sans',
      shown: { kind: 'slide', design: 'fonts', layout: 'points', theme: 'grid' },
    },
  },
  logo: {
    fallback: 'none',
    picture: {
      name: 'design-logo',
      alt: 'The cover of the slides with a white logo at the top left',
      shown: { kind: 'slide', design: 'logo', layout: 'cover' },
    },
  },
  motif: {
    fallback: 'none',
    picture: {
      name: 'design-motif',
      alt: 'The cover of the slides with a large drawing of circles in teal lines, cut off at the right edge',
      shown: { kind: 'slide', design: 'motif', layout: 'cover' },
    },
  },
  paper: {
    fallback: '`A4`',
    picture: {
      name: 'design-paper-letter',
      alt: 'The first chapter of the brief on Letter paper, a little wider and lower than A4',
      shown: { kind: 'page', design: 'letter', edition: 'standard', place: 'theme-columns' },
    },
  },
};

const EDITION_ALTS: Readonly<Record<Edition, string>> = {
  standard: 'The first chapter in the standard edition: text in 10.5 pt beside a margin with facts and notes',
  'clear-print': 'The same chapter in clear print: text in 12 pt, nothing smaller, the margin as before',
  'large-print':
    'The same chapter in large print: text in 16 pt over the whole width, so that facts and notes follow on the next page',
};

/** The pictures of the first chapter in each edition of the brief that `--edition` can name. */
export const EDITION_PICTURES: readonly GalleryPicture[] = EDITIONS.map((edition) => ({
  name: `edition-${edition}`,
  alt: EDITION_ALTS[edition],
  shown: { kind: 'page', design: 'standard', edition, place: 'theme-columns' },
}));

/** The pictures of the sheets of tokens. */
export const SHEET_PICTURES: Readonly<Record<'colours' | 'families' | 'slide-type' | 'brief-type', GalleryPicture>> = {
  colours: {
    name: 'tokens-colours',
    alt: 'Swatches of all colours with their names, their values and their contrast with the ground that they are used on',
    shown: { kind: 'sheet', sheet: 'colours' },
  },
  families: {
    name: 'tokens-families',
    alt: 'The six families that come with the project, each with its name in bold and a line of its letters; the Latin ones in italics too',
    shown: { kind: 'sheet', sheet: 'families' },
  },
  'slide-type': {
    name: 'tokens-slide-type',
    alt: 'The sizes of type on slides from the cover’s 72 px to the foot’s 18 px, each as a line in that size, at half the scale',
    shown: { kind: 'sheet', sheet: 'slide-type' },
  },
  'brief-type': {
    name: 'tokens-brief-type',
    alt: 'The sizes of type of the brief in three columns, one for each edition: standard, clear print and large print, at about half the scale',
    shown: { kind: 'sheet', sheet: 'brief-type' },
  },
};
