import Handlebars from 'handlebars';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { SourceFile } from '../outline/parse-outline.ts';

/** A template as a tree. */
export interface ParsedTemplate {
  readonly file: SourceFile;
  readonly program: hbs.AST.Program;
}

/** Reads a template's text to a tree, or says where it can't be read. */
export function parseTemplate(file: SourceFile): { template?: ParsedTemplate; fault?: Diagnostic } {
  const deep = deepBlock(file);
  if (deep !== undefined) return { fault: diagnose('template/deep-nesting', { most: MOST_DEPTH }, deep) };
  try {
    return { template: { file, program: Handlebars.parse(file.text) } };
  } catch (error) {
    return { fault: syntaxFault(error, file.path) };
  }
}

// Ours go five deep; Handlebars' parser takes a time that grows with the square of the depth.
const MOST_DEPTH = 100;

// The first block too deep, by its tags alone: whether they match is the parser's to say.
function deepBlock({ path, text }: SourceFile): Place | undefined {
  let depth = 0;
  for (const { 1: mark, index } of text.matchAll(/\{\{\{?~?([#^/])(?=[^\s~}])/g)) {
    depth += mark === '/' ? -1 : 1;
    if (depth <= MOST_DEPTH) continue;
    const before = text.slice(0, index).split('\n');
    return { file: path, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  }
  return undefined;
}

/** What a template's engine says that it can't read, as a finding. */
export function syntaxFault(error: unknown, file: string): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const reason = (message.split('\n')[0] ?? '').replace(/:$/, '.');
  return diagnose('template/syntax', { reason }, placeIn(message, file) ?? { file, line: 1, column: 1 });
}

/** The place that a message of Handlebars names: "line 6", or "- 6:9", where columns count from 0. */
export function placeIn(message: string, file: string): Place | undefined {
  const exact = / - (\d+):(\d+)$/m.exec(message);
  if (exact !== null) return { file, line: Number(exact[1]), column: Number(exact[2]) + 1 };
  const line = /line (\d+)/.exec(message);
  return line === null ? undefined : { file, line: Number(line[1]), column: 1 };
}
