import { slideNumbers } from '../../slide-numbers.ts';
import { entry } from '../entry.ts';
import { nearestHint } from '../nearest-hint.ts';

/** The stylesheet of a theme that no setting names, where there is one, and the slides that would not fit in it. */
interface TriedTheme {
  readonly tried: string | undefined;
  readonly misfits: readonly number[];
}

/** The findings about a plain Marp Markdown file, its settings and what it names. */
export const markdownFileFindings = {
  'markdown/missing-image': entry<{ path: string; nearest: string | undefined }>({
    severity: 'error',
    blames: 'content',
    message: ({ path }) => `The image '${path}' is not there.`,
    hint: ({ nearest }) =>
      nearestHint(nearest, 'Put it there, or mend the name: it counts from the folder of the Markdown file.'),
    what: 'The image that a line names is not there.',
    why: 'The slide shows a gap instead.',
    mend: 'Mend the name, or put the image there. Names count from the folder of the Markdown file.',
  }),
  'markdown/outside-image': entry<{ path: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ path }) =>
      `The image '${path}' lies outside of the repository, and of the folder that the check was started in.`,
    hint: () => 'Copy it beside the Markdown file, or start the check in a folder that holds both.',
    what: 'The image lies outside of the repository of the Markdown file (the nearest folder upwards with a `.git`), and of the folder that the check was started in.',
    why: 'Files from elsewhere are not read: a deck from somebody else could otherwise show your private pictures.',
    mend: 'Copy the image beside the file, or start the check in a folder that holds both.',
  }),
  'markdown/unread-image': entry<{ path: string; reason: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ path, reason }) => `The image '${path}' was not read: ${reason}.`,
    hint: () => 'Put a picture of a usual size in its place.',
    what: 'The image is no regular file, or has more than 32 MB.',
    why: 'The slide was measured without it.',
    mend: 'Put a picture of a usual size in its place.',
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
      'Fonts on a network are not asked for. Save the font beside the Markdown file and name its file in the stylesheet.',
    what: 'A font that the file’s stylesheet names could not be loaded.',
    why: 'The slides were measured with another font; with the right one, texts may not fit.',
    mend: 'Save the font beside the file, and name its file in the stylesheet.',
  }),
  'markdown/unread-style': entry<{ path: string; reason: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ path, reason }) =>
      `The stylesheet '${path}', which the deck's styles import, was not read (${reason}): the slides were measured without it.`,
    hint: () => 'Put it there, or mend the path: it counts from the folder of the Markdown file.',
    what: 'A stylesheet that the deck’s styles import (`@import url("house.css")`) is not there, or may not be read.',
    why: 'The slides were measured without it; with it, texts may not fit.',
    mend: 'Put it there, or mend the path: it counts from the folder of the Markdown file.',
  }),
  'markdown/unknown-theme': entry<TriedTheme & { theme: string; nearest: string | undefined }>({
    severity: 'warning',
    blames: 'content',
    message: ({ theme, ...fit }) =>
      fit.tried === undefined
        ? `Nobody here has the theme '${theme}', so whether its slides fit was not judged.`
        : `No setting names the stylesheet of the theme '${theme}', so whether its slides fit was not judged.${fitIn(fit)}`,
    hint: ({ nearest, tried }) =>
      nearestHint(
        nearest,
        tried === undefined
          ? "Name its stylesheet with --theme-set FILE.css, or in '.marprc.yml' beside the file (themeSet: FILE.css)."
          : `Name its stylesheet: --theme-set ${tried}, or in '.marprc.yml' beside the file (themeSet: ${tried}).`,
      ),
    what: 'The file asks for a theme that neither Marp nor the settings around the file have.',
    why: 'Marp takes its default theme without a message, and nobody will see the slides in it. So nothing is said of whether they fit. Where a stylesheet beside the file, or in a folder for themes, declares the theme, the warning says which slides would not fit in it.',
    mend: 'Mend the name (`default`, `gaia` or `uncover`), or name the stylesheet of the theme with `--theme-set FILE.css` or in the settings: see [A Markdown file](fit.md#a-markdown-file).',
  }),
  'markdown/unread-theme': entry<{ path: string; by: string; reason: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ path, by, reason }) => `The stylesheet '${path}' that ${by} names is no theme: ${reason}.`,
    hint: ({ by }) => `Mend its path in ${by}, or begin the stylesheet with /* @theme NAME */.`,
    what: 'A stylesheet that the settings or `--theme-set` name is not there, may not be read, or is no theme: its head has no `@theme`.',
    why: "A deck that asks for this theme can't be judged.",
    mend: 'Mend the path, or begin the stylesheet with `/* @theme NAME */`.',
  }),
  'markdown/settings-not-run': entry<TriedTheme & { file: string; judged: boolean }>({
    severity: 'warning',
    blames: 'content',
    message: ({ file, judged, ...fit }) =>
      `The settings in '${file}' are a program, which is not run${judged ? '' : ', so whether the slides fit was not judged'}.${fitIn(fit)}`,
    hint: () =>
      "Name the themes with --theme-set FILE.css (and --html where the deck has HTML), or write '.marprc.yml' beside it.",
    what: 'The settings of Marp beside the file are a program, such as `marp.config.js`, or name one (`engine:`).',
    why: 'No program from a deck’s folder is ever run. What it would set is not known, so a deck that names no theme of Marp’s is not judged.',
    mend: 'Name the themes with `--theme-set FILE.css`, and add `--html` where the deck has HTML; or write the settings as `.marprc.yml`.',
  }),
  'markdown/unusable-settings': entry<{ file: string; reason: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ file, reason }) => `The settings in '${file}' could not be read: ${reason}.`,
    hint: ({ file }) => `Mend '${file}', or take it away.`,
    what: 'A settings file of Marp’s could not be read.',
    why: 'Marp stops at it; the slides were measured without it.',
    mend: 'Mend the file as the message says.',
  }),
  'markdown/dropped-head': entry<Record<never, never>>({
    severity: 'warning',
    blames: 'content',
    message: () => 'The head of the file is no YAML: Marp drops it without a word, its theme and style included.',
    hint: () => "Write each line as 'key: value', and put a value with a colon in it into quotes.",
    what: 'The head of the file, between its first two lines of dashes, is no YAML.',
    why: 'Marp drops it without a message: the theme, the style and all other settings in it.',
    mend: 'Write each line as `key: value`, and put a value with a colon in it into quotes.',
  }),
  'markdown/not-utf8': entry<Record<never, never>>({
    severity: 'warning',
    blames: 'content',
    message: () => 'The file is neither in UTF-8 nor in UTF-16 from here on: Marp shows signs of replacement.',
    hint: () => "Save it as UTF-8 ('Save with Encoding' in most editors).",
    what: 'The file is neither in UTF-8 nor in UTF-16.',
    why: 'Marp shows signs of replacement in place of the letters.',
    mend: 'Save it as UTF-8.',
  }),
  'markdown/no-file': entry<{ path: string; reason: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ path, reason }) => `The Markdown file '${path}' can't be read: ${reason}.`,
    hint: () => 'Name a Markdown file by its path from the folder that you are in.',
    what: 'The Markdown file can’t be read: it is not there, is no regular file, or has more than 4 MB.',
    why: 'Nothing could be checked.',
    mend: 'Name it by its path from the folder that you are in.',
  }),
  'markdown/not-rendered': entry<{ reason: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ reason }) => `Marp can't make slides of the file: ${reason}.`,
    hint: () => 'Take the last change out, or a part of the file, until it can.',
    what: "Marp can't make slides of the file, or takes longer than six seconds or more than 700 MB; or a browser takes more time or memory to show them than a deck of so many slides needs.",
    why: 'Nothing could be measured.',
    mend: 'Close the comment or the block that the message names, or take parts out until it works.',
  }),
};

function fitIn({ tried, misfits }: TriedTheme): string {
  if (tried === undefined) return '';
  return misfits.length === 0
    ? ` With '${tried}' they fit.`
    : ` With '${tried}', ${slideNumbers(misfits)} would not fit.`;
}
