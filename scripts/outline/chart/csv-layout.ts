import { largest } from '../../diagnostics/smallest.ts';
import { type CsvRecord, type CsvRecords, MOST_RECORDS, parseCsv } from './parse-csv.ts';

/** The layout of a CSV file: its cells, and the records with the names of the columns and with the rows. */
export interface CsvLayout {
  readonly separator: string;
  readonly heads: CsvRecord | undefined;
  readonly rows: readonly CsvRecord[];
  /** The line of a quotation mark that is not closed. */
  readonly openQuote: number | undefined;
  /** Whether the file has more records than are read. */
  readonly isCut: boolean;
  /** The records before the names and after the rows, which do not belong to the table. */
  readonly skipped: {
    readonly before: readonly CsvRecord[];
    /** A record below the names that only names the first column. */
    readonly below: CsvRecord | undefined;
    readonly after: readonly CsvRecord[];
  };
}

/**
 * Finds the table in the text of a CSV file. `fields` are the names that its chart uses. The record with most of these
 * names has the names of the columns; without such a record, it is the first one with the usual width. `skip` is the
 * number of lines before the names, if the outline says it.
 */
export function readCsvLayout(text: string, fields: ReadonlySet<string>, skip: number | undefined): CsvLayout {
  // A Mac writes accents apart from their letters, where the outline has them in one.
  const plain = text.replace(/^\uFEFF/, '').normalize('NFC');
  const said = /^"?sep=(.)"?[^\S\r\n]*(?:\r\n|\r|\n)/i.exec(plain);
  const { rest, line } = withoutLines(plain, skip ?? (said === null ? 0 : 1));
  const separators = said?.[1] === undefined ? SEPARATORS : [said[1]];
  const [best] = separators
    .map((separator) => toCandidate(parseCsv(rest, separator, line), separator, fields))
    .sort((a, b) => firstDifference(b.score, a.score));
  const {
    records,
    separator,
    openQuote,
    isCut = false,
  } = best ?? { records: [], separator: ',', openQuote: undefined };
  return { separator, openQuote, isCut, ...partsOf(records, fields, skip) };
}

/** Finds the table in the records of a sheet, as in a CSV file. `skip` is the number of rows before the names. */
export function readSheetLayout(
  records: readonly CsvRecord[],
  fields: ReadonlySet<string>,
  skip: number | undefined,
): CsvLayout {
  const left = records.filter(({ line }) => line > (skip ?? 0));
  const read = left.slice(0, MOST_RECORDS);
  return { separator: ',', openQuote: undefined, isCut: read.length < left.length, ...partsOf(read, fields, skip) };
}

// Splits records into names, rows and other lines. With `skip`, the first record has the names.
function partsOf(
  records: readonly CsvRecord[],
  fields: ReadonlySet<string>,
  skip: number | undefined,
): Pick<CsvLayout, 'heads' | 'rows' | 'skipped'> {
  const head = skip === undefined ? headOf(records, fields) : 0;
  const end = endOf(records, head);
  const below = records.slice(head + 1, end).find((record, index) => index === 0 && namesFirstColumn(record));
  return {
    heads: records[head],
    rows: records.slice(head + (below === undefined ? 1 : 2), end),
    skipped: { before: records.slice(0, head), below, after: records.slice(end) },
  };
}

