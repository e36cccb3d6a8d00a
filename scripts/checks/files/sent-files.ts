import type { Traces } from '../../host/traces.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import type { OutlineTexts } from '../pdf/texts/expected-texts.ts';
import type { OwnScript } from './own-script.ts';
import type { ReadFile } from './read-file.ts';

/** Finished files that are to be sent, with the texts that they were made from. */
export interface SentFiles {
  readonly files: readonly ReadFile[];
  readonly outline: OutlineTexts;
  /** The texts that the summit's author wrote, by path. */
  readonly written: ReadonlyMap<string, string>;
  /** The texts of all files that a finding may point into, by path: `written` and the templates. */
  readonly sources: ReadonlyMap<string, string>;
  /** The summit's own templates and stylesheets. */
  readonly own: readonly SourceFile[];
  /** The one script that a page may have. */
  readonly script: OwnScript;
  readonly traces: Traces;
}
