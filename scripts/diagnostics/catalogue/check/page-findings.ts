import { nameOfPage } from '../../numbered-page.ts';
import { entry } from '../entry.ts';

/** The findings about how the pages of a brief are filled. */
export const pageFindings = {
  'check/page-overflow': entry<{ page: number | undefined; by: number; side: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ page, by, side }) =>
      `${page === undefined ? 'In the brief' : `On page ${page} of the brief`} this runs ${by} px past the ${side}.`,
    hint: () => 'Shorten it, or break up its longest word.',
    what: 'Something runs past the column or the page of the brief, or is cut off on its cover.',
    why: 'It would be missing in print, or the browser would shrink the whole page to make it fit.',
    mend: 'Shorten it, or break up its longest word.',
  }),
  'check/page-overlap': entry<{ page: number | undefined; by: number; other: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ page, by, other }) =>
      `${nameOfPage({ kind: 'page', number: page })}: this lies ${by} px over ${other}.`,
    hint: () =>
      "Look in the summit's own stylesheets and templates for what moves it, such as 'position' or a negative margin.",
    what: 'Something of the brief lies over another text, over a box or a picture.',
    why: "Readers can't read either of them.",
    mend: "The shared stylesheet doesn't move it: look in the summit's own stylesheets and templates for what moves it, such as `position`, `transform`, or a negative margin.",
  }),
  'check/wide-page': entry<{ selector: string; by: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ selector, by }) =>
      `In the brief '${selector}' is ${by} px wider than the page's text: all pages would be shrunk to make it fit.`,
    hint: () => 'Look for its width, or that of what is in it, in the stylesheets and templates of the summit.',
    what: "An element of the brief is wider than the page's text, though no text runs out of it: most often by a width in the summit's own stylesheet.",
    why: 'The browser would shrink all pages to make it fit: every text would be smaller than the stylesheet says.',
    mend: "Find the width of that element, or of what is in it, in the summit's stylesheets and templates, and make it smaller: `var(--content-width)` is the width of the text together with its notes.",
  }),
  'check/long-running-head': entry<{
    file: string;
    page: number;
    lines: number;
    room: number;
    of: 'title' | 'short title' | 'summit' | 'chapter';
    most: number;
  }>({
    severity: 'error',
    blames: 'content',
    message: ({ file, page, lines, room }) =>
      `The words at the head of page ${page} of ${file} take ${lines} lines, where there is room for ${room}.`,
    hint: ({ of, most }) => `${shorterHead(of)} About ${most} characters have room.`,
    what: 'The title of the pack and the name of the summit, at the head of each page, are too long to stand there side by side. In a double-sided brief it may be the title of a chapter.',
    why: 'Their upper lines would lie under the marking of the document, or so near the edge of the page that printers leave them out.',
    mend: [
      'Give the pack a `short_title:`, and the summit a `short_name:`, for the heads of its pages. Covers and properties keep the whole ones.',
      'Clear print and large print have less room for words than the standard edition, and a marking takes a line of it.',
    ],
    example: {
      language: 'yaml',
      lines: [
        'title: What two years of common rules for rivers that cross a border have brought, and what they cost',
        'short_title: Two years of common rules for rivers',
      ],
    },
  }),
  'check/small-print': entry<{ page: number | undefined; size: number; least: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ page, size, least }) =>
      `${nameOfPage({ kind: 'page', number: page })}: this text is ${size} pt high; ${least} pt is the least that is read on paper.`,
    hint: ({ least }) => `Set it in ${least} pt or more in the summit's stylesheet, or take it out.`,
    what: "A text of the brief is set smaller than 6.5 pt, most often by the summit's own stylesheet.",
    why: "It can't be read on paper, and still less on a copy.",
    mend: [
      'Set it larger.',
      'Sizes in `pt` are those of the paper; the editions set all sizes together, by the tokens `--type-body`, `--type-small` and so on.',
    ],
  }),
  'check/note-off-its-page': entry<{ number: number; page: number; standsOn: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ number, page, standsOn }) =>
      page === standsOn
        ? `Page ${page} of the brief has no room at its foot for note ${number}, which this text cites.`
        : `This text on page ${page} of the brief cites note ${number}, which stands at the foot of page ${standsOn}.`,
    hint: () =>
      "Cite fewer works in what stays in one piece, such as a figure or a box; or write 'notes: chapter' below 'citations:' in summit.yaml.",
    what: 'With `citations: { notes: foot }`, a note has no room at the foot of the page that cites it, or stands on another page.',
    why: 'A reader looks for the note below the text, and finds another one, or half of it.',
    mend: [
      'A figure, a box or a row of a table stays in one piece, and all notes that it cites must have room below it: make it lower, or let it cite fewer works.',
      'Look in the stylesheets and templates of the summit for what changes how pages end (`break-before`, `page`, `columns`).',
      'Or let the notes stand elsewhere: `notes: chapter` or `notes: beside`.',
    ],
  }),
  'check/booklet-order': entry<{ file: string; page: number }>({
    severity: 'error',
    blames: 'tool',
    message: ({ file, page }) => `Page ${page} of ${file}, folded, is not page ${page} of the brief.`,
    hint: () => 'The fault is in the tool, as nothing in an outline can cause that: please report it with the outline.',
    what: 'The sheets of a booklet were read back as if folded, and a page is not the one that belongs there.',
    why: 'The booklet would be printed and stapled before somebody sees that its pages are in disorder.',
    mend: 'This is a fault of the tool. Please report it with the outline; print the double-sided brief meanwhile.',
  }),
  'check/press-file': entry<{ file: string; problem: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ file, problem }) => `${file} is no PDF/X-4: ${problem}.`,
    hint: () =>
      "Look at the printing house's profile below 'press:' in summit.yaml, and at pictures of the summit's own. If they are right, the fault is in the tool: please report it with the outline.",
    what: 'The file for the printing house was read back, and breaks a rule of PDF/X-4 (ISO 15930-7).',
    why: 'The printing house would refuse it, or print it in other colours.',
    mend: 'Use the profile that the printing house gave you, as it is, and export pictures of your own as PNG or JPEG.',
  }),
  'check/not-grey': entry<{ file: string; parts: number }>({
    severity: 'error',
    blames: 'tool',
    message: ({ file, parts }) => `${file} still has ${parts} ${parts === 1 ? 'part' : 'parts'} in colour.`,
    hint: () =>
      "Export the pictures of the summit's folder as PNG or JPEG. If it has none, the fault is in the tool: please report it with the outline.",
    what: 'The PDF in grey was read back, and something in it is painted in colour: most often an image or a gradient that is packed in a way that the tool does not know.',
    why: 'A printer with black ink alone would turn it into a grey that nobody has looked at.',
    mend: "Export the summit's own pictures as PNG or JPEG, and build again.",
  }),
  'check/stranded-heading': entry<{ page: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ page }) =>
      `This heading stands at the end of page ${page} of the brief, and its text begins on the next page.`,
    hint: () => 'Shorten or lengthen the text before it by a few lines.',
    what: 'A heading stands at the end of a page, and its text on the next.',
    why: 'The reader must turn the page to see what the heading is about.',
    mend: 'Shorten or lengthen the text before it by a few lines.',
  }),
  'check/parted-caption': entry<{ page: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ page }) => `This caption stands on page ${page} of the brief, and its figure on another page.`,
    hint: () => 'Shorten or lengthen the text before the figure by a few lines.',
    what: 'A caption stands on another page than its figure.',
    why: 'Each is hard to understand without the other.',
    mend: [
      'Shorten or lengthen the text before it.',
      'If you have changed a stylesheet, keep `break-inside: avoid` on figures.',
    ],
  }),
  'check/split-figure': entry<{ page: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ page }) => `The figure on page ${page} of the brief continues on the next page.`,
    hint: () => 'Shorten the figure, so that it fits on one page.',
    what: 'A figure continues on the next page.',
    why: 'It can’t be seen as a whole.',
    mend: 'Shorten it: fewer rows, shorter cells.',
  }),
  'check/split-row': entry<{ page: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ page }) => `A row of the table on page ${page} of the brief continues on the next page.`,
    hint: () => 'Shorten the longest cell of the row (the place shown).',
    what: 'A row of a table continues on the next page.',
    why: 'Its cells can’t be read together.',
    mend: 'Shorten the longest cell of the row, which is the place shown.',
  }),
  'check/widow': entry<{ page: number; end: 'first' | 'last' }>({
    severity: 'error',
    blames: 'content',
    message: ({ page, end }) => `On page ${page} of the brief the ${end} line of this paragraph stands alone.`,
    hint: () => 'Shorten or lengthen the paragraph by a line or two.',
    what: 'The first or the last line of a paragraph stands alone on a page.',
    why: 'A reader easily misses such a line, and it looks like a mistake.',
    mend: 'Shorten or lengthen the paragraph by a line or two.',
  }),
  'check/nearly-empty-page': entry<{ page: number; percent: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ page, percent }) =>
      `The last page of the brief, ${page}, is only ${percent} % full; 15 % are the least.`,
    hint: () => 'Shorten a text by a few lines, so that this page is no longer needed, or write more.',
    what: 'The last page of the brief is less than 15 % full.',
    why: 'A page with three lines on it looks careless in print.',
    mend: 'Shorten a text by as many lines, so that the page is no longer needed, or write more.',
  }),
  'check/wrong-page-number': entry<{ named: number; page: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ named, page }) => `The contents name page ${named}, but this stands on page ${page}.`,
    hint: () =>
      'If you have changed a template of the brief, look how it prints the page number of an entry; otherwise the fault is in the tool: please report it.',
    what: 'The contents name a page, but the heading stands on another one.',
    why: 'The reader would look on the wrong page.',
    mend: [
      'If you have changed a template of the brief, look how it prints the page number of an entry.',
      'Otherwise the fault is in the tool: please report it.',
    ],
  }),
};

function shorterHead(of: 'title' | 'short title' | 'summit' | 'chapter'): string {
  switch (of) {
    case 'title':
      return "Give the heads of pages a shorter title: 'short_title:' in summit.yaml.";
    case 'summit':
      return "Give the heads of pages a shorter name of the meeting: 'short_name:' under 'summit:' in summit.yaml.";
    case 'chapter':
      return 'Shorten the title of this theme.';
    default:
      return 'Shorten it.';
  }
}
