import type { Diagnostic } from '../scripts/diagnostics/diagnostic.ts';
import { Stop } from '../scripts/diagnostics/stop.ts';
import type { Host } from '../scripts/host.ts';
import { buildPack, type PackRequest } from '../scripts/pipeline.ts';
import type { Printer } from '../scripts/print/browser.ts';

/** A printer for builds that must end before anything is printed. */
export const noPrinter: Printer = {
  withPage: async () => {
    throw new Error('The build went as far as the browser.');
  },
  version: async () => 'none',
  kill: () => undefined,
  close: async () => undefined,
};

/** The findings of a build of the base summit, wherever it stopped. */
export async function findingsOf(
  host: Host,
  printer: Printer,
  outputs: PackRequest['outputs'],
): Promise<readonly Diagnostic[]> {
  const request = { summit: 'base-summit', outputs, language: undefined, withNotes: false };
  try {
    const result = await buildPack(request, { host, printer: () => printer, onStep: () => undefined });
    return result.findings;
  } catch (error) {
    if (error instanceof Stop) return error.findings;
    throw error;
  }
}
