import postcss, { type AtRule, CssSyntaxError, type Root } from 'postcss';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import type { AllowedFiles } from './allowed-files.ts';
import { joinPath } from './join-path.ts';

/** The stylesheet of a deck with the files that it imports in their places, and the findings about these. */
export interface StyleImports {
  readonly css: string;
  readonly findings: readonly Diagnostic[];
}

const ADDRESS = /^(?:url\(\s*)?(?:"([^"]*)"|'([^']*)'|([^\s"')]+))\s*\)?([\s\S]*)$/;
const MOST_BYTES = 2 ** 20;
const MOST_IMPORTS = 50;

/**
 * Puts the local stylesheets that a deck's styles import in the places of their imports, as a browser does: their paths
 * count from the deck's folder. What lies on a network is left out; it is mostly fonts.
 */
export async function loadStyleImports(files: AllowedFiles, file: SourceFile, css: string): Promise<StyleImports> {
  // Marp puts all imports that are not of themes at the head of its stylesheet.
  if (!css.startsWith('@import')) return { css, findings: [] };
  const root = postcss.parse(css);
  const findings: Diagnostic[] = [];
  const imports = root.nodes.filter((node): node is AtRule => node.type === 'atrule' && node.name === 'import');
  for (const [index, rule] of imports.entries()) {
    const loaded = index < MOST_IMPORTS ? await loadImport(files, rule.params) : undefined;
    if (loaded !== undefined && 'nodes' in loaded) rule.before(loaded.nodes);
    if (loaded !== undefined && 'reason' in loaded) findings.push(unread(file, loaded));
    rule.remove();
  }
  return { css: root.toString(), findings };
}

interface Unread {
  readonly path: string;
  readonly reason: string;
}

// Undefined for a stylesheet on a network.
async function loadImport(
  files: AllowedFiles,
  params: string,
): Promise<{ readonly nodes: Root | AtRule } | Unread | undefined> {
  const [, double, single, bare, condition = ''] = ADDRESS.exec(params) ?? [];
  const path = double ?? single ?? bare ?? '';
  if (path === '' || /^(?:[a-z][\w+.-]+:|\/\/)/i.test(path)) return undefined;
  const loaded = await files.read(joinPath(files.folder, path.replace(/[?#].*$/, '')), MOST_BYTES);
  if (!('bytes' in loaded)) return { path, reason: 'reason' in loaded ? loaded.reason : REASONS[loaded.kind] };
  const text = new TextDecoder().decode(loaded.bytes);
  const media = condition.trim();
  try {
    const nodes = postcss.parse(media === '' ? text : `@media ${media} {${text}}`);
    // An import further down is no import for a browser.
    nodes.walkAtRules('import', (rule) => void rule.remove());
    return { nodes };
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    return { path, reason: `it is no CSS: ${error.reason} in line ${error.line ?? 1}` };
  }
}

const REASONS = {
  missing: 'it is not there',
  outside: 'it lies outside the repository and the folder that the check was started in',
};

function unread({ path, text }: SourceFile, { path: address, reason }: Unread): Diagnostic {
  const line = text.split(/\r\n|\n|\r/).findIndex((words) => words.includes(address)) + 1;
  const place = { file: path, line: Math.max(1, line), column: 1 };
  return diagnose('markdown/unread-style', { path: address, reason }, place);
}
