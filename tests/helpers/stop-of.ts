import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { Stop } from '../../scripts/diagnostics/stop.ts';

interface StopFindings {
  readonly codes: string[];
  readonly text: string;
  readonly findings: readonly Diagnostic[];
}

/** Gives the codes and messages of the `Stop` with which some work ends; throws where it ends otherwise. */
export async function stopOf(work: Promise<unknown>): Promise<StopFindings> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const text = error.findings.map(({ message, hint }) => `${message} ${hint}`).join('\n');
    return { codes: error.findings.map(({ code }) => code), text, findings: error.findings };
  }
  throw new Error('The work did not stop.');
}
