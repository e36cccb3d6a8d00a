import { type Country, numericCode } from '../../../outline/country.ts';
import type { Boundary, GeoBox, WorldMap } from '../../../outline/world-map.ts';
import type { ShownLine, ShownLines } from '../../../views/figures/shown-lines.ts';
import type { LineInBox } from './cut-lines.ts';
import { DISPUTES, type Dispute } from './disputes.ts';

/** A line or an area in dispute as a map has it: a row of the summit, or one of the tool's own table. */
export interface MapLine extends LineInBox {
  readonly draw: Boundary['draw'];
  /** The row of the summit, and its index; undefined for one of the table. */
  readonly own: { readonly row: Boundary; readonly index: number } | undefined;
  /** The row of the table; undefined for one of the summit. */
  readonly listed: Dispute | undefined;
  /** Whether a row of the summit speaks of the same line or area, so that the table's note is not printed. */
  readonly isReplaced: boolean;
}

/**
 * Lists the lines and areas in dispute of a map: the summit's rows first, which are drawn where both speak of the same
 * part of a line.
 */
export function mapLines(boundaries: readonly Boundary[]): MapLine[] {
  const own = boundaries.map((row, index): MapLine => {
    const [one, other] = row.between;
    const between = [[one.numeric, other.numeric] as const];
    return { between, box: row.box, draw: row.draw, own: { row, index }, listed: undefined, isReplaced: false };
  });
  const listed = DISPUTES.map((dispute): MapLine => {
    const instead = boundaries.find((row) => speaksOf(row, dispute));
    return {
      between: dispute.between.map(([one, other]) => [numericCode(one), numericCode(other)] as const),
      box: dispute.box,
      draw: instead?.draw ?? 'dashed',
      own: undefined,
      listed: dispute,
      isReplaced: instead !== undefined,
    };
  });
  return [...own, ...listed];
}

/** Whether the note under a map names a line: one of the summit's rows, or one that concerns a country of a group. */
export function concerns({ own, listed, isReplaced }: MapLine, shown: readonly Country[]): boolean {
  if (own !== undefined) return true;
  return !isReplaced && listed?.parties.some((code) => shown.some((country) => country.code === code)) === true;
}

/** Makes of a line what the note under a map is made from. */
export function toShownLine({ own, listed }: MapLine, isLine: boolean): ShownLine {
  if (own !== undefined) return { kind: 'own', index: own.index, isLine };
  if (listed === undefined) throw new TypeError('A line is a row of the summit or of the table.');
  return { kind: 'listed', id: listed.id, isLine };
}

/** All that the note under a map may have to say, wherever the map is cut: enough to keep room for it. */
export function linesAtMost({ boundaries, groups }: Pick<WorldMap, 'boundaries' | 'groups'>): ShownLines {
  const shown = groups.flatMap(({ countries }) => countries);
  const named = mapLines(boundaries).filter((line) => concerns(line, shown));
  return { hasLines: true, named: named.map((line) => toShownLine(line, line.between.length > 0)) };
}

function speaksOf({ between: [one, other], box }: Boundary, { parties, between, box: ofDispute }: Dispute): boolean {
  const pairs = between.length > 0 ? between : [parties];
  return overlap(box, ofDispute) && pairs.some((pair) => pair.includes(one.code) && pair.includes(other.code));
}

function overlap([west, south, east, north]: GeoBox, [left, bottom, right, top]: GeoBox): boolean {
  return west < right && left < east && south < top && bottom < north;
}
