import type { CalendarDate } from '../../outline/calendar-date.ts';
import type { RichText } from '../text/rich-text.ts';

/**
 * A chart as series of amounts over shared categories: the content of its spreadsheet, and the data from which another
 * program can draw it.
 */
export interface ChartView {
  /**
   * The direction of the amounts: up from the categories, to the right of them, or round a centre, clockwise from the
   * top.
   */
  readonly orientation: 'vertical' | 'horizontal' | 'round';
  /**
   * The arrangement of several series in a category: side by side, stacked as amounts, stacked as shares of 100 %, or
   * all from the axis; `single` is one series.
   */
  readonly arrangement: 'single' | 'grouped' | 'stacked' | 'normalised' | 'overlaid';
  /** The title of the axis of the categories. */
  readonly categoryTitle: RichText | null;
  /** The title of the axis of the amounts. */
  readonly valueTitle: RichText | null;
  /** Names and ranks have equal distances, dates and amounts a scale. */
  readonly categoryType: 'nominal' | 'ordinal' | 'temporal' | 'quantitative';
  /** The categories in the order in which they are drawn: from the left, from the top, or clockwise. */
  readonly categories: readonly CategoryView[];
  /** The series in the order of the legend, or of the bars in a group. */
  readonly series: readonly SeriesView[];
  /** The indexes of stacked series, from the axis outwards; empty for other arrangements. */
  readonly stackOrder: readonly number[];
  /** Whether the drawing has more texts than the labels of the series, such as labels of only some rows. */
  readonly hasOtherTexts: boolean;
}

/** A category of a chart: a name, a rank, a date or an amount. */
export interface CategoryView {
  /** The name as in the data; a date in the form of the language. */
  readonly label: RichText;
  /** The date, if the categories are dates. */
  readonly date: CalendarDate | null;
  /** The amount, if the categories are amounts. */
  readonly amount: number | null;
}

/** A series of a chart. */
export interface SeriesView {
  /** The name; null for a single series whose amounts have neither a title nor a measure. */
  readonly name: RichText | null;
  readonly mark: 'bar' | 'line' | 'area' | 'points' | 'arc' | 'ring';
  /** The form of a line, or of the edge of an area, from one amount to the next; null for other marks. */
  readonly path: 'straight' | 'curved' | 'step-before' | 'step-middle' | 'step-after' | null;
  /** Whether each amount of a line or an area has a point of its own. */
  readonly hasPoints: boolean;
  /** The amounts in the order of the categories; null for a category without an amount. */
  readonly values: readonly (number | null)[];
  /** Whether each amount is printed at its mark. */
  readonly showsValues: boolean;
  /** Whether it has the accent colour; left out, it has not. */
  readonly hasAccent?: boolean;
  /** Other labels of the marks, in the order of the categories; null where there are no other labels. */
  readonly labels: readonly (RichText | null)[] | null;
}
