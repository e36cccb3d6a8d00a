import { blamesTool } from '../../scripts/diagnostics/diagnostic.ts';
import { faultsOfFindings } from '../helpers/faults-of-findings.ts';
import type { Outcome } from './outcome.ts';
import { MOST_MEGABYTES, MOST_SECONDS } from './take-input.ts';

/**
 * What is wrong with the outcome of an input, in words: nothing where the tool has taken it well. `mostSeconds` of a
 * processor are the bound.
 */
export function faultsOfOutcome(
  { findings, failure, seconds, megabytes }: Outcome,
  files: ReadonlyMap<string, string | Uint8Array>,
  mostSeconds = MOST_SECONDS,
): string[] {
  return [
    ...(failure === undefined ? [] : [failure]),
    ...(seconds > mostSeconds ? [`it took ${seconds.toFixed(1)} s`] : []),
    ...(megabytes > MOST_MEGABYTES ? [`it held ${megabytes} MB`] : []),
    ...(findings ?? []).filter(blamesTool).map(({ code, message }) => `${code} blames the tool: ${message}`),
    ...faultsOfFindings(findings ?? [], files),
  ];
}
