import { blamesTool, diagnose } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { Stop } from '../diagnostics/stop.ts';
import { compileLess } from '../host/compile-less.ts';
import type { Host } from '../host/host.ts';
import { errorCode, systemReason } from '../host/system-reason.ts';
import { toolFaults } from '../host/tool-fault.ts';
import { createReporter, FORMATS, type Format, type Reporter } from './reporter.ts';

/**
 * Runs a command and sets the exit status: 0 done, 1 the content has faults, 2 wrong usage or the tool could not run,
 * 128 + n ended by signal n. Reports a `Stop` and any other error. Ctrl-C and SIGTERM abort the signal, so that the
 * command closes what it opened.
 */
export async function runEntry(
  host: Host,
  command: (host: Host, signal: AbortSignal, reporter: Reporter) => Promise<number>,
): Promise<void> {
  compileLess();
  const aborted = new AbortController();
  const reporter = createReporter(host, formatOf(host, process.argv));
  const unwatch = watchProcess(host, aborted);
  watchOutput(host);
  try {
    const status = await command(host, aborted.signal, reporter);
    process.exitCode = Math.max(status, Number(process.exitCode ?? 0));
  } catch (error) {
    if (!aborted.signal.aborted) process.exitCode = reportError(host, reporter, error);
  } finally {
    const { reason } = aborted.signal;
    if (aborted.signal.aborted && typeof reason !== 'string') process.exitCode = reportError(host, reporter, reason);
    reporter.end();
    unwatch();
    // Everything is closed by now; a timer of a package must not keep a person waiting who pressed Ctrl-C.
    if (typeof reason === 'string') process.exit(signalStatus(reason));
    // Nor may a connection keep the command that nobody at the other end will ever close.
    setTimeout(() => process.exit(), LINGER_MS).unref();
  }
}

// What is written to a terminal or a file is written by then.
const LINGER_MS = 1500;

// Without a terminal, a launcher may pass on a signal that the command already has. Within this time it counts as the
// same.
const SAME_WISH_MS = 1000;
const PARENT_MS = 250;

// An error in a callback of a package, which no `await` catches, must not leave a browser behind.
function watchProcess(host: Host, aborted: AbortController): () => void {
  let begun = 0;
  const onSignal = (name: NodeJS.Signals) => {
    if (!aborted.signal.aborted) begun = host.now();
    else if (host.now() - begun > SAME_WISH_MS) process.exit(signalStatus(name));
    aborted.abort(name);
  };
  const unwatchParent = watchParent(host, () => onSignal('SIGTERM'));
  const onError = (error: unknown) => aborted.abort(error instanceof Error ? error : new Error(String(error)));
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const errors = ['uncaughtException', 'unhandledRejection'] as const;
  for (const name of signals) process.on(name, onSignal);
  for (const name of errors) process.on(name, onError);
  return () => {
    unwatchParent();
    for (const name of signals) process.off(name, onSignal);
    for (const name of errors) process.off(name, onError);
  };
}

// npm runs a command in a shell. A signal to npm ends both, but the shell does not pass it on: without a parent, nobody
// waits for the command any more. A command started without npm may be meant to outlive its shell (nohup).
function watchParent(host: Host, onGone: () => void): () => void {
  if (host.environment('npm_lifecycle_event') === undefined) return ignore;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, PARENT_MS).unref();
  return () => clearInterval(timer);
}

// The reader of the output may end before it (`| head`): the build goes on. Any other error is a fault, which shows
// only when the stream has been written: it stays watched to the end of the process.
function watchOutput(host: Host): void {
  process.stderr.on('error', ignore);
  process.stdout.on('error', (error: unknown) => {
    if (errorCode(error) === 'EPIPE' || process.exitCode === 2) return;
    const reason = `standard output could not be written: ${systemReason(error)}`;
    host.err(report([diagnose('usage/tool-failed', { reason, isOfSystem: true })], new Map()));
    process.exitCode = 2;
  });
}

function ignore(): void {
  // There is no stream left to report it on.
}

function reportError(host: Host, reporter: Reporter, error: unknown): 1 | 2 {
  if (error instanceof Stop) {
    reporter.add(error.findings, new Map());
    return exitStatus(error);
  }
  reporter.add(toolFaults(error), new Map());
  if ((host.environment('COMMUNIQUE_STACK') ?? '') !== '' && error instanceof Error) host.err(`${error.stack}\n`);
  return 2;
}

/**
 * The exit status of a `Stop`: 2 where the tool could not run or was called wrongly, 1 where the content is at fault.
 */
export function exitStatus(stop: Stop): 1 | 2 {
  return stop.findings.some(blamesTool) ? 2 : 1;
}

function signalStatus(name: string): number {
  const numbers: Readonly<Record<string, number>> = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
  return 128 + (numbers[name] ?? 0);
}

// The format is read before the rest of the command line, because faults of the command line are reported in it.
function formatOf(host: Host, argv: readonly string[]): Format {
  const at = argv.findIndex((word) => word === '--format' || word.startsWith('--format='));
  const written = argv[at]?.split('=')[1] ?? argv[at + 1];
  const named = at < 0 ? undefined : FORMATS.find((format) => format === written);
  return named ?? (host.environment('GITHUB_ACTIONS') === 'true' ? 'github' : 'text');
}
