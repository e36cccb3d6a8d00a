import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';

/**
 * Does the reading of one file of many. Gives what it reads, or the findings of the `Stop` that it throws, so that the other
 * files are read too and all faults are told together. Throws all other errors.
 */
export async function orFindings<Value>(
  read: () => Promise<Value>,
): Promise<{ readonly value: Value } | { readonly findings: readonly Diagnostic[] }> {
  try {
    return { value: await read() };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { findings: error.findings };
  }
}
