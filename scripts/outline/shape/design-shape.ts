import { z } from 'zod';
import { list, map, text } from './shape-parts.ts';

/** The families that come with the project; a summit may add its own. */
export const BUNDLED_FAMILIES = [
  'Source Serif 4',
  'Source Sans 3',
  'IBM Plex Serif',
  'IBM Plex Sans',
  'IBM Plex Sans Arabic',
  'Noto Sans SC',
] as const;

function colour(use: string, example: string) {
  return z
    .string({ error: 'a colour' })
    .regex(/^#[0-9A-Fa-f]{6}$/, { error: 'a colour in quotes, such as "#10242e"' })
    .optional()
    .meta({ description: `The colour of ${use}, on slides and in the brief, in quotes.`, examples: [example] });
}

const colours = map({
  ink: colour('the text and the strong lines (on dark slides: the ground)', '#10242e'),
  teal: colour('small headings, links and what is stressed', '#0e6e7c'),
  deep: colour('the grounds of the covers and the last slide', '#0a3a48'),
  gold: colour('the fine accents and numerals: rules and marks, and in a darker shade the numbers of lists', '#c8991a'),
  wash: colour('the pale grounds of boxes', '#f4f2ec'),
  rule: colour('the thin lines between rows', '#d5dad8'),
  mute: colour('small text such as sources and notes', '#52646b'),
});

function fontFile(style: string, example: string) {
  return text().meta({
    description: `The file of its ${style} style, by its path from the summit’s folder: WOFF2, TTF or OTF.`,
    examples: [example],
  });
}

const fontFamily = map({
  name: text().meta({
    description: 'The name of the family, as heading and text name it.',
    examples: ['Example Serif'],
  }),
  regular: fontFile('regular', 'fonts/ExampleSerif-Regular.woff2'),
  italic: fontFile('italic', 'fonts/ExampleSerif-Italic.woff2'),
  bold: fontFile('bold or semibold', 'fonts/ExampleSerif-Semibold.woff2'),
});

const fonts = map({
  heading: text()
    .optional()
    .meta({
      description: `The family of headlines, of big numbers and of the brief’s running text: one that comes with the project (${BUNDLED_FAMILIES.join(', ')}) or one under files. Left out: Source Serif 4.`,
      examples: ['IBM Plex Serif'],
    }),
  text: text()
    .optional()
    .meta({
      description: 'The family of the slides’ text, and of labels, tables and notes on both. Left out: Source Sans 3.',
      examples: ['IBM Plex Sans'],
    }),
  files: list(fontFamily, 1, 4)
    .optional()
    .meta({ description: 'Families of your own, from files in the summit’s folder, each with its three styles.' }),
});

function choice<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
  return z.enum(choices, { error: choices.map((each) => `'${each}'`).join(' or ') }).optional();
}

const press = map({
  profile: text().meta({
    description:
      'The printing house’s colour profile for its paper and inks: an ICC file (.icc, .icm), by its path from the summit’s folder.',
    examples: ['profiles/PSOcoated_v3.icc'],
  }),
  condition: text()
    .optional()
    .meta({
      description: 'The name of the printing condition that the profile is for, as the printing house calls it.',
      examples: ['FOGRA51'],
    }),
});

/** The shape of what a summit changes of the look. */
export const design = map({
  colours: colours.optional().meta({
    description: 'Colours that replace those of the templates, each left out or written as "#rrggbb".',
    examples: [{ deep: '#3a1f4d', teal: '#6b3fa0' }],
  }),
  fonts: fonts.optional().meta({
    description: 'The families of letters: one for headlines, one for labels and the slides’ text.',
    examples: [{ heading: 'IBM Plex Serif', text: 'IBM Plex Sans' }],
  }),
  slides: choice(['light', 'dark']).meta({
    description:
      'Whether the slides are dark letters on white, or light letters on a dark ground. The brief is always light.',
    examples: ['dark'],
  }),
  ratio: choice(['16:9', '4:3']).meta({
    description: 'The shape of the slides, in quotes. Left out: 16:9.',
    examples: ['4:3'],
  }),
  paper: choice(['A4', 'Letter']).meta({
    description: 'The paper of the brief. Left out: A4.',
    examples: ['Letter'],
  }),
  press: press.optional().meta({
    description:
      'What the printing house prints with: --standard x-4 puts it into the file for print. See docs/printing.md.',
    examples: [{ profile: 'profiles/PSOcoated_v3.icc', condition: 'FOGRA51' }],
  }),
  logo: text()
    .optional()
    .meta({
      description:
        'The organisation’s logo on both covers and the last slide, a light one as their ground is dark: an SVG or PNG file, by its path from the summit’s folder.',
      examples: ['images/logo.svg'],
    }),
  motif: text()
    .optional()
    .meta({
      description: 'The drawing on both covers and the last slide: an SVG file, by its path from the summit’s folder.',
      examples: ['images/motif.svg'],
    }),
});
