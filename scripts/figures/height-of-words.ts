import type { MeasureText } from '../design/widths/font-widths.ts';
import type { Figure } from '../outline/outline.ts';
import { toFigureWords } from '../views/figures/figure-words.ts';
import { shownTextsOf } from '../views/notes/number-notes.ts';
import { noteNumbers, wordsOf } from '../views/text/rich-text.ts';
import type { ViewContext } from '../views/view-context.ts';
import { linesOf } from './timelines/label-size.ts';

// In px, as templates/deck/deck.css sets the subtitle and the lines at the foot of a figure, with their distances.
const SUBTITLE = { fontSize: 20, line: 26, around: 10 };
const FOOT = { fontSize: 18, line: 24, around: 16 };
// Where a slide has no notes, the lines of a figure take the place of their line: so much of their height costs nothing.
const NOTES_PLACE = 64;

/** The views' context, and the function that measures texts in the design's families. */
export interface MeasuredContext {
  readonly context: ViewContext;
  readonly measure: MeasureText;
}

/**
 * The height in px that the words around a figure take from it on a slide whose content is `width` px wide: its
 * subtitle, and what its note, its `credit` and its source need besides the place of a slide's notes.
 */
export function heightOfWords(
  figure: Figure,
  credit: string,
  width: number,
  { context, measure }: MeasuredContext,
): number {
  const { subtitle, remark, source } = toFigureWords(figure, context);
  const { kind } = figure.content;
  const isBeside = kind === 'map';
  const above =
    subtitle === null || isBeside ? 0 : heightOf(wordsOf(subtitle), SUBTITLE, width, measure) + SUBTITLE.around;
  const lines = [remark, source]
    .filter((line) => line !== null)
    .map(wordsOf)
    .concat(credit === '' ? [] : [credit]);
  const foot = lines.reduce((sum, line) => sum + heightOf(line, FOOT, Math.min(width, FOOT_WIDTH), measure), 0);
  const below = foot === 0 ? 0 : foot + FOOT.around;
  const hasNotes = noteNumbers(shownTextsOf(figure).map(context.text)).length > 0;
  return above + (hasNotes ? below : Math.max(0, below - NOTES_PLACE));
}

function heightOf(
  words: string,
  { fontSize, line }: { readonly fontSize: number; readonly line: number },
  width: number,
  measure: MeasureText,
): number {
  return linesOf(words, width, { fontSize, fontWeight: 400 }, measure) * line;
}

// Beside them stands the number of the slide.
const FOOT_WIDTH = 1020;
