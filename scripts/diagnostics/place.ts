import { shownPath } from './shown-path.ts';

/**
 * The place of a value in a file that the user wrote. Lines and columns count from 1, columns in UTF-16 code units, as
 * editors count them. `endColumn` is the column after the last character, if the value ends on the same line.
 */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn?: number;
}

/** Orders places by file, line and column; undefined ones come first. */
export function comparePlaces(a: Place | undefined, b: Place | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/**
 * Writes a place as `file:line:column`, which editors and terminals can open. Characters that a terminal can't show are
 * escaped.
 */
export function formatPlace(place: Place): string {
  return `${shownPath(place.file)}:${place.line}:${place.column}`;
}

/** Gives the place of the part of a text between two offsets on one line. Without `to`, the place has no end. */
export function placeAt(file: string, text: string, from: number, to = from): Place {
  const before = text.slice(0, from).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  const place = { file, line: before.length, column };
  return to === from ? place : { ...place, endColumn: column + to - from };
}
