import type { Place } from '../../diagnostics/place.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import { findPrintingLine } from '../../templating/trusted/find-printing-line.ts';
import type { ReadFile } from './read-file.ts';

/** The line of a summit's own templates that has printed the part of a page at this offset; undefined where it has none. */
export function placeInPage(from: number, { page, genre }: ReadFile, own: readonly SourceFile[]): Place | undefined {
  if (page === undefined) return undefined;
  const { html } = page;
  const end = html.indexOf('\n', from);
  const line = html.slice(html.lastIndexOf('\n', from - 1) + 1, end < 0 ? html.length : end);
  return findPrintingLine(
    line,
    own.filter(({ name }) => genre !== undefined && name.startsWith(`${genre}/`)),
  );
}
