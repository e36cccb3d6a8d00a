import { error, nearestHint, warning } from './catalogue-entry.ts';
import { type Excess, fitHint } from './fit-hint.ts';
import { type NumberedPage, nameOfPage } from './numbered-page.ts';

/** What is said of a text that does not fit. */
interface TooLong {
  readonly slide: number;
  readonly by: number;
  /** The layout of the slide; 'markdown' in a file of Marp's. */
  readonly layout: string;
  /** By about how much to shorten the text shown; undefined where that would not be enough. */
  readonly shorten: Excess | undefined;
}

/** The codes of what is found on finished slides and pages, and in Markdown files. */
export const checkCatalogue = {
  'check/slide-overflow': error<TooLong & { side: string }>(
    ({ slide, by, side }) => `Slide ${slide} does not fit: its content runs ${by} px past the ${side}.`,
    fitHint,
  ),
  'check/cut-off': error<TooLong & { side: string }>(
    ({ slide, by, side }) => `On slide ${slide} this is cut off: ${by} px of it lie past the ${side}.`,
    fitHint,
  ),
  'check/past-column': error<TooLong & { side: string }>(
    ({ slide, by, side }) => `On slide ${slide} this text runs ${by} px past the ${side}.`,
    fitHint,
  ),
  'check/overlap': error<TooLong & { other: string }>(
    ({ slide, by, other }) => `On slide ${slide} this lies ${by} px over ${other}.`,
    fitHint,
  ),
  'check/wide-table': error<{ slide: number; by: number }>(
    ({ slide, by }) => `On slide ${slide} the table is ${by} px too wide.`,
    () => 'Shorten the words of its widest column (the place shown), or leave a column out.',
  ),
  'check/text-too-small': error<{ slide: number; size: number; least: number }>(
    ({ slide, size, least }) => `On slide ${slide} this text is ${size} px high; ${least} px is the least.`,
    ({ least }) =>
      `Set it in ${least} px or more in the stylesheet${least > 18 ? " ('--text-role: label' there makes it a label, with 18 px)" : ''}, or take it out.`,
  ),
  'check/crowded-slide': warning<{ slide: number; words: number; lines: number; layout: string }>(
    ({ slide, words, lines }) =>
      `Slide ${slide} has much to read: ${words} words in ${lines} lines; 120 words or 16 lines are the most that an audience reads.`,
    ({ layout }) =>
      `Move a part to ${layout === 'markdown' ? 'a slide of its own' : 'another theme'}, or into the notes.`,
  ),
  'check/image-not-loaded': error<{ page: NumberedPage; source: string }>(
    ({ page, source }) => `${nameOfPage(page)} shows a broken picture: the image '${source}' does not load.`,
    () =>
      "A page names no files. Print the logo by {{logo}} and a figure by {{drawing}}, where the shared template has them; set the motif in a stylesheet, by var(--motif). A picture belongs into a theme, as a figure of the kind 'image'.",
  ),
  'check/font-not-loaded': error<{ family: string }>(
    ({ family }) => `The font '${family}' could not be loaded: what was measured is another one, and proves nothing.`,
    () => 'Run the set-up again (delete node_modules, then the command). If a font file was changed, put it back.',
  ),
  'check/font-not-embedded': error<{ family: string; brought: string }>(
    ({ family }) => `Text is set in '${family}', which is not embedded: another machine would show another font.`,
    ({ brought }) => `Use one of the embedded families in the stylesheet: ${brought}.`,
  ),
  'check/pdf-structure': error<{ pdf: string; pages: string; fault: string; rule: string; cure: string }>(
    ({ pdf, pages, fault, rule }) => `${pdf}${pages}: ${fault} (PDF/UA-1, rule ${rule}).`,
    ({ cure }) => cure,
  ),
  'check/page-overflow': error<{ page: number | undefined; by: number; side: string }>(
    ({ page, by, side }) =>
      `${page === undefined ? 'In the brief' : `On page ${page} of the brief`} this runs ${by} px past the ${side}.`,
    () => 'Shorten it, or break up its longest word.',
  ),
  'check/page-overlap': error<{ page: number | undefined; by: number; other: string }>(
    ({ page, by, other }) => `${nameOfPage({ kind: 'page', number: page })}: this lies ${by} px over ${other}.`,
    () =>
      "Look in the summit's own stylesheets and templates for what moves it, such as 'position' or a negative margin.",
  ),
  'check/wide-page': error<{ selector: string; by: number }>(
    ({ selector, by }) =>
      `In the brief '${selector}' is ${by} px wider than the page's text: all pages would be shrunk to make it fit.`,
    () => 'Look for its width, or that of what is in it, in the stylesheets and templates of the summit.',
  ),
  'check/small-print': error<{ page: number | undefined; size: number; least: number }>(
    ({ page, size, least }) =>
      `${nameOfPage({ kind: 'page', number: page })}: this text is ${size} pt high; ${least} pt is the least that is read on paper.`,
    ({ least }) => `Set it in ${least} pt or more in the summit's stylesheet, or take it out.`,
  ),
  'check/stranded-heading': error<{ page: number }>(
    ({ page }) => `On page ${page} of the brief this heading stands at the end, and its text on the next page.`,
    () => 'Shorten or lengthen the text before it by a few lines.',
  ),
  'check/parted-caption': error<{ page: number }>(
    ({ page }) => `On page ${page} of the brief stands this caption, and its figure on another page.`,
    () => 'Shorten or lengthen the text before the figure by a few lines.',
  ),
  'check/split-figure': error<{ page: number }>(
    ({ page }) => `The figure on page ${page} of the brief goes on overleaf.`,
    () => 'Shorten the figure, so that it fits on one page.',
  ),
  'check/split-row': error<{ page: number }>(
    ({ page }) => `A row of the table on page ${page} of the brief goes on overleaf.`,
    () => 'Shorten the longest cell of the row (the place shown).',
  ),
  'check/widow': error<{ page: number; end: 'first' | 'last' }>(
    ({ page, end }) => `On page ${page} of the brief the ${end} line of this paragraph stands alone.`,
    () => 'Shorten or lengthen the paragraph by a line or two.',
  ),
  'check/nearly-empty-page': error<{ page: number; percent: number }>(
    ({ page, percent }) => `The last page of the brief, ${page}, is only ${percent} % full; 15 % are the least.`,
    () => 'Shorten a text by a few lines, so that the page falls away, or add to it.',
  ),
  'check/wrong-page-number': error<{ named: number; page: number }>(
    ({ named, page }) => `The contents name page ${named}, but this stands on page ${page}.`,
    () => 'If you have changed a template, look how it prints the page of an entry; otherwise please report it.',
  ),
  'check/slide-count': error<{ expected: number; found: number; templates: string }>(
    ({ expected, found }) => `The deck should have ${expected} slides, but ${found} came out.`,
    ({ templates }) =>
      templates === ''
        ? 'A template or a text has started or swallowed a slide. Please report it with the outline.'
        : `One of your own templates has started or swallowed a slide. Take them away one by one to see which: ${templates}.`,
  ),
  'markdown/missing-image': error<{ path: string; nearest: string | undefined }>(
    ({ path }) => `The image '${path}' is not there.`,
    ({ nearest }) => nearestHint(nearest, "Put it into the file's folder, or mend the name."),
  ),
  'markdown/outside-image': error<{ path: string }>(
    ({ path }) => `The image '${path}' lies outside the folder of the Markdown file.`,
    () => 'Copy it into that folder and name it by its path from there.',
  ),
  'markdown/remote-image': warning<{ address: string }>(
    ({ address }) => `The image '${address}' lies on a network, so it could not be measured.`,
    () => 'Save it beside the Markdown file and name it by its path: the slides then show it offline too.',
  ),
  'markdown/font-not-loaded': warning<{ family: string }>(
    ({ family }) => `The font '${family}' was not loaded: the slides were measured with another one.`,
    () =>
      'Fonts on a network are not asked for. Put the font into the stylesheet as data, or install it on this machine.',
  ),
  'markdown/unknown-theme': warning<{ theme: string; nearest: string | undefined }>(
    ({ theme }) => `Marp has no theme '${theme}', so the slides were measured in its default theme.`,
    ({ nearest }) => nearestHint(nearest, 'Use default, gaia or uncover, or put the stylesheet into the file.'),
  ),
  'markdown/no-file': error<{ path: string }>(
    ({ path }) => `The file '${path}' can't be read.`,
    () => 'Name a Markdown file by its path from the folder that you are in.',
  ),
} as const;
