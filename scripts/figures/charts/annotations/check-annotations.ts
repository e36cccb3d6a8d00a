import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { ChartAnnotation } from '../../../outline/outline.ts';
import type { ShownRow, ShownRows } from '../shown/shown-rows.ts';
import { isRowOf } from './annotation.ts';

/**
 * Reports annotations that do not point to exactly one mark of a chart: no row that is shown has their values, or several
 * rows have. `shown` are the rows of all marks; those of the panels of small multiples one after the other.
 */
export function checkAnnotations(annotations: readonly ChartAnnotation[], shown: readonly ShownRows[]): Diagnostic[] {
  const marks = new Map<string, ShownRow[]>();
  for (const { mark, data } of shown) {
    if (mark.type !== 'text') marks.set(mark.name, [...(marks.get(mark.name) ?? []), ...data]);
  }
  const lists = [...marks.values()];
  return annotations.flatMap((annotation) => {
    const counts = lists.map((rows) => rows.filter((row) => isRowOf(annotation, row)).length);
    if (counts.includes(1)) return [];
    const count = counts.find((each) => each > 1);
    return [count === undefined ? noRow(annotation, lists.flat()) : manyRows(annotation, count, lists.flat())];
  });
}

function noRow({ row, at }: ChartAnnotation, rows: readonly ShownRow[]): Diagnostic {
  const odd = row.find(({ column, value }) => rows.every((each) => String(each[column]) !== String(value)));
  const columns = [...new Set(rows.flatMap((each) => Object.keys(each)))].filter(isPlain);
  const wanted = row.map(({ column, value }) => `${column}: ${value}`).join(', ');
  if (odd === undefined) {
    const advice = 'Each of these values is there, but in different rows: mend one.';
    return diagnose('outline/annotated-row', { problem: `no row that the chart shows has { ${wanted} }`, advice }, at);
  }
  if (!columns.includes(odd.column)) {
    const meant = nearest(odd.column, columns);
    const advice = meant === undefined ? `Name one of: ${columns.join(', ')}.` : `Did you mean '${meant}'?`;
    return diagnose('outline/annotated-row', { problem: `the rows have no '${odd.column}'`, advice }, odd.at);
  }
  const values = [...new Set(rows.map((each) => String(each[odd.column])))];
  const meant = nearest(String(odd.value), values) ?? values.slice(0, 6).join(', ');
  const advice = `The rows of the marks have such as ${meant}; a filter may have left others out.`;
  return diagnose(
    'outline/annotated-row',
    { problem: `no row that the chart shows has { ${wanted} }`, advice },
    odd.at,
  );
}

// Names of the tool's own columns have brackets or underscores that no reader has seen.
function isPlain(column: string): boolean {
  return !/^\(row\)$| \(date\)$|_(?:start|end)$|^__/.test(column);
}

function manyRows(annotation: ChartAnnotation, count: number, rows: readonly ShownRow[]): Diagnostic {
  const { row, at } = annotation;
  const named = new Set(row.map(({ column }) => column));
  const same = rows.filter((each) => isRowOf(annotation, each));
  const telling = [...new Set(same.flatMap((each) => Object.keys(each)))].filter(
    (column) => isPlain(column) && !named.has(column) && new Set(same.map((each) => String(each[column]))).size > 1,
  );
  const advice = `Name one mark by a further column, such as ${telling.slice(0, 3).join(' or ')}.`;
  return diagnose('outline/annotated-row', { problem: `${count} marks of the chart have these values`, advice }, at);
}
