import postcss, { CssSyntaxError, type Root } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Place, placeAt } from '../../diagnostics/place.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import { findCssReferences } from '../../templating/trusted/find-css-references.ts';
import { noCharacters } from './no-characters.ts';

/**
 * Finds four faults of stylesheets: syntax that can't be read, which a browser skips without a word; references to
 * other files and an end of the page's style, which a pack must not contain; escapes that stand for no character; and
 * changes of the paper, for which the pages are laid out. A stylesheet may change the pages that it names itself.
 */
export function checkStylesheets(stylesheets: readonly SourceFile[]): Diagnostic[] {
  return stylesheets.flatMap((source) => {
    const { root, fault } = parse(source);
    if (root === undefined) return fault === undefined ? [] : [fault];
    return [...outsideReferences(source), ...noCharacters(source), ...pageGeometries(source, root)];
  });
}

// The pages without a name, and the named pages of the brief's stylesheet.
const SHARED_PAGES = /^(?:cover|blank)?(?::[\w-]+)*$/;

function pageGeometries({ path }: SourceFile, root: Root): Diagnostic[] {
  const found: Diagnostic[] = [];
  root.walkAtRules(/^page$/i, (rule) => {
    if (!rule.params.split(',').some((name) => SHARED_PAGES.test(name.trim()))) return;
    for (const node of rule.nodes ?? []) {
      if (node.type !== 'decl' || !/^(?:size|margin(?:-\w+)*|page-orientation)$/i.test(node.prop)) continue;
      const { line = 1, column = 1 } = node.source?.start ?? {};
      const place = { file: path, line, column, endColumn: column + node.prop.length };
      found.push(diagnose('template/page-geometry', { property: node.prop }, place));
    }
  });
  return found;
}

function parse({ path, text }: SourceFile): { root?: Root; fault?: Diagnostic } {
  try {
    const root = postcss.parse(text);
    // Marp reads each selector by this parser, and gives up the whole deck for one that can't be read.
    root.walkRules((rule) => void selectorParser().astSync(rule, { lossless: false }));
    return { root };
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const place = { file: path, line: error.line ?? 1, column: error.column ?? 1 };
    return { fault: diagnose('template/css-syntax', { reason: `${error.reason}.` }, place) };
  }
}

function outsideReferences({ path, text }: SourceFile): Diagnostic[] {
  const found: Diagnostic[] = [];
  const add = (reference: string, at: Place) => {
    found.push(diagnose('template/outside-reference', { reference: reference.slice(0, 80) }, at));
  };
  for (const { reference, from, to } of findCssReferences(text)) add(reference, placeAt(path, text, from, to));
  // The page's style ends at this tag, wherever in the stylesheet it is.
  const end = /<\/style/i.exec(text);
  if (end !== null) add(end[0], placeAt(path, text, end.index));
  return found;
}
