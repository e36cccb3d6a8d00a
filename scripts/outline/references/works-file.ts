import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { SourceFile } from '../source-file.ts';
import type { LocatedValue } from '../yaml/located.ts';
import type { YamlPath } from '../yaml/parse-yaml.ts';

/** A file of references as it was loaded; one of `content/shared/` is shared: every summit can cite its works. */
export interface ReferencesFile extends SourceFile {
  readonly format: 'yaml' | 'json' | 'bib';
}

/** A file of references that was parsed: its works as they stand there, and the places of their parts. */
export interface WorksFile {
  readonly works: readonly unknown[];
  /** The place of a value of the work with this index (from 0), or of the nearest part above it. */
  readonly locate: (work: number, path: YamlPath) => Place;
  /** The place of the key that a path ends with. */
  readonly locateKey: (work: number, path: YamlPath) => Place;
  /** Whether the file has a fault behind which its works are not read. */
  readonly isCutShort?: boolean;
  /** Entries that can't be read, by the keys that they have, and why. */
  readonly unreadable?: readonly { readonly key: string; readonly finding: Diagnostic }[];
  /** A text of a work as it stands in the file, with the comment behind it; undefined where the format has none. */
  readonly scalar?: (work: number, path: YamlPath, value: string) => LocatedValue<string>;
}

/** What a parser of such a file gives: the works are undefined where the file can't be read. */
export interface ParsedWorks {
  readonly file?: WorksFile;
  readonly findings: readonly Diagnostic[];
}

/** Turns BibTeX into works in CSL's variables. */
export type ParseBibtex = (file: ReferencesFile) => ParsedWorks;
