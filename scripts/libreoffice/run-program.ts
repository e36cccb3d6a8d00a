import { type ChildProcess, spawn } from 'node:child_process';

/** The bounds of a program's run. */
interface RunBounds {
  /** The most time that it may take, in seconds. */
  readonly seconds: number;
  /** Ends it early. */
  readonly signal: AbortSignal;
}

/**
 * Runs a program without a terminal until it ends, and says why it failed; undefined where its exit status is 0. It is
 * ended, with all programs that it has started, after its time, or when the signal comes: then it throws the signal's
 * reason.
 */
export async function runProgram(
  path: string,
  given: readonly string[],
  { seconds, signal }: RunBounds,
): Promise<string | undefined> {
  signal.throwIfAborted();
  // A group of its own: the program is a starter, which would leave its children behind.
  const child = spawn(path, [...given], { stdio: 'ignore', detached: process.platform !== 'win32', windowsHide: true });
  let isLate = false;
  const onAbort = () => killGroup(child);
  const timer = setTimeout(() => {
    isLate = true;
    killGroup(child);
  }, seconds * 1000);
  signal.addEventListener('abort', onAbort);
  try {
    const fault = await ended(child);
    signal.throwIfAborted();
    return isLate ? `it took longer than ${seconds} s` : fault;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}

async function ended(child: ChildProcess): Promise<string | undefined> {
  return await new Promise((resolve) => {
    child.once('error', ({ message }) => resolve(`it did not start (${message})`));
    child.once('exit', (status, signal) => {
      resolve(
        status === 0 ? undefined : `it ended with ${status === null ? `the signal ${signal}` : `status ${status}`}`,
      );
    });
  });
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended in the meantime.
  }
}
