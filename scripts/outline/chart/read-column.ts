import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Noted } from './amount-signs.ts';
import type { Cell } from './chart-data.ts';
import type { ColumnUse } from './field-uses.ts';
import { type Doubt, isGapMark, isNumberColumn, type NumberColumn, readNumberColumn } from './number-column.ts';
import type { DecimalSign } from './read-number.ts';

/** A column of a file: its texts by row, its uses in the chart, and the places of its cells. */
interface ColumnSource {
  readonly column: string;
  readonly texts: readonly string[];
  readonly uses: ReadonlySet<ColumnUse>;
  readonly locate: (row: number) => Place;
  /** The numbers of a sheet's cells; undefined for a CSV file. */
  readonly known: readonly (number | undefined)[] | undefined;
}

interface ReadCells {
  readonly cells: readonly Cell[];
  readonly findings: readonly Diagnostic[];
}

/**
 * Reads a column for its uses in the chart: amounts as numbers, dates and names as they are written. A cell that is
 * read as something else than written is a warning. A cell that can be read in two ways is an error that names both.
 */
export function readColumn(
  source: ColumnSource,
  { decimal, separator, url }: { decimal: DecimalSign | undefined; separator: string; url: string },
): ReadCells {
  const { texts, uses, known } = source;
  const isAmount = uses.has('number') || (uses.has('free') && !uses.has('date') && isNumberColumn(texts));
  if (isAmount)
    return readAmounts(
      source,
      readNumberColumn(texts, { decimal, separator, ...(known === undefined ? {} : { known }) }),
      url,
    );
  if (!uses.has('date')) return { cells: texts.map(toCell), findings: [] };
  const gaps = texts.flatMap((text, index) => (isGapMark(text) ? [index] : []));
  const [index] = gaps;
  const cells = texts.map((text) => (isGapMark(text) ? null : toCell(text)));
  if (index === undefined) return { cells, findings: [] };
  return { cells, findings: [asGaps({ index, text: texts[index]?.trim() ?? '', count: gaps.length }, source)] };
}

// Names, and plainly written numbers.
function toCell(text: string): Cell {
  const word = text.trim();
  if (word === '') return null;
  return /^[-−]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(word) ? Number(word.replace('−', '-')) : word;
}

function readAmounts(source: ColumnSource, read: NumberColumn, url: string): ReadCells {
  const { doubt, gaps, flags, percents, negatives, currencies, cells } = read;
  if (doubt !== undefined) return { cells, findings: [inDoubt(doubt, source, url)] };
  const notes = [
    gaps === undefined ? undefined : asGaps(gaps, source),
    flags === undefined ? undefined : withoutFlags(flags, source),
    percents === undefined ? undefined : inPercent(percents, source, cells[percents.index]),
    ...[negatives, currencies].map((note) =>
      note === undefined ? undefined : asAmount(note, source, cells[note.index]),
    ),
  ];
  return { cells, findings: notes.filter((note) => note !== undefined) };
}

function inDoubt(doubt: Doubt, { column, locate }: ColumnSource, url: string): Diagnostic {
  const settle = (sign: DecimalSign) => `data: { url: ${url}, decimal: '${sign}' }`;
  const at = locate(doubt.index);
  if (doubt.kind === 'two signs') {
    const problem = `'${column}' has decimals with a point and with a comma: '${doubt.other}' and '${doubt.text}'`;
    return diagnose('outline/chart-data', { problem, advice: 'Write all its numbers in one way.' }, at);
  }
  const [point, comma] = doubt.readings;
  const problem = `'${doubt.text}' in '${column}' can be read as ${point} or as ${comma}`;
  const advice = `Say which: ${settle('.')} reads ${point}, decimal: ',' reads ${comma}.`;
  return diagnose('outline/chart-data', { problem, advice }, at);
}

function asGaps({ text, count, index }: Noted, { locate }: ColumnSource): Diagnostic {
  const found = `'${text}' is read as a missing value${alsoIn(count)}, and shown as a gap`;
  const advice = 'If that is what it means, nothing needs to be done; empty the cells to end this warning.';
  return diagnose('outline/data-as-read', { found, advice }, locate(index));
}

function withoutFlags({ text, count, index }: Noted, { locate }: ColumnSource): Diagnostic {
  const found = `'${text}' is a number with a flag${alsoIn(count)}, and shown without it`;
  const advice = 'Say in the caption or the takeaway what is provisional or estimated, if it matters.';
  return diagnose('outline/data-as-read', { found, advice }, locate(index));
}

function inPercent({ text, index }: Noted, { column, locate, known }: ColumnSource, cell: Cell = null): Diagnostic {
  const found = `'${text}' in '${column}' is read as ${cell}, not as ${Number(cell) / 100}`;
  const otherwise = known === undefined ? 'divide the cells by 100' : 'format the cells as numbers, not as percentages';
  const advice = `Leave 'format' without a % sign, and name the unit in the axis's title; or ${otherwise}.`;
  return diagnose('outline/data-as-read', { found, advice }, locate(index));
}

// A cell that is no number in spite of its signs has a finding of its own.
function asAmount({ text, count, index }: Noted, { column, locate }: ColumnSource, cell: Cell = null) {
  if (typeof cell !== 'number') return undefined;
  const found = `'${text}' in '${column}' is read as ${cell}${alsoIn(count)}`;
  const advice =
    'If that is what it means, nothing needs to be done: name the currency as the unit. Plain numbers in the cells end this warning.';
  return diagnose('outline/data-as-read', { found, advice }, locate(index));
}

function alsoIn(count: number): string {
  if (count === 1) return '';
  return count === 2 ? ' (and so is 1 more cell)' : ` (and so are ${count - 1} more cells)`;
}
