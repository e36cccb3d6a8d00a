import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { eachOnce } from '../../diagnostics/each-once.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import { findPrintingLine } from './find-printing-line.ts';
import { MOST_DEPTH, readPageMarkup } from './read-page-markup.ts';

/**
 * Reports what a summit's own templates have put into a page that no page of a pack may have. It looks at what came out of
 * them, before a browser does: names that were put together by Handlebars, comments or entities hide nothing. `printed`
 * are the lines that the templates have printed, where `html` is only what a browser takes from them.
 */
export function checkOwnMarkup(
  html: string,
  own: readonly SourceFile[],
  printed: readonly string[] = html.split('\n'),
): Diagnostic[] {
  if (!own.some(({ path }) => path.endsWith('.hbs'))) return [];
  const { foreign, deep } = readPageMarkup(html, { controls: false });
  const placeOf = (from: number) => findPrintingLine(printed[lineOf(html, from)] ?? '', own);
  const findings = foreign.slice(0, MOST).map(({ words: part, from }) => {
    return diagnose('template/active-part', { part }, placeOf(from));
  });
  for (const { from } of deep.slice(0, 1)) {
    findings.push(diagnose('template/deep-markup', { most: MOST_DEPTH }, placeOf(from)));
  }
  // A template may print the same part many times.
  return eachOnce(findings, ({ message, place }) => JSON.stringify([message, place]));
}

// Looking for the line of a template takes its time, and nobody reads more findings than these.
const MOST = 50;

function lineOf(html: string, index: number): number {
  return html.slice(0, index).split('\n').length - 1;
}
