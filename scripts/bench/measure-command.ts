import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { watchTree } from './process-tree.ts';

/** A program to start, its arguments, its folder, and the variables of the environment to change. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a command took: its time in ms, and of all its processes the CPU seconds and the peak of memory (PSS) in MB. */
export interface Measure {
  readonly milliseconds: number;
  /** Undefined where the system does not say it. */
  readonly cpuSeconds: number | undefined;
  readonly megabytes: number | undefined;
}

/** Runs a command to its end and measures it. Throws with the errors that it printed where it fails. */
export async function measureCommand(command: Command): Promise<Measure> {
  const begun = performance.now();
  const child = startCommand(command);
  let errors = '';
  child.stdout?.resume();
  child.stderr?.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  const tree = watchTree(child.pid ?? 0);
  const [status] = await once(child, 'close');
  const milliseconds = performance.now() - begun;
  const used = tree.end();
  if (status !== 0) throw new Error(`${command.args.join(' ')} ended with ${status}:\n${errors}`);
  return { milliseconds, ...used };
}

/** Starts a command without input. */
export function startCommand({ program, args, folder, environment = {} }: Command): ChildProcess {
  return spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Ends a command that runs until it is told to stop, and waits for its end. */
export async function stopCommand(child: ChildProcess): Promise<void> {
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  await Promise.race([ended, sleep(STOP_MS)]);
  if (child.exitCode === null) child.kill('SIGKILL');
}

const STOP_MS = 5000;
