import { largest } from '../../diagnostics/smallest.ts';
import { readsFromRight } from '../../views/text/reads-from-right.ts';
import type { DrawingFrame } from '../drawing-frame.ts';

/**
 * An entry of the legend: the lines of its label, and the top left corner of its swatch in px, relative to the
 * legend's.
 */
interface LegendEntry {
  readonly group: number;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** A laid-out legend, in px. */
export interface Legend {
  readonly height: number;
  readonly entries: readonly LegendEntry[];
  readonly swatch: { readonly width: number; readonly height: number };
  readonly lineHeight: number;
}

/** The width of a drawing and its type. */
type TypeFrame = Pick<DrawingFrame, 'width' | 'fontSize' | 'measure' | 'language'>;

/**
 * Lays out the labels of the groups in rows, from left to right; a label wider than the drawing is broken into lines.
 */
export function layOutLegend(labels: readonly string[], frame: TypeFrame): Legend {
  const { width, fontSize, measure } = frame;
  const swatch = { width: Math.round(fontSize * 1.3), height: Math.round(fontSize * 0.85) };
  const indent = swatch.width + fontSize * 0.5;
  const lineHeight = rowHeight(frame);
  const entries: LegendEntry[] = [];
  let x = 0;
  let y = 0;
  let rowLines = 0;
  for (const [group, label] of labels.entries()) {
    const lines = breakLines(label, { ...frame, width: width - indent });
    const wide = indent + largest(lines.map((line) => measure(line, { fontSize })));
    if (x > 0 && x + wide > width) {
      y += rowLines * lineHeight;
      [x, rowLines] = [0, 0];
    }
    entries.push({ group, x, y, lines });
    x += wide + fontSize * 1.4;
    rowLines = Math.max(rowLines, lines.length);
  }
  return { height: y + rowLines * lineHeight, entries, swatch, lineHeight };
}

/** The height of a row of labels, in px: letters of Arabic go further below their line than Latin ones. */
export function rowHeight({ fontSize, language }: Pick<DrawingFrame, 'fontSize' | 'language'>): number {
  return Math.round(fontSize * (readsFromRight(language) ? 1.6 : 1.35));
}

function breakLines(label: string, frame: TypeFrame): string[] {
  const { width, fontSize, measure } = frame;
  const lines: string[] = [];
  for (const word of label.split(/\s+/).flatMap((long) => cut(long, frame))) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && measure(longer, { fontSize }) <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

// A word wider than the drawing continues in the next line.
function cut(word: string, { width, fontSize, measure }: TypeFrame): string[] {
  const parts: string[] = [''];
  for (const letter of word) {
    const longer = `${parts.at(-1) ?? ''}${letter}`;
    if (measure(longer, { fontSize }) <= width || longer === letter) parts.splice(-1, 1, longer);
    else parts.push(letter);
  }
  return parts;
}
