import { Stop } from '../scripts/diagnostics/stop.ts';

/** The codes and messages of the `Stop` that a piece of work ends with; any other end is a failure. */
export async function stopOf(work: Promise<unknown>): Promise<{ codes: string[]; text: string }> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const text = error.findings.map(({ message, hint }) => `${message} ${hint}`).join('\n');
    return { codes: error.findings.map(({ code }) => code), text };
  }
  throw new Error('The work did not stop.');
}
