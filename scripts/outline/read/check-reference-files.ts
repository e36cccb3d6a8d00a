import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

// What programs export works to, and nothing else in a summit's folder is called.
const BIBLIOGRAPHIC = /\.(?:ris|enw|enl|nbib|ciw|bib|bibtex|biblatex|rdf|csljson|mods)$/i;
// The names under which Zotero saves what it exports, whatever the format.
const EXPORTED = /^(?:exported items|my library|references)\.(?:json|xml|csv|txt|docx?|xlsx?|html?)$/i;
const READ = /^references\.(?:ya?ml|json|bib)(?:\.txt)?$/i;

/**
 * Finds files with works beside `summit.yaml`, or in the shared folder, that nothing reads, by their paths from there: in
 * another format, or under another name.
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
