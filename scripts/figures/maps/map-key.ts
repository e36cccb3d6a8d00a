import { largest } from '../../diagnostics/smallest.ts';
import type { DrawingFrame } from '../drawing-frame.ts';
import { rowHeight } from './map-legend.ts';

/** A country whose name has no room on the map: its number there, and its name in the key. */
export interface KeyItem {
  readonly number: string;
  readonly name: string;
}

/** The key of numbers in columns, in px relative to its top left corner. */
export interface MapKey {
  readonly height: number;
  readonly lineHeight: number;
  readonly entries: readonly (KeyItem & { readonly x: number; readonly y: number; readonly indent: number })[];
}

/** Lays out the key of numbers in as many columns as there is room for, row by row; empty without numbers. */
export function layOutKey(
  items: readonly KeyItem[],
  { width, fontSize, language, measure }: Pick<DrawingFrame, 'width' | 'fontSize' | 'language' | 'measure'>,
): MapKey {
  const lineHeight = rowHeight({ fontSize, language });
  const widest = (words: readonly string[]) =>
    Math.max(0, largest(words.map((word) => measure(word, { fontSize, fontWeight: 600 }))));
  const indent = widest(items.map(({ number }) => number)) + fontSize * 0.4;
  const column = indent + widest(items.map(({ name }) => name)) + fontSize * 1.2;
  const columns = Math.max(1, Math.floor((width + fontSize * 1.2) / column));
  const rows = Math.ceil(items.length / columns);
  return {
    height: rows * lineHeight,
    lineHeight,
    entries: items.map((item, index) => {
      // Read down each column, as in an index.
      return { ...item, indent, x: Math.floor(index / rows) * column, y: (index % rows) * lineHeight };
    }),
  };
}
