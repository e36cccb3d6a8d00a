import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Genre } from '../outline/genre.ts';
import { ownFiles } from '../templating/own-files.ts';
import type { Templates } from '../templating/templates.ts';

/**
 * Gives findings that have no place the one of the summit's own file that came last to the page: a stylesheet, or else a
 * template of the genre, or of any where it is undefined. The shared files alone give no such finding. Findings of a
 * summit without files of its own stay as they are.
 */
export function placeLooseFindings(
  findings: readonly Diagnostic[],
  templates: Pick<Templates, 'own'>,
  genre: Genre | undefined,
): Diagnostic[] {
  const own = genre === undefined ? templates.own : ownFiles(templates, genre);
  const last = own.findLast(({ path }) => path.endsWith('.css')) ?? own.at(-1);
  if (last === undefined) return [...findings];
  const place = { file: last.path, line: 1, column: 1 };
  return findings.map((finding) => {
    const isOfPage = finding.place === undefined && finding.code.startsWith('check/');
    return isOfPage ? { ...finding, place } : finding;
  });
}
