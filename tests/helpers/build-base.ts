import type { Printer } from '../../scripts/browser/browser.ts';
import { buildPack, type PackRequest } from '../../scripts/build/build-pack.ts';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { Stop } from '../../scripts/diagnostics/stop.ts';
import type { Host } from '../../scripts/host/host.ts';
import type { Recall } from '../../scripts/outline/recall.ts';
import { sharedPrinter } from './shared-printer.ts';
import { sharedRecall } from './shared-recall.ts';

/** A printer for builds that must end before anything is printed: it throws when it is asked for a page. */
export const noPrinter: Printer = {
  withPage: async () => {
    throw new Error('The build went as far as the browser.');
  },
  version: async () => 'none',
  kill: () => undefined,
  close: async () => undefined,
};

/**
 * Gives the findings of a build of the base summit, also of one that a `Stop` ended. It may use results of earlier
 * builds, but with a browser of a test's own only where `recall` gives them.
 */
export async function findingsOf(
  host: Host,
  printer: Printer,
  outputs: PackRequest['outputs'],
  recall: Recall | undefined = isShared(printer) ? sharedRecall() : undefined,
): Promise<readonly Diagnostic[]> {
  const request = { pack: { summit: 'base-summit', language: 'en-GB' }, outputs, withNotes: false };
  try {
    const tools = { host, printer: () => printer, onStep: () => () => undefined };
    const result = await buildPack(request, recall === undefined ? tools : { ...tools, recall });
    return result.findings;
  } catch (error) {
    if (error instanceof Stop) return error.findings;
    throw error;
  }
}

function isShared(printer: Printer): boolean {
  return printer === noPrinter || printer === sharedPrinter();
}
