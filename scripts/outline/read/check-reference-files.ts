import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

// The endings of files that reference managers export. No other file of a summit's folder has such an ending.
const BIBLIOGRAPHIC = /\.(?:ris|enw|enl|nbib|ciw|bib|bibtex|biblatex|rdf|csljson|mods)$/i;
// The names that Zotero gives its exported files, in any format.
const EXPORTED = /^(?:exported items|my library|references)\.(?:json|xml|csv|txt|docx?|xlsx?|html?)$/i;
const READ = /^references\.(?:ya?ml|json|bib)(?:\.txt)?$/i;

/**
 * Reports files with works that are not read, because their format or name is wrong. `names` are the paths of files
 * from `folder`, which is a summit's folder or the shared one; only files at its top are checked.
 */
export function checkReferenceFiles(folder: string, names: readonly string[]): Diagnostic[] {
  return names
    .filter((name) => !name.includes('/') && !READ.test(name) && (BIBLIOGRAPHIC.test(name) || EXPORTED.test(name)))
    .map((name) => {
      const ending = /\.(bib|bibtex|biblatex|json|csljson)$/i.exec(name)?.[1]?.toLowerCase();
      const rename = ending === undefined ? undefined : `references.${ending.includes('json') ? 'json' : 'bib'}`;
      const place = { file: `${folder}/${name}`, line: 1, column: 1 };
      return diagnose('outline/unread-references', { name, rename }, place);
    });
}
