import { asMap, type ChartLayer } from '../../outline/chart/chart-layers.ts';
import { plainText, type RichText } from '../text/rich-text.ts';
import type { ChartGrid } from './chart-grid.ts';
import type { ChartMarks } from './chart-marks.ts';
import type { SeriesView } from './chart-view.ts';

/**
 * Makes the series of a grid. `only` is the name of a single series without a name in the data; `texts` are the chart's
 * layers of texts.
 */
export function toSeries(grid: ChartGrid, only: RichText | null, texts: readonly ChartLayer[]): SeriesView[] {
  const { mark, path, hasPoints, table, value } = grid.marks;
  const fields = texts.flatMap((text) => labelField(text, grid.marks) ?? []);
  const label = fields.find((field) => field !== value.field);
  return grid.rows.map((rows, index) => ({
    name: nameOf(grid, index) ?? only,
    mark,
    path,
    hasPoints,
    values: rows.map((row) => {
      const cell = row === undefined ? null : table.rows[row]?.[value.field];
      return typeof cell === 'number' ? cell : null;
    }),
    showsValues: fields.includes(value.field),
    labels: label === undefined ? null : rows.map((row) => cellText(grid.marks, row, label)),
  }));
}

/** Gives the column of the data that a layer prints, unchanged, at each of these marks; undefined where it does not. */
export function labelField(text: ChartLayer, { layer, table }: ChartMarks): string | undefined {
  const { map, encoding, transforms, data } = text;
  if (transforms.length > 0 || data?.table !== table) return undefined;
  const isAtMarks = ['x', 'y', 'theta'].every((name) => fieldOf(encoding[name]) === fieldOf(layer.encoding[name]));
  const isMoved = Object.keys(asMap(map['encoding']) ?? {}).some((name) => name !== 'text');
  const { field, type, ...format } = asMap(encoding['text']) ?? {};
  const isPlain = Object.keys(format).length === 0 && type !== 'temporal';
  return isAtMarks && !isMoved && isPlain && typeof field === 'string' ? field : undefined;
}

function fieldOf(definition: unknown): unknown {
  return asMap(definition)?.['field'];
}

function nameOf(grid: ChartGrid, index: number): RichText | null {
  const { by } = grid.marks;
  const row = grid.rows[index]?.find((each) => each !== undefined);
  return by === undefined ? null : cellText(grid.marks, row, by.field);
}

// Makes a text with its place from a cell of the data; null for an empty cell.
function cellText({ table }: ChartMarks, row: number | undefined, column: string): RichText | null {
  const cell = row === undefined ? null : (table.rows[row]?.[column] ?? null);
  return row === undefined || cell === null ? null : plainText(String(cell), table.locate(row, column));
}
