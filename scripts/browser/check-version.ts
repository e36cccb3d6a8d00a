import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';

// Chromium 131 was the first with margin boxes on printed pages, for running heads and page numbers
// (developer.chrome.com, "New in Chrome 131"). All else in the stylesheets is older.
const OLDEST = 131;

/**
 * Reports a browser that is older than Chromium 131, or no Chromium at all. `version` is the browser's own text, such
 * as `HeadlessChrome/153.0.7000.0`.
 */
export function checkVersion(version: string): Diagnostic[] {
  const major = Number(/(?:Chrome|Chromium|Edg|HeadlessEdg)\/(\d+)/.exec(version)?.[1] ?? 0);
  return major >= OLDEST ? [] : [diagnose('print/old-browser', { found: version.slice(0, 60), oldest: OLDEST })];
}
