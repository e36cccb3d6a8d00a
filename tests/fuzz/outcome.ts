import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';

/** What came of one input. */
export interface Outcome {
  /** The findings; undefined where the tool failed instead of giving any. */
  readonly findings: readonly Diagnostic[] | undefined;
  /** How the tool failed, in its own words. */
  readonly failure?: string;
  /** The seconds for which the work had a processor. */
  readonly seconds: number;
  /** The most memory that the work held, in MB. */
  readonly megabytes: number;
}
