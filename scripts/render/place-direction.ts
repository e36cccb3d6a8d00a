import { readsFromRight } from '../views/text/reads-from-right.ts';

/**
 * Says on the `<html>` of a page of a language that is read from right to left that it is (`dir`), also where a summit's
 * own template has left it out. A page that says its direction itself, or is read from left to right, stays as it is.
 */
export function placeDirection(html: string, language: string): string {
  return readsFromRight(language) ? html.replace(/<html\b(?![^>]*\sdir=)/i, '<html dir="rtl"') : html;
}
