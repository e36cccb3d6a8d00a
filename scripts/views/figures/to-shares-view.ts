import type { FigureSubtitle } from '../../outline/outline.ts';
import type { Shares } from '../../outline/shares.ts';
import { joinTexts } from '../shared-views.ts';
import { isPercent } from '../text/is-percent.ts';
import { plainText, type RichText, wordsOf } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import type { ChartView } from './chart-view.ts';
import { totalWords } from './figure-words.ts';
import type { PartView, SharesView } from './shares-view.ts';

/** Makes the view of the parts of a whole; unit and total are those of the figure's subtitle. */
export function toSharesView(
  { parts }: Shares,
  subtitle: FigureSubtitle | undefined,
  context: Pick<ViewContext, 'text' | 'format'>,
): SharesView {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const { format } = context;
  const inPercent = subtitle?.unit !== undefined && isPercent(wordsOf(context.text(subtitle.unit)));
  const digits = parts.some(({ value }) => value / sum < LEAST_WHOLE) ? 1 : 0;
  return {
    parts: parts.map(({ at, name, value, hasAccent }): PartView => {
      const percent = inPercent ? format.percent(value) : format.percent(rounded((100 * value) / sum, digits));
      const words = inPercent ? percent : `${format.number(value)} (${percent})`;
      return { name: context.text(name), value, share: value / sum, amount: plainText(words, at), hasAccent };
    }),
    whole: toWhole(subtitle, context),
  };
}

// A share of less than half a percent would be written as 0.
const LEAST_WHOLE = 0.005;

function rounded(number: number, digits: number): number {
  return Math.round(number * 10 ** digits) / 10 ** digits;
}

function toWhole(subtitle: FigureSubtitle | undefined, context: Pick<ViewContext, 'text' | 'format'>): RichText | null {
  const total = subtitle === undefined ? undefined : totalWords(subtitle, context);
  return total === undefined ? null : joinTexts([plainText(context.format.percent(100)), total], ' = ');
}

/** The words that say what a bar shows, for those who can't see it: each part with its amount, and the whole. */
export function sharesInWords({ parts, whole }: SharesView): RichText {
  const each = parts.map(({ name, amount }) => joinTexts([name, amount], ': '));
  return joinTexts(whole === null ? each : [...each, whole], '; ');
}

// In a narrower part, a program that draws the bar itself has no room for the amount.
const LEAST_LABELLED = 0.14;

/**
 * Makes the chart that another program draws of the parts: one bar of 100 %, with a series for each part. The amount of a
 * narrow part stands behind its name.
 */
export function toSharesChart({ parts }: SharesView, whole: RichText): ChartView {
  return {
    ...{ orientation: 'horizontal', arrangement: 'normalised', categoryTitle: null, valueTitle: null },
    categoryType: 'nominal',
    categories: [{ label: whole, date: null, amount: null }],
    series: parts.map(({ name, value, amount, share, hasAccent }) => {
      const isWide = share >= LEAST_LABELLED;
      return {
        ...{ mark: 'bar', path: null, hasPoints: false, showsValues: true, hasAccent },
        name: isWide ? name : joinTexts([name, amount], ': '),
        values: [value],
        labels: [isWide ? amount : null],
      };
    }),
    stackOrder: parts.map((_, index) => index),
    hasOtherTexts: false,
  };
}
