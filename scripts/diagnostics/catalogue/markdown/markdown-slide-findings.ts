import { entry } from '../entry.ts';
import { type PaleText, paleHint, paleText } from '../pale-text.ts';

/** The findings about the slides of a plain Marp Markdown file. */
export const markdownSlideFindings = {
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
  'markdown/not-measured': entry<{ slides: string; letters: string | undefined }>({
    severity: 'warning',
    blames: 'content',
    message: ({ slides, letters }) =>
      letters === undefined
        ? `Whether it fits was not judged (${slides}): a script draws a part of it, and none is run.`
        : `Whether it fits was not judged (${slides}): no font at hand has the letters ${letters}.`,
    hint: ({ letters }) =>
      letters === undefined
        ? 'Put a picture in its place, or look at the slide yourself.'
        : 'Save a font with these letters beside the file, and name its file in the stylesheet by @font-face.',
    what: 'Slides have letters that no font at hand draws, or something that a script would draw.',
    why: 'What would be measured is not what is shown, so whether these slides fit was not judged.',
    mend: 'Save a font with the letters beside the file, and name its file in the stylesheet by `@font-face`; put a picture in the place of what the script draws.',
  }),
  'markdown/formula-room': entry<{ slides: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ slides }) =>
      `There is little room for formulas (${slides}): MathJax sets them up to a quarter higher than KaTeX, with which they were measured.`,
    hint: () => "Look at it in Marp, or have formulas set by KaTeX: 'math: katex' in the head.",
    what: 'A slide with formulas fits with little room to spare, and Marp sets its formulas with MathJax.',
    why: 'They were measured with KaTeX. MathJax sets the rows of a matrix up to a quarter farther apart.',
    mend: 'Look at the slide in Marp, or write `math: katex` into the head.',
  }),
  'markdown/near-edge': entry<{ slide: number; distance: number; least: number; side: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ slide, distance, least, side }) =>
      `On slide ${slide} the text comes within ${distance} px of the ${side}; ${least} px is the least.`,
    hint: () => 'Shorten it by a line: projectors and printers cut off a rim.',
    what: 'Text stays on the slide, but comes nearer to an edge than 24 px, or than the slide’s own padding where that is less.',
    why: 'Projectors and printers cut off a rim.',
    mend: 'Shorten it by a line.',
  }),
  'markdown/past-box': entry<{ slide: number; by: number; side: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ slide, by, side }) =>
      `On slide ${slide} this text has outgrown its box: it runs ${by} px past the ${side}.`,
    hint: () => 'Shorten it, or give the box more room. If it is meant so, leave it.',
    what: 'Text runs past the box with a ground or a frame that it stands in, and stays on the slide.',
    why: 'It looks like a mistake, unless it is meant so.',
    mend: 'Shorten it, or give the box more room.',
  }),
  'markdown/overlap': entry<{ slide: number; by: number; other: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ slide, by, other }) =>
      `On slide ${slide} this and ${other} meet by ${by} px; one of both was placed by hand.`,
    hint: () => 'Move the one that was placed by hand. If it is meant so, leave it.',
    what: 'A text that was placed by hand grazes another one, or lies on one that is much larger.',
    why: 'One of both may be hard to read.',
    mend: 'Move the one that was placed by hand. If it is meant so, leave it.',
  }),
  'markdown/small-text': entry<{ slides: string; size: number; setter: string }>({
    severity: 'warning',
    blames: 'content',
    message: ({ slides, size }) =>
      `Text of ${size} px can't be read from the last row (${slides}): 24 px is the least, and 18 px for labels and code.`,
    hint: ({ setter }) =>
      setter === 'stylesheet'
        ? 'Set it larger in the stylesheet or theme.'
        : 'Set it larger, or break up its longest line: Marp scales code down that is too wide.',
    what: 'Text is under 24 px, or a label or code under 18 px, counted on a slide that is 720 px high. What a stylesheet or a theme of the deck sets is one finding with its slides; what an element sets itself, or Marp scales down, is one for each slide. Sizes that Marp’s own themes set are no finding.',
    why: "It can't be read from the last row.",
    mend: 'Set it larger, or break up the longest line of code.',
  }),
};
