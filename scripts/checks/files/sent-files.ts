import type { Traces } from '../../host/traces.ts';
import type { OutlineTexts } from '../pdf/texts/expected-texts.ts';
import type { ReadFile } from './read-file.ts';

/** Finished files that are to be sent, and what is known of their pack. */
export interface SentFiles {
  readonly files: readonly ReadFile[];
  readonly outline: OutlineTexts;
  /** The texts that the summit's author wrote, by path. */
  readonly written: ReadonlyMap<string, string>;
  /** All files that findings may stand in, those and the templates, by path. */
  readonly sources: ReadonlyMap<string, string>;
  readonly traces: Traces;
}
