import postcss, { CssSyntaxError, type Root } from 'postcss';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type Place, placeAt } from '../diagnostics/place.ts';
import type { SourceFile } from '../outline/parse-outline.ts';

/**
 * Finds stylesheets that can't be read, and what would ask for another file or end the page's style: a browser
 * passes over the first in silence, and a pack must not hold the others.
 */
export function checkStylesheets(stylesheets: readonly SourceFile[]): Diagnostic[] {
  return stylesheets.flatMap((source) => {
    const { root, fault } = parse(source);
    return [...(root === undefined ? [] : outsideReferences(source, root)), ...(fault === undefined ? [] : [fault])];
  });
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
    if (node.type === 'atrule' && /^(?:import|namespace|charset)$/i.test(node.name)) add(`@${node.name}`, at);
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
