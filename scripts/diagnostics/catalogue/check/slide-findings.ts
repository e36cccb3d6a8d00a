import { type Excess, fitHint } from '../../fit-hint.ts';
import { entry } from '../entry.ts';

/** What is said of a text that does not fit. */
interface TooLong {
  readonly slide: number;
  readonly by: number;
  /** The layout of the slide; 'markdown' in a file of Marp's. */
  readonly layout: string;
  /** By about how much to shorten the text shown; undefined where that would not be enough. */
  readonly shorten: Excess | undefined;
}

/** The findings about how the slides of a deck are filled. */
export const slideFindings = {
  'check/slide-overflow': entry<TooLong & { side: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ slide, by, side }) => `Slide ${slide} does not fit: its content runs ${by} px past the ${side}.`,
    hint: fitHint,
    what: 'A slide has more on it than it has room for.',
    why: 'The last words would be cut off, or printed over the sources, in front of the audience.',
    mend: [
      'The finding stands at the text to shorten: the one that is much longer than those beside it, or else the first that does not fit.',
      'The hint says by about how many characters to shorten it.',
      'Put longer explanations into `detail:`, which only the brief prints.',
      'For a table, use fewer rows or shorter cells.',
      'The points of a theme have more room with `layout: dense`; with `continue: true` those that do not fit go on a following slide, whose title says that it is continued.',
    ],
    example: {
      language: 'yaml',
      lines: [
        'text: The fund could become the one door through which all investors reach joint projects   # before',
        'text: The fund offers investors a single door                                               # after',
      ],
    },
  }),
  'check/cut-off': entry<TooLong & { side: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ slide, by, side }) => `On slide ${slide} this is cut off: ${by} px of it lie past the ${side}.`,
    hint: fitHint,
    what: 'A box around a text or a picture cuts it off, or a drawing is larger than its own frame.',
    why: 'The part that is cut off is missing on the slide and in the PDF, and nobody notices.',
    mend: [
      'Shorten the text by as much as the hint says.',
      'If you have changed a stylesheet, look for `overflow: hidden` or a fixed height; in a drawing, make its `viewBox` larger.',
    ],
  }),
  'check/past-column': entry<TooLong & { side: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ slide, by, side }) => `On slide ${slide} this text runs ${by} px past the ${side}.`,
    hint: fitHint,
    what: 'A text runs past the column, cell or box that it is set in.',
    why: 'It runs into its neighbour, or off its background, and looks broken.',
    mend: 'Shorten the longest word, or divide it; or let the box grow in the stylesheet.',
  }),
  'check/overlap': entry<TooLong & { other: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ slide, by, other }) => `On slide ${slide} this lies ${by} px over ${other}.`,
    hint: fitHint,
    what: 'A text or a picture lies over another one, over the line at the top, the sources at the foot or the page’s number.',
    why: "Readers can't read either of them.",
    mend: [
      'Shorten what lies above it, at the place shown.',
      'Many sources make the line at the foot higher: cite fewer on one slide.',
    ],
  }),
  'check/wide-table': entry<{ slide: number; by: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ slide, by }) => `On slide ${slide} the table is ${by} px too wide.`,
    hint: () => 'Shorten the words of its widest column (the place shown), or leave a column out.',
    what: 'A table is wider than the room that it has.',
    why: 'Its last columns run off the slide.',
    mend: 'Shorten the widest column (the finding stands at its longest cell), or leave a column out.',
  }),
  'check/text-too-small': entry<{ slide: number; size: number; least: number }>({
    severity: 'error',
    blames: 'content',
    message: ({ slide, size, least }) => `On slide ${slide} this text is ${size} px high; ${least} px is the least.`,
    hint: ({ least }) =>
      `Set it in ${least} px or more in the stylesheet${least > 18 ? " ('--text-role: label' there makes it a label, with 18 px)" : ''}, or take it out.`,
    what: 'A text is smaller than 24 px on a slide of 720 px in height, or a label smaller than 18 px.',
    why: 'It can’t be read from the last row.',
    mend: [
      'Set it larger in the stylesheet.',
      'Headers, footers, note numbers, heads of tables, captions, code and the words of drawings count as labels; `--text-role: label` makes a label of another text.',
    ],
  }),
  'check/crowded-slide': entry<{ slide: number; words: number; lines: number; layout: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ slide, words, lines }) =>
      `Slide ${slide} has much to read: ${words} words in ${lines} lines; 120 words or 16 lines are the most that an audience reads.`,
    hint: ({ layout }) =>
      `Move a part to ${layout === 'markdown' ? 'a slide of its own' : 'another theme'}, or into the notes.`,
    what: 'A slide has more than 120 words or 16 lines of running text.',
    why: 'People who read do not listen.',
    mend: 'Move a part to another theme, or into the notes.',
  }),
  'check/alike-slides': entry<{ first: number; last: number; count: number; look: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ first, last, count, look }) =>
      `Slides ${first} to ${last} look alike: ${look}, ${count} times in a row.`,
    hint: () =>
      "Show one of them otherwise: as a figure, or its points with another 'layout:'. A figure or a callout of the theme before comes between as well.",
    what: 'More than two slides in a row have the same look.',
    why: 'An audience that has seen three slides of one kind no longer sees what is said on the fourth.',
    mend: [
      'Turn points into a figure: a chart, a map, a timeline, a table.',
      'Or give one theme another `layout:`, or a `callout` or a figure, which stand between the points of two themes.',
    ],
  }),
  'check/mostly-points': entry<{ points: number; slides: number }>({
    severity: 'warning',
    blames: 'content',
    message: ({ points, slides }) => `${points} of ${slides} slides are points; half of the deck is the most.`,
    hint: () => 'Give themes a figure each, or put two themes that say little into one.',
    what: 'More than half of the slides of a deck are points.',
    why: 'Points are what a reader could have read without the speaker. What is seen, and remembered, are pictures.',
    mend: 'Give themes a figure each (docs/figures.md), or put two themes that say little into one.',
  }),
  'check/long-talk': entry<{ minutes: number; total: string; slide: number; time: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ minutes, total }) => `Slides and notes take ${total} to say; 'minutes:' allows ${minutes} minutes.`,
    hint: ({ slide, time }) =>
      `Shorten the notes, first those of slide ${slide}, which takes ${time}; leave a theme out; or allow more under 'minutes:'.`,
    what: [
      'The words of the slides and of their notes take longer to say than `minutes:` in `summit.yaml` allows.',
      'A language has its own pace, for example 150 words a minute in English and 121 in Russian: that of the study IReST (Trauzettel-Klosinski and Dietz 2012), in which people read aloud, slowed down to what an audience follows. It measured Arabic, Chinese, Dutch, English, Finnish, French, German, Hebrew, Italian, Japanese, Polish, Portuguese, Russian, Slovenian, Spanish, Swedish and Turkish.',
      'All other languages, Kazakh among them, have the mean of these, 121 words a minute; the summary of the build says so. Sources and credits are not counted.',
    ],
    why: 'The last slides, with what is asked for, would be skipped.',
    mend: 'Shorten the notes, leave slides out, or allow more minutes. The presenter view shows the time of each slide.',
    example: { language: 'yaml', lines: ['minutes: 10    # before', 'minutes: 20    # after'] },
  }),
  'check/slide-count': entry<{ expected: number; found: number; templates: string }>({
    severity: 'error',
    blames: 'content',
    message: ({ expected, found }) => `The deck should have ${expected} slides, but ${found} came out.`,
    hint: ({ templates }) =>
      templates === ''
        ? 'The fault is in the tool: a slide was split or lost. Please report it with the outline.'
        : `One of your own templates has split or removed a slide. Take them away one by one to see which: ${templates}.`,
    what: 'The deck came out with more or fewer slides than the outline has.',
    why: 'A slide was split in two or lost, and content could be missing.',
    mend: [
      'If you have templates of your own, the hint names them: take them away one by one, until the number is right: the last one is at fault.',
      'Otherwise the fault is in the tool: please report it together with the outline.',
      'Other faults of the slides are reported once their number is right.',
    ],
  }),
};
