import type { PagesFrom } from '../../checks/word/pages-from.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sha256 } from '../../host/sha256.ts';
import type { Artefact } from '../../outputs/artefact.ts';
import type { Observation } from './observation.ts';

/** What is kept of a built pack: what the build saw, what it found, and the files it made, by their digests. */
export interface PackRecord {
  readonly observations: readonly Observation[];
  readonly findings: readonly Diagnostic[];
  readonly artefacts: readonly KeptArtefact[];
  /** The texts of the files that findings point into, by path, for their code frames. */
  readonly sources: readonly (readonly [path: string, text: string])[];
}

/** A finished file that is kept: everything but its content, which is a file named by its digest. */
export interface KeptArtefact {
  readonly name: string;
  readonly isText: boolean;
  readonly sha256: string;
  readonly pages?: number;
  readonly seconds?: number;
  readonly isMeanPace?: true;
  readonly pagesFrom?: PagesFrom;
}

/** Describes a finished file for the record. */
export function keptArtefact({ content, slides: _, copy: __, ...about }: Artefact): KeptArtefact {
  return { ...about, isText: typeof content === 'string', sha256: sha256(content) };
}

/** Writes a record as text: the digest of its second line, then the record as JSON. */
export function writeRecord(record: PackRecord): string {
  const json = JSON.stringify(record);
  return `${sha256(json)}\n${json}`;
}

/** Reads a record; undefined where the text is damaged, cut off, or was changed by hand. */
export function readRecord(text: string): PackRecord | undefined {
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  if (end < 0 || sha256(json) !== text.slice(0, end)) return undefined;
  return JSON.parse(json) as PackRecord;
}
