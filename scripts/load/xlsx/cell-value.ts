import type { CellFault } from '../../outline/chart/parse-csv.ts';
import type { NumberFormat } from './number-formats.ts';
import { decodeEscapes } from './read-shared-strings.ts';
import { shownNumber } from './shown-number.ts';
import { brokenWorkbook } from './workbook-fault.ts';

/** The shared parts to which the cells of a sheet refer. */
export interface SharedParts {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
}

/** A cell in the XML of its sheet: `value` is its `v`, `inline` the text of its `is`. */
export interface RawCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | undefined;
  inline: string;
  formula: string | undefined;
}

/** The text that a cell shows; empty for an empty cell. */
export interface CellValue {
  readonly text: string;
  readonly number?: number;
  readonly fault?: CellFault;
}

/** Reads the value of a cell. A formula has the value that was calculated when the file was saved. */
export function cellValue(cell: RawCell, shared: SharedParts): CellValue {
  const { type, value = '', inline, formula } = cell;
  if (type === 'inlineStr') return { text: decodeEscapes(inline) };
  // The text of a formula may be empty, but then its `v` exists.
  const isWorkedOut = type === 'str' ? cell.value !== undefined : value !== '';
  if (formula !== undefined && !isWorkedOut) {
    return { text: '', fault: { kind: 'no value', text: formula === '' ? '' : `=${formula}` } };
  }
  if (value === '') return { text: '' };
  const read = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  if (read === undefined) throw brokenWorkbook(`a cell has the unknown type '${type.slice(0, 20)}'`);
  return read(value, cell, shared);
}

const READERS: Readonly<Record<string, (value: string, cell: RawCell, shared: SharedParts) => CellValue>> = {
  n: (value, { style }, { formats, is1904 }) => {
    const number = Number(value);
    if (!Number.isFinite(number)) throw brokenWorkbook(`a cell has '${value.slice(0, 20)}' for a number`);
    return shownNumber(number, formats[style] ?? 'number', is1904);
  },
  s: (value, _, { strings }) => {
    const text = strings[Number(value)];
    if (text === undefined) throw brokenWorkbook(`a cell names text ${value.slice(0, 20)}, which is not there`);
    return { text };
  },
  str: (value) => ({ text: decodeEscapes(value) }),
  b: (value) => ({ text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' }),
  d: (value) => ({ text: value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '') }),
  // A failed lookup is a missing value; other errors are faults.
  e: (value) => (value === '#N/A' ? { text: value } : { text: '', fault: { kind: 'error', text: value } }),
};
