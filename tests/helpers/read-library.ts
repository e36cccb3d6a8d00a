import { loadBibtex } from '../../scripts/outline/references/bibtex/parse-bibtex.ts';
import { collectReferences, readWorks } from '../../scripts/outline/references/collect-references.ts';
import { parseWorks } from '../../scripts/outline/references/parse-works.ts';
import type { ReferencesFile } from '../../scripts/outline/references/works-file.ts';

const parseBibtex = await loadBibtex();

/** A file of references in a format; a summit's own, unless it is shared. */
export function fileOf(format: ReferencesFile['format'], text: string, isShared = false): ReferencesFile {
  const name = `references.${format}`;
  return { path: name, text, format, origin: isShared ? 'shared' : 'summit', name };
}

/** What is read of files when these keys are cited; all keys where none are given. */
export function readLibrary(files: readonly ReferencesFile[], cited?: readonly string[]) {
  const library = collectReferences(files.map((file) => readWorks(file, parseWorks(file, parseBibtex))));
  const { references, findings } = library.cite(new Set(cited ?? library.keys ?? []));
  const told = findings.map(({ code, place }) => `${place?.file}:${place?.line}:${place?.column} ${code}`);
  return { keys: library.keys, references, findings, told };
}
