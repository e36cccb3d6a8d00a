import type { Place } from './place.ts';

const CONTEXT = 1;
const MAX_WIDTH = 100;

/**
 * Writes the lines around a place with a caret under it, as text; empty where the text has no such line. Of a line over
 * 100 characters only the part around the column is shown, which ends in … where it is cut.
 */
export function codeFrame(text: string, place: Place): string {
  // Split as places count lines: a lone carriage return does not end a line.
  const lines = text.split(/\r?\n/);
  if (place.line > lines.length) return '';
  const first = Math.max(1, place.line - CONTEXT);
  const last = Math.min(lines.length, place.line + CONTEXT);
  const gutter = String(last).length;
  const from = Math.max(0, place.column - 1 - Math.floor(MAX_WIDTH / 2));
  const rows: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const line = cut(lines[number - 1] ?? '', from);
    const marker = number === place.line ? '>' : ' ';
    rows.push(`${marker} ${String(number).padStart(gutter)} | ${line.replaceAll('\t', ' ')}`.trimEnd());
    if (number === place.line) rows.push(caretRow(place, from, gutter, line.length));
  }
  return rows.join('\n');
}

// The … replaces the last visible character, so that the frame keeps its width.
function cut(line: string, from: number): string {
  const shown = line.slice(from, from + MAX_WIDTH);
  return line.length > from + MAX_WIDTH ? `${shown.slice(0, -1)}…` : shown;
}

function caretRow(place: Place, from: number, gutter: number, lineLength: number): string {
  const start = place.column - 1 - from;
  const wanted = Math.max(1, (place.endColumn ?? place.column + 1) - place.column);
  const length = Math.max(1, Math.min(wanted, lineLength - start));
  return `  ${' '.repeat(gutter)} | ${' '.repeat(start)}${'^'.repeat(length)}`;
}
