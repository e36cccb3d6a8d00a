import { Stop } from './diagnostics/stop.ts';
import type { Host } from './host.ts';
import { createReporter, FORMATS, type Format, type Reporter } from './reporter.ts';

/**
 * Runs a command to its exit status: 0 done, 1 the content has faults, 2 wrong usage or the tool could
 * not run, 128 + n ended by signal n. A `Stop` becomes a report; Ctrl-C and SIGTERM abort the signal, so
 * that the command closes what it opened.
 */
export async function runEntry(
  host: Host,
  command: (host: Host, signal: AbortSignal, reporter: Reporter) => Promise<number>,
): Promise<void> {
  const aborted = new AbortController();
  const reporter = createReporter(host, formatOf(host, process.argv));
  const onSignal = (name: NodeJS.Signals) => aborted.abort(name);
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  process.once('SIGHUP', onSignal);
  try {
    process.exitCode = await command(host, aborted.signal, reporter);
  } catch (error) {
    if (!(error instanceof Stop) && !aborted.signal.aborted) throw error;
    if (error instanceof Stop && !aborted.signal.aborted) {
      reporter.add(error.findings, new Map());
      process.exitCode = exitStatus(error);
    }
  } finally {
    reporter.end();
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
    process.off('SIGHUP', onSignal);
    if (aborted.signal.aborted) process.exitCode = signalStatus(String(aborted.signal.reason));
  }
}

/** 2 where the tool could not run or was called wrongly, 1 where the content is at fault. */
export function exitStatus(stop: Stop): 1 | 2 {
  return stop.findings.some(({ code }) => /^(?:usage|print)\//.test(code)) ? 2 : 1;
}

function signalStatus(name: string): number {
  const numbers: Readonly<Record<string, number>> = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
  return 128 + (numbers[name] ?? 0);
}

// Asked for before the command line is read as a whole, since its own faults are reported in this format.
function formatOf(host: Host, argv: readonly string[]): Format {
  const at = argv.findIndex((word) => word === '--format' || word.startsWith('--format='));
  const written = argv[at]?.split('=')[1] ?? argv[at + 1];
  const named = at < 0 ? undefined : FORMATS.find((format) => format === written);
  return named ?? (host.environment('GITHUB_ACTIONS') === 'true' ? 'github' : 'text');
}
