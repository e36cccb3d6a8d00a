import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { placeAt } from '../../diagnostics/place.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import { findEndlessMacro } from './find-endless-macro.ts';
import { isUnprinted } from './is-unprinted.ts';

/** The two files with which references are written: a citation style (CSL 1.0.2), and the terms of a language. */
export interface CitationFiles {
  readonly style: SourceFile;
  readonly locale: SourceFile;
  /** Whether the style is the summit's own; the shared style is tested with the project. */
  readonly ownStyle: boolean;
}

/**
 * Formats an invented work with a citation style and a locale, and reports the file that citeproc-js can't use.
 * citeproc-js names no line, so the finding stands at the file's beginning.
 */
export async function checkCitationStyle({ style, locale, ownStyle }: CitationFiles): Promise<Diagnostic[]> {
  const parent = parentOf(style.text);
  if (parent !== undefined) {
    return [fault(style, 'style', `it only points to another style, '${parent}', and has no rules of its own`)];
  }
  const endless = findEndlessMacro(style.text);
  if (endless !== undefined) {
    const place = placeAt(style.path, style.text, endless.from);
    return [diagnose('template/citation-style', { root: 'style', reason: endless.reason }, place)];
  }
  const misnamed = [...(await rootFault(style, 'style')), ...(await rootFault(locale, 'locale'))];
  if (misnamed.length > 0) return misnamed;
  // The terms are tried first, with a style that certainly works: what fails after that is the style's fault.
  const termsFault = await trialFault(PLAIN_STYLE, locale.text);
  if (termsFault !== undefined) return [fault(locale, 'locale', termsFault)];
  const styleFault = await trialFault(style.text, locale.text);
  if (styleFault === undefined) return [];
  return [ownStyle ? fault(style, 'style', styleFault) : fault(locale, 'locale', styleFault)];
}

const PLAIN_STYLE =
  '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"><info/>' +
  '<citation><layout><text variable="title"/></layout></citation>' +
  '<bibliography><layout><text variable="title"/></layout></bibliography></style>';
const WORK = {
  id: 'work',
  type: 'report',
  title: 'Title',
  author: [{ literal: 'Author' }],
  issued: { 'date-parts': [[2000, 1, 2]] },
};
// Thousands of Zotero's styles have no rules of their own: they only name the style whose rules they use.
function parentOf(style: string): string | undefined {
  if (/<citation[\s>]/.test(style)) return undefined;
  const link = /<link\b[^>]*\brel="independent-parent"[^>]*>/.exec(style)?.[0];
  return link === undefined ? undefined : /\bhref="(?:[^"]*\/)?([^"/]+)\/?"/.exec(link)?.[1];
}

async function rootFault(file: SourceFile, root: 'style' | 'locale'): Promise<Diagnostic[]> {
  const { default: CSL } = await import('citeproc');
  try {
    const name = CSL.parseXml(file.text)?.name;
    return name === root ? [] : [fault(file, root, 'it holds no such element')];
  } catch {
    return [fault(file, root, 'it holds no such element')];
  }
}

async function trialFault(style: string, locale: string): Promise<string | undefined> {
  const { default: CSL } = await import('citeproc');
  try {
    const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => WORK }, style, 'en', true);
    engine.updateItems([WORK.id]);
    const note = engine.makeCitationCluster([{ id: WORK.id }]);
    // The result is false where the style has no bibliography.
    const works = engine.makeBibliography() as [unknown, readonly string[]] | false;
    if (works === false || works[1].length === 0) return 'it lists no works (<bibliography>)';
    return isUnprinted(note) ? 'it prints nothing for a note (<citation>)' : undefined;
  } catch (error) {
    return error instanceof Error && error.message.startsWith('citeproc')
      ? error.message.replace(/^citeproc-js error: /, '')
      : 'an element that it needs is not there, or not closed';
  }
}

function fault({ path }: SourceFile, root: 'style' | 'locale', reason: string): Diagnostic {
  return diagnose('template/citation-style', { root, reason }, { file: path, line: 1, column: 1 });
}