/** Gives a column's name from its head: without spaces around it and line breaks in it. */
export function headName(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const SEPARATORS = [',', ';', '\t', '|'];
// The most lines before the names, and the most lines that are compared.
const MOST_LINES_BEFORE = 50;

function withoutLines(text: string, count: number): { readonly rest: string; readonly line: number } {
  const breaks = [...text.matchAll(/\r\n|\r|\n/g)].slice(0, count);
  const last = count > 0 ? breaks.at(-1) : undefined;
  const start = last === undefined ? 0 : last.index + last[0].length;
  return { rest: text.slice(start), line: breaks.length + 1 };
}

interface Candidate extends CsvRecords {
  readonly separator: string;
  readonly score: readonly number[];
}

// The best candidate has the names that the chart uses; then rows of equal length; then numbers.
function toCandidate(read: CsvRecords, separator: string, fields: ReadonlySet<string>): Candidate {
  const { records } = read;
  const names = Math.max(0, largest(records.slice(0, MOST_LINES_BEFORE).map((record) => namesIn(record, fields))));
  const width = usualWidth(records);
  const alike = width < 2 ? 0 : records.filter((record) => widthOf(record) === width).length;
  const numbers = records.reduce((sum, { cells }) => sum + cells.filter(({ text }) => isPlainNumber(text)).length, 0);
  return { ...read, separator, score: [names, read.openQuote === undefined ? 1 : 0, alike, numbers] };
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, place) => value !== b[place]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

function namesIn({ cells }: CsvRecord, fields: ReadonlySet<string>): number {
  return new Set(cells.map(({ text }) => headName(text)).filter((name) => fields.has(name))).size;
}

function isPlainNumber(text: string): boolean {
  return /^[-−]?\d+(?:[.,]\d+)?$/.test(text.trim());
}

function headOf(records: readonly CsvRecord[], fields: ReadonlySet<string>): number {
  const first = records.slice(0, MOST_LINES_BEFORE);
  const counts = first.map((record) => namesIn(record, fields));
  const most = Math.max(0, largest(counts));
  const width = usualWidth(records);
  return Math.max(0, most > 0 ? counts.indexOf(most) : first.findIndex((record) => widthOf(record) >= width));
}

// Gives the number of the last cell with a text.
function widthOf({ cells }: CsvRecord): number {
  return cells.findLastIndex(({ text }) => text.trim() !== '') + 1;
}

// Gives the most frequent width of the records.
function usualWidth(records: readonly CsvRecord[]): number {
  const counts = new Map<number, number>();
  for (const record of records) counts.set(widthOf(record), (counts.get(widthOf(record)) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || b - a);
  return usual?.[0] ?? 0;
}

// Notes after the rows: an empty line, then lines with one text each, or a sign and its meaning; or lines that read as notes, with or without it.
function endOf(records: readonly CsvRecord[], head: number): number {
  const width = records[head] === undefined ? 0 : widthOf(records[head]);
  if (width < 2) return records.length;
  // In a file with blanks behind all commas they tell nothing.
  const isPadded = records[head]?.cells.slice(1).every(({ text }) => BLANK_FIRST.test(text)) ?? false;
  const isRemark = (record: CsvRecord) => looksLikeRemark(record, isPadded);
  const isNote = (record: CsvRecord) => isAlone(record) || isRemark(record) || isOfLegend(record);
  const lastRow = records.findLastIndex((record, index) => index <= head || !isNote(record));
  const gap = records.findIndex((record, index) => index > lastRow && record.isAfterGap);
  const rest = gap < 0 ? records.length : gap;
  const lastData = records.findLastIndex((record, index) => index <= head || (index < rest && !isRemark(record)));
  return lastData + 1;
}

function isAlone({ cells }: CsvRecord): boolean {
  return cells.filter(({ text }) => text.trim() !== '').length === 1;
}

// Eurostat puts the name of the first column, `GEO (Labels)`, below that of the others.
function namesFirstColumn(record: CsvRecord): boolean {
  return isAlone(record) && /\((?:labels|codes)\)\s*$/i.test(record.cells[0]?.text ?? '');
}

// What a sign or a flag means: `:` and “not available”, `p` and “provisional”.
function isOfLegend({ cells }: CsvRecord): boolean {
  const [sign = '', words = '', ...others] = cells.map(({ text }) => text.trim()).filter((text) => text !== '');
  return others.length === 0 && /^(?:\p{Ll}{1,2}|[^\p{L}\p{N}\s]{1,2})$/u.test(sign) && /^\p{L}{2}[^\d]*$/u.test(words);
}

// “Source: Office, 2024”: a line of its own, or one that is split at the commas of its sentence.
function looksLikeRemark({ cells: [first, ...others] }: CsvRecord, isPadded: boolean): boolean {
  const isSentence = others.every(({ text }) => !isPadded && BLANK_FIRST.test(text));
  return REMARK.test(first?.text ?? '') && isSentence;
}

const BLANK_FIRST = /^\s+\S/;
const REMARK = /^\s*[*†‡©(]|\p{L}:(?:\s|$)|\p{L}\.\s*$/u;
