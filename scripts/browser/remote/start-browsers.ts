import { type Printer, startBrowser } from '../browser.ts';
import { poolOf } from './browser-pool.ts';
import { isRemote } from './is-remote.ts';

/**
 * Starts the browser of this name, or several whose addresses stand with commas between them. Several share the work: each
 * piece goes to the browser with the least. One that fails is dropped, and its work is done by another. Browsers of
 * different versions are refused, since they break lines otherwise. `startSeconds` is the most time in which one must
 * answer.
 */
export function startBrowsers(named: string | undefined, startSeconds?: number): Printer {
  const names = namesOf(named);
  if (names.length < 2) return startBrowser(names[0], startSeconds);
  return poolOf(names.map((name) => ({ name, printer: startBrowser(name, startSeconds) })));
}

// The path of a program may have commas in it.
function namesOf(named: string | undefined): string[] {
  if (named === undefined) return [];
  const names = named.split(',').map((name) => name.trim());
  return names.some(isRemote) ? [...new Set(names.filter((name) => name !== ''))] : [named];
}
