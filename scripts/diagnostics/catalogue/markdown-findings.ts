import { entry } from './entry.ts';
import { nearestHint } from './nearest-hint.ts';
import { type PaleText, paleHint, paleText } from './pale-text.ts';

/** The findings about a plain Marp Markdown file. */
export const markdownFindings = {
  'markdown/contrast': entry<PaleText>({
    severity: 'warning',
    blames: 'content',
    message: (text) => paleText(text, 'is pale'),
    hint: paleHint,
    what: 'A text on the slides of a Markdown file has too little contrast with its background.',
    why: [
      "It can't be read on a projector or in a bright room.",
      "It is only a warning, because the colours may be those of Marp's own theme (of code, for example).",
    ],
    mend: 'Set a stronger colour with `style:` or `color:`, or put the text on a plainer background.',
  }),
  'markdown/missing-image': entry<{ path: string; nearest: string | undefined }>({
    severity: 'error',
    blames: 'content',
    message: ({ path }) => `The image '${path}' is not there.`,
    hint: ({ nearest }) => nearestHint(nearest, "Put it into the file's folder, or mend the name."),
    what: 'The image that a line names is not there.',
    why: 'The slide shows a gap instead.',
    mend: 'Mend the name, or put the image there. Names count from the folder of the Markdown file.',
  }),
  'markdown/outside-image': entry<{ path: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ path }) => `The image '${path}' lies outside the folder of the Markdown file.`,
    hint: () => 'Copy it into that folder and name it by its path from there.',
    what: 'The image lies outside the folder of the Markdown file.',
    why: 'Files from elsewhere are not read: a deck from somebody else could otherwise show your private pictures.',
    mend: 'Copy the image into the folder.',
  }),
  'markdown/remote-image': entry<{ address: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ address }) => `The image '${address}' lies on a network, so it could not be measured.`,
    hint: () => 'Save it beside the Markdown file and name it by its path: the slides then show it offline too.',
    what: 'The image lies on a network.',
    why: 'The tool loads nothing from a network, so the size of the image is not known.',
    mend: 'Save it beside the file.',
  }),
  'markdown/font-not-loaded': entry<{ family: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ family }) => `The font '${family}' was not loaded: the slides were measured with another one.`,
    hint: () =>
      'Fonts on a network are not loaded. Put the font into the stylesheet as data, or install it on this machine.',
    what: 'A font that the file’s stylesheet names could not be loaded.',
    why: 'The slides were measured with another font; with the right one, texts may not fit.',
    mend: 'Put the font into the stylesheet as data, or install it.',
  }),
  'markdown/unknown-theme': entry<{ theme: string; nearest: string | undefined }>({
    severity: 'warning',
    blames: 'content',
    message: ({ theme }) => `Marp has no theme '${theme}', so the slides were measured in its default theme.`,
    hint: ({ nearest }) => nearestHint(nearest, 'Use default, gaia or uncover, or put the stylesheet into the file.'),
    what: 'The file asks for a theme that Marp does not have.',
    why: 'Marp takes its default theme without a message.',
    mend: [
      'Mend the name: `default`, `gaia` or `uncover`.',
      'A theme of your own can stand in the file under `style:`.',
    ],
  }),
  'markdown/no-file': entry<{ path: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ path }) => `The file '${path}' can't be read.`,
    hint: () => 'Name a Markdown file by its path from the folder that you are in.',
    what: 'The Markdown file can’t be read.',
    why: 'Nothing could be checked.',
    mend: 'Name it by its path from the folder that you are in.',
  }),
};
