import postcss, { CssSyntaxError, type Root } from 'postcss';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Place, placeAt } from '../../diagnostics/place.ts';
import type { SourceFile } from '../../outline/source-file.ts';

/**
 * Finds stylesheets that can't be read, what would ask for another file or end the page's style, and what changes the
 * paper: a browser passes over the first in silence, a pack must not hold the others, and its pages are laid out for
 * one paper. The names of pages that a stylesheet makes itself are its own.
 */
export function checkStylesheets(stylesheets: readonly SourceFile[]): Diagnostic[] {
  return stylesheets.flatMap((source) => {
    const { root, fault } = parse(source);
    if (root === undefined) return fault === undefined ? [] : [fault];
    return [...outsideReferences(source, root), ...pageGeometries(source, root)];
  });
}

// Pages without a name, and those that the brief's stylesheet has.
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
    return { root: postcss.parse(text) };
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const place = { file: path, line: error.line ?? 1, column: error.column ?? 1 };
    return { fault: diagnose('template/css-syntax', { reason: `${error.reason}.` }, place) };
  }
}

function outsideReferences({ path, text }: SourceFile, root: Root): Diagnostic[] {
  const found: Diagnostic[] = [];
  const add = (reference: string, at: Place) => {
    found.push(diagnose('template/outside-reference', { reference: reference.slice(0, 80) }, at));
  };
  root.walk((node) => {
    const { line = 1, column = 1 } = node.source?.start ?? {};
    const at = { file: path, line, column };
    if (node.type === 'atrule' && /^(?:import|namespace|charset)$/i.test(node.name)) {
      // With the address that it asks for; that is one fault.
      add(`@${node.name} ${node.params}`, at);
      return;
    }
    const value = node.type === 'decl' ? node.value : node.type === 'atrule' ? node.params : '';
    for (const reference of referencesOf(value)) add(reference, at);
  });
  // The page's style ends there, whatever it stands in.
  const end = /<\/style/i.exec(text);
  if (end !== null) add(end[0], placeAt(path, text, end.index));
  return found;
}

// What is in the file itself may stand: pictures as `data:`, parts of the page as `#name`.
function referencesOf(value: string): string[] {
  const plain = value.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  const addresses = [...plain.matchAll(/(?:url|src)\(\s*["']?([^"')]*)/gi)].map(([, address = '']) => address.trim());
  const sets = [...plain.matchAll(/image-set\([^)]*?["']([^"']*)["']/gi)].map(([, address = '']) => address.trim());
  return [...addresses, ...sets].filter((address) => !/^(?:data:(?:image|font)\/|#|$)/i.test(address));
}
