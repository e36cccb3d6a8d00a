import type { Traces } from '../../host/traces.ts';
import type { OutlineTexts } from '../pdf/texts/expected-texts.ts';
import type { ReadFile } from './read-file.ts';

/** Finished files that are to be sent, with the texts that they were made from. */
export interface SentFiles {
  readonly files: readonly ReadFile[];
  readonly outline: OutlineTexts;
  /** The texts that the summit's author wrote, by path. */
  readonly written: ReadonlyMap<string, string>;
  /** The texts of all files that a finding may point into, by path: `written` and the templates. */
  readonly sources: ReadonlyMap<string, string>;
  readonly traces: Traces;
}
