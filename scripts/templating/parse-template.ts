import Handlebars from 'handlebars';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type Place, placeAt } from '../diagnostics/place.ts';
import type { SourceFile } from '../outline/source-file.ts';
import { findDeepNesting, MOST_DEPTH } from './find-deep-nesting.ts';

/** A template file with its syntax tree. */
export interface ParsedTemplate {
  readonly file: SourceFile;
  readonly program: hbs.AST.Program;
}

/** Parses a template's text to a tree, or gives a finding where it can't be parsed. */
export function parseTemplate(file: SourceFile): { template?: ParsedTemplate; fault?: Diagnostic } {
  const deep = findDeepNesting(file);
  if (deep !== undefined) return { fault: diagnose('template/deep-nesting', { most: MOST_DEPTH }, deep) };
  try {
    return { template: { file, program: Handlebars.parse(file.text) } };
  } catch (error) {
    return { fault: unclosedBlock(error, file) ?? syntaxFault(error, file.path) };
  }
}

// For a block that is never closed the parser names the end of the file; the finding names the block.
function unclosedBlock(error: unknown, file: SourceFile): Diagnostic | undefined {
  if (!(error instanceof Error) || !error.message.includes("got 'EOF'")) return undefined;
  const open = lastOpenBlock(file.text);
  if (open === undefined) return undefined;
  const place = placeAt(file.path, file.text, open.from, open.from + open.tag.length);
  return diagnose('template/syntax', { reason: `${open.tag} is never closed.` }, place);
}

function lastOpenBlock(text: string): { tag: string; from: number } | undefined {
  const open: { tag: string; from: number }[] = [];
  const plain = text.replace(/\{\{!--[\s\S]*?--~?\}\}|\{\{![^}]*\}\}/g, (comment) => ' '.repeat(comment.length));
  for (const { 0: tag, 1: mark, index } of plain.matchAll(/\{\{~?\s*([#^/])\s*[\w.-][^}]*\}\}/g)) {
    if (mark === '/') open.pop();
    else open.push({ tag, from: index });
  }
  return open.at(-1);
}

/** Makes a finding from an error that Handlebars has thrown; at the file's start where the error names no place. */
export function syntaxFault(error: unknown, file: string): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const reason = (message.split('\n')[0] ?? '')
    .replace(/:$/, '.')
    .replace(/^(\S+) doesn't match (\S+) - \d+:\d+$/, '{{#$1}} is closed by {{/$2}}.');
  return diagnose('template/syntax', { reason }, placeIn(message, file) ?? { file, line: 1, column: 1 });
}

/**
 * Reads the place in a message of Handlebars: "line 6", or "- 6:9" with columns from 0; undefined where there is none.
 */
export function placeIn(message: string, file: string): Place | undefined {
  const exact = / - (\d+):(\d+)$/m.exec(message);
  if (exact !== null) return { file, line: Number(exact[1]), column: Number(exact[2]) + 1 };
  const line = /line (\d+)/.exec(message);
  return line === null ? undefined : { file, line: Number(line[1]), column: 1 };
}
