import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import type { Sources } from './sources.ts';

/**
 * Reports words that only a summit's own layout adds to a slide: in `deck.pptx` such a slide is its title and its points.
 * Looks at the layouts that themes use, where the command or the summit asks for that file, or the summit names a template for it.
 */
export function checkOwnSlideWords({
  outline,
  templates,
  outputs,
}: Pick<Sources, 'outline' | 'templates' | 'outputs'>): Diagnostic[] {
  const isWanted = (outputs ?? outline.outputs)?.includes('deck.pptx') === true;
  if (outline.office?.deck === undefined && !isWanted) return [];
  const used = new Set(outline.themes.flatMap(({ layout }) => (layout?.kind === 'own' ? [layout.name] : [])));
  return [...used].flatMap((name) => {
    const file = templates.deck.markdown.partials.get(name);
    return file === undefined ? [] : addedWords(file);
  });
}

// What shows nothing by itself, with line breaks kept: expressions and comments of Handlebars, comments and tags of HTML.
const SILENT =
  /\{\{!--[\s\S]*?--\}\}|\{\{\{?[^}]*\}?\}\}|<!--[\s\S]*?-->|<(style|script|svg)\b[\s\S]*?<\/\1>|<[^<>]*>|&\w+;/g;
const MOST_SHOWN = 60;

function addedWords({ path, text }: SourceFile): Diagnostic[] {
  const shown = text.replace(SILENT, (silent) => silent.replace(/[^\n]/g, ' '));
  const lines = shown.split('\n');
  const index = lines.findIndex((line) => /\p{L}{2}/u.test(line));
  if (index < 0) return [];
  const line = lines[index] ?? '';
  const column = line.search(/\S/) + 1;
  const words = shown.replace(/\s+/g, ' ').trim().slice(0, MOST_SHOWN);
  return [diagnose('template/own-slide-words', { path, words }, { file: path, line: index + 1, column })];
}
