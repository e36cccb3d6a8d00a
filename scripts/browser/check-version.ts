import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';

// The margin boxes of printed pages (running heads, page numbers) came with Chromium 131
// (developer.chrome.com, "New in Chrome 131"); all else that the stylesheets use is older.
const OLDEST = 131;

/**
 * Reports a browser that is older than Chromium 131, or no Chromium at all. `version` is the browser's own text, such
 * as `HeadlessChrome/153.0.7000.0`.
 */
export function checkVersion(version: string): Diagnostic[] {
  const major = Number(/(?:Chrome|Chromium|Edg|HeadlessEdg)\/(\d+)/.exec(version)?.[1] ?? 0);
  return major >= OLDEST ? [] : [diagnose('print/old-browser', { found: version.slice(0, 60), oldest: OLDEST })];
}
