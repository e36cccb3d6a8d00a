import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * A program to start, its arguments (`first` before `args`), its folder, and the variables of the environment to
 * change.
 */
export interface Command {
  readonly program: string;
  readonly first: readonly string[];
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts a command without input; only its errors can be read. */
export function startCommand({ program, first, args, folder, environment }: Command): ChildProcess {
  return spawn(program, [...first, ...args], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Runs a command to its end and gives its time in ms. Throws with the errors that it printed where it fails. */
export async function timeCommand(command: Command): Promise<number> {
  const begun = performance.now();
  const child = startCommand(command);
  let errors = '';
  child.stderr?.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${command.args.join(' ')} ended with ${status}:\n${errors}`);
  return performance.now() - begun;
}
