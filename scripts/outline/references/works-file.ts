import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { SourceFile } from '../source-file.ts';
import type { LocatedValue } from '../yaml/located.ts';
import type { YamlPath } from '../yaml/parse-yaml.ts';

/** A file of references that was loaded. Every summit can cite the works of the files in `content/shared/`. */
export interface ReferencesFile extends SourceFile {
  readonly format: 'yaml' | 'json' | 'bib';
}

/** A file of references that was parsed: its works as they are written, and the places of their parts. */
export interface WorksFile {
  readonly works: readonly unknown[];
  /** Gives the place of a value of the work with this index (from 0), or of the nearest part above it. */
  readonly locate: (work: number, path: YamlPath) => Place;
  /** Gives the place of the key at the end of a path. */
  readonly locateKey: (work: number, path: YamlPath) => Place;
  /** Whether the file has a fault behind which its works are not read. */
  readonly isCutShort?: boolean;
  /** Entries that can't be read, by the keys that they have, and why. */
  readonly unreadable?: readonly { readonly key: string; readonly finding: Diagnostic }[];
  /** What works lack that stands nowhere in the file. */
  readonly remarks?: readonly WorkRemark[];
  /** Gives a text of a work as it is written, with the comment after it; undefined for a format without comments. */
  readonly scalar?: (work: number, path: YamlPath, value: string) => LocatedValue<string>;
}

/** What a work that is read has lost, and the name of what is missing in its file. */
export interface WorkRemark {
  readonly key: string;
  readonly name: string;
  readonly finding: Diagnostic;
}

/** The result of parsing a file of references; `file` is undefined where it can't be read. */
export interface ParsedWorks {
  readonly file?: WorksFile;
  readonly findings: readonly Diagnostic[];
}

/** Parses BibTeX into works with CSL's variables. */
export type ParseBibtex = (file: ReferencesFile) => ParsedWorks;
