import { pageGeometry } from '../design/page-geometry.ts';
import type { PageSetup } from '../design/page-setup.ts';
import { typeScale } from '../design/type-scale.ts';
import type { Figure } from '../outline/outline.ts';
import { toFigureWords } from '../views/figures/figure-words.ts';
import { wordsOf } from '../views/text/rich-text.ts';
import type { MeasuredContext } from './height-of-words.ts';
import { linesOf } from './timelines/label-size.ts';

const PX_PER_MM = 96 / 25.4;
const PX_PER_PT = 96 / 72;
// As templates/brief/brief.css sets them: the line heights of captions and of the lines below a figure, and the distances
// between the parts of a figure together, in px.
const CAPTION_LINE = 1.35;
const FOOT_LINE = 1.35;
const DISTANCES = 60;

/**
 * Gives the height in px that is left for the drawing of a figure on a page of the brief with nothing else on it, beside
 * the words of the figure: its caption, its takeaway, and the lines at its foot with the `credit`.
 */
export function roomOnPage(
  figure: Figure,
  credit: string,
  setup: PageSetup,
  { context, measure }: MeasuredContext,
): number {
  const { content, height, top, bottom } = pageGeometry(setup);
  const { strong, note } = typeScale(setup.edition, context.outline.design.fonts);
  const width = content * PX_PER_MM;
  const { subtitle, remark, source } = toFigureWords(figure, context);
  const heightOf = (words: string, points: number, leading: number) => {
    const fontSize = points * PX_PER_PT;
    return words === '' ? 0 : linesOf(words, width, { fontSize, fontWeight: 400 }, measure) * fontSize * leading;
  };
  const head = [figure.caption, ...(figure.takeaway === undefined ? [] : [figure.takeaway])].map(context.text);
  const captions = [...head, ...(subtitle === null ? [] : [subtitle])].map(wordsOf);
  const foot = [...[remark, source].filter((line) => line !== null).map(wordsOf), credit];
  const ofCaptions = captions.reduce((sum, words) => sum + heightOf(words, strong, CAPTION_LINE), 0);
  const ofFoot = foot.reduce((sum, words) => sum + heightOf(words, note, FOOT_LINE), 0);
  return Math.floor((height - top - bottom) * PX_PER_MM - ofCaptions - ofFoot - DISTANCES);
}
