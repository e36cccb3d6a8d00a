import type { CalendarDate } from '../../outline/calendar-date.ts';
import type { RichText } from '../text/rich-text.ts';

/**
 * A chart as series of amounts over categories they have in common: what a spreadsheet holds of it, and what a
 * program that draws charts itself needs.
 */
export interface ChartView {
  /** Where the amounts go: up from the categories, to the right of them, or round a centre, clockwise from the top. */
  readonly orientation: 'vertical' | 'horizontal' | 'round';
  /**
   * How the series of one category stand: beside one another, on one another as they are or as shares of 100 %, or
   * all on the axis; `single` is one series.
   */
  readonly arrangement: 'single' | 'grouped' | 'stacked' | 'normalised' | 'overlaid';
  /** The title of the axis of the categories. */
  readonly categoryTitle: RichText | null;
  /** The title of the axis of the amounts. */
  readonly valueTitle: RichText | null;
  /** Names and ranks stand at equal distances, dates and amounts on a scale. */
  readonly categoryType: 'nominal' | 'ordinal' | 'temporal' | 'quantitative';
  /** In the order in which they are drawn: from the left, from the top, clockwise. */
  readonly categories: readonly CategoryView[];
  /** In the order of the legend; in that of the bars of a group, where they are grouped. */
  readonly series: readonly SeriesView[];
  /** The indexes of the series from the axis outwards, where they stand on one another; else empty. */
  readonly stackOrder: readonly number[];
  /** Whether the drawing has other texts than those of the series, such as labels of some rows only. */
  readonly hasOtherTexts: boolean;
}

/** A category of a chart: a name, a rank, a date or an amount. */
export interface CategoryView {
  /** The name as the data have it; a date as the language writes it. */
  readonly label: RichText;
  /** Where the categories are dates. */
  readonly date: CalendarDate | null;
  /** Where the categories are amounts. */
  readonly amount: number | null;
}

/** A series of a chart. */
export interface SeriesView {
  /** Null where there is one series and its amounts have no title. */
  readonly name: RichText | null;
  readonly mark: 'bar' | 'line' | 'area' | 'points' | 'arc' | 'ring';
  /** How a line, or the edge of an area, goes from one amount to the next; null of other marks. */
  readonly path: 'straight' | 'curved' | 'step-before' | 'step-middle' | 'step-after' | null;
  /** Whether each amount of a line or an area has a point of its own. */
  readonly hasPoints: boolean;
  /** The amount of each category, in their order; null where there is none. */
  readonly values: readonly (number | null)[];
  /** Whether each amount is written at its mark. */
  readonly showsValues: boolean;
  /** What else is written at each mark, in the order of the categories; null where nothing is. */
  readonly labels: readonly (RichText | null)[] | null;
}
