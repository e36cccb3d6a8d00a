import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type CalendarDate, isoDate } from '../../outline/calendar-date.ts';
import { readChartDate } from '../../outline/chart/chart-dates.ts';
import { type ChartLayer, type CsvFile, chartLayers } from '../../outline/chart/chart-layers.ts';
import type { Fact } from '../../outline/fact.ts';
import type { Chart, Event } from '../../outline/outline.ts';
import type { Inline, Text } from '../../outline/text/inline.ts';
import { compareKnown } from './compare-known.ts';

/**
 * Reports the marked event of a timeline where the caption names one date, another event has it, and no marked one does.
 * `facts` are those that the caption may name.
 */
export function findMisplacedMark(
  events: readonly Event[],
  caption: Text,
  facts: ReadonlyMap<string, Fact>,
): Diagnostic[] {
  const named = dateNamed(caption, facts);
  if (named === undefined) return [];
  const isNamed = ({ date }: Event) => compareKnown(date, named) === 0;
  const marked = events.filter(({ isMarked }) => isMarked);
  const [first] = marked;
  if (first === undefined || marked.some(isNamed) || !events.some(isNamed)) return [];
  const data = { named: isoDate(named), marked: isoDate(first.date), what: 'the caption' };
  return [diagnose('outline/misplaced-mark', data, first.dateAt)];
}

/** Reports annotations of a chart that name one date and stand at the mark of another one, though a row has that date. */
export function findMisplacedNotes(
  chart: Chart,
  csv: CsvFile | undefined,
  facts: ReadonlyMap<string, Fact>,
): Diagnostic[] {
  const layers = chartLayers(chart, csv);
  return (chart.annotations ?? []).flatMap(({ row, text }) => {
    const named = dateNamed(text, facts);
    const dated = row.flatMap(({ column, value, at }) => {
      const date = typeof value === 'boolean' ? undefined : readChartDate(value);
      return date === undefined ? [] : [{ column, date: date.date, at }];
    });
    const [only] = dated;
    if (named === undefined || only === undefined || dated.length > 1 || compareKnown(only.date, named) === 0)
      return [];
    if (!layers.some((layer) => hasDate(layer, only.column, named))) return [];
    const data = { named: isoDate(named), marked: isoDate(only.date), what: 'the annotation' };
    return [diagnose('outline/misplaced-mark', data, only.at)];
  });
}

function hasDate({ data }: ChartLayer, column: string, named: CalendarDate): boolean {
  return (data?.table.rows ?? []).some((row) => {
    const date = readChartDate(row[column] ?? null);
    return date !== undefined && compareKnown(date.date, named) === 0;
  });
}

// The only date that a text names: a year in digits, or a fact that is a date. A text with several names none of them alone.
function dateNamed({ inlines }: Text, facts: ReadonlyMap<string, Fact>): CalendarDate | undefined {
  const dates = datesIn(inlines, facts);
  const [first] = dates;
  return first !== undefined && dates.every((date) => isoDate(date) === isoDate(first)) ? first : undefined;
}

function datesIn(inlines: readonly Inline[], facts: ReadonlyMap<string, Fact>): CalendarDate[] {
  return inlines.flatMap((inline): CalendarDate[] => {
    if ('children' in inline) return datesIn(inline.children, facts);
    if (inline.kind === 'fact') return datesOf(facts.get(inline.id));
    return inline.kind === 'text' ? [...inline.value.matchAll(YEAR)].map(([year]) => ({ year: Number(year) })) : [];
  });
}

function datesOf(fact: Fact | undefined): CalendarDate[] {
  if (fact?.quantity.kind !== 'date') return [];
  const { from, to } = fact.quantity;
  return to === undefined ? [from] : [from, to];
}

// A number of four digits that is hardly an amount: 1,994 and 1994.5 are no years, and neither is a part of a longer one.
const YEAR = /(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d]|[.,]\d)/g;
