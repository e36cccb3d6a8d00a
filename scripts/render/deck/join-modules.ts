import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Place } from '../../diagnostics/place.ts';
import { Stop } from '../../diagnostics/stop.ts';
import type { SourceFile } from '../../outline/source-file.ts';

const IMPORT = /^import [^;]*? from '\.\/([^']+)';\n/gm;

/**
 * Joins the ES modules of one folder into one script for a page: each module once, after those that it imports, without
 * `import` lines and the word `export`. The modules share one scope, so no name may be used twice at the top level.
 * Throws `Stop` where an imported file does not exist.
 */
export function joinModules(modules: readonly SourceFile[], main: string): string {
  const joined = new Set<SourceFile>();
  const join = (name: string, at: Place): string => {
    const module = modules.find(({ path }) => path.endsWith(`/${name}`));
    if (module === undefined) throw new Stop([unknownModule(name, modules, at)]);
    if (joined.has(module)) return '';
    joined.add(module);
    const imported = [...module.text.matchAll(IMPORT)].map((found) => join(found[1] ?? '', placeOf(found, module)));
    return [...imported, module.text.replace(IMPORT, '').replace(/^export /gm, '')].join('');
  };
  return join(main, { file: main, line: 1, column: 1 });
}

function unknownModule(name: string, modules: readonly SourceFile[], at: Place): Diagnostic {
  const known = modules.map(({ path }) => path.replace(/^.*\//, ''));
  const data = { name, what: 'partial', nearest: nearest(name, known), known: known.join(', ') } as const;
  return diagnose('template/unknown-name', data, at);
}

function placeOf(found: RegExpExecArray, { path, text }: SourceFile): Place {
  return { file: path, line: text.slice(0, found.index).split('\n').length, column: 1 };
}
