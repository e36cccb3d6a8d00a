import { type CalendarDate, utcDate } from '../../outline/calendar-date.ts';
import type { CategoryView, ChartView, SeriesView } from '../../views/figures/chart-view.ts';
import { plainText, type RichText, wordsOf } from '../../views/text/rich-text.ts';

/** A cell of a chart's sheet: words, a number, a date as the number of its day in Excel, or nothing. */
export type SheetCell =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly number: number }
  | undefined;

/** The sheet of a chart: a row for each category, a column for each series, and nothing but what is drawn. */
export interface ChartSheet {
  readonly head: readonly SheetCell[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** The series in the order of the columns, from the axis outwards where they are stacked. */
  readonly series: readonly SeriesView[];
}

/** Makes the sheet of a chart. */
export function chartSheet(chart: ChartView): ChartSheet {
  const { series: all, stackOrder, categories, categoryTitle } = chart;
  const series =
    stackOrder.length === all.length && all.length > 0 ? stackOrder.flatMap((index) => all[index] ?? []) : all;
  return {
    series,
    head: [words(categoryTitle), ...series.map(({ name }) => words(name ?? chart.valueTitle ?? plainText('')))],
    rows: categories.map((category, index) => [
      categoryCell(category),
      ...series.map(({ values }): SheetCell => {
        const value = values[index];
        return value === null || value === undefined ? undefined : { kind: 'number', number: value };
      }),
    ]),
  };
}

/** The number of a day in Excel: 1 is 1 January 1900, as far as Excel counts right (from March 1900). */
export function excelDay({ year, month = 1, day = 1 }: CalendarDate): number {
  const DAY = 86_400_000;
  return (utcDate(year, month, day).getTime() - utcDate(1899, 12, 30).getTime()) / DAY;
}

function categoryCell({ label, date, amount }: CategoryView): SheetCell {
  if (date !== null) return { kind: 'date', number: excelDay(date) };
  return amount === null ? words(label) : { kind: 'number', number: amount };
}

function words(text: RichText | null): SheetCell {
  return text === null || wordsOf(text) === '' ? undefined : { kind: 'words', words: wordsOf(text) };
}
