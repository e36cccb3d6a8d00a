import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';

/** Turns a thrown error into findings: those of a `Stop`, or a finding that says that the program itself failed. */
export function toolFaults(error: unknown): readonly Diagnostic[] {
  if (error instanceof Stop) return error.findings;
  const isOfSystem = error instanceof Error && 'syscall' in error;
  const reason = error instanceof Error ? `${error.name}: ${error.message}`.replace(/^Error: /, '') : String(error);
  return [diagnose('usage/tool-failed', { reason, isOfSystem })];
}
