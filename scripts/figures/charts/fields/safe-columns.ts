import { fieldPath } from '../../../outline/chart/field-uses.ts';
import type { CompiledChart } from '../compile-chart.ts';

/**
 * Gives a name of a column that Vega-Lite can read as a field: quotation marks, apostrophes and backslashes, which it
 * can't, become characters that no text has (of Unicode's private use).
 */
export function safeColumn(column: string): string {
  return column.replace(/['"\\]/g, (sign) => String.fromCharCode(FIRST + sign.charCodeAt(0)));
}

/** Gives the name of the column that `safeColumn` changed. */
export function unsafeColumn(column: string): string {
  return column.replace(/[\uE022\uE027\uE05C]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - FIRST));
}

const FIRST = 0xe000;

/** Adds the columns of a row under their safe names. */
export function withSafeColumns<Row extends object>(row: Row): Row {
  const odd = Object.entries(row).filter(([column]) => safeColumn(column) !== column);
  return odd.length === 0
    ? row
    : { ...row, ...Object.fromEntries(odd.map(([column, cell]) => [safeColumn(column), cell])) };
}

/** Gives a compiled chart in which the columns that a `fold` puts below one another are called by their written names. */
export function withFoldedNames(spec: CompiledChart): CompiledChart {
  const data = spec.data?.map((one) => {
    if (one.transform === undefined) return one;
    const transform = one.transform.map((step) =>
      step.type === 'fold' ? { ...step, fields: namesOf(step.fields) } : step,
    );
    return { ...one, transform };
  });
  return (data === undefined ? spec : { ...spec, data }) as CompiledChart;
}

function namesOf(fields: unknown): unknown {
  if (!Array.isArray(fields)) return fields;
  return fields.map((field: unknown) => {
    if (typeof field !== 'string') return field;
    const written = unsafeColumn(field.replace(/\\(.)/g, '$1'));
    return field === written && fieldPath(written) === written ? field : { field, as: written };
  });
}
