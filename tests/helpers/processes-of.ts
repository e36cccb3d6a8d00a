import { readdirSync, readFileSync } from 'node:fs';

/** Gives the ids of a process and of all its descendants, from `/proc`; the process alone on a system without it. */
export function processesOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of entriesOf('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = /\) \S (\d+)/.exec(textOf(`/proc/${name}/stat`))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const found = [pid];
  for (const known of found) {
    for (const [child, parent] of parents) if (parent === known) found.push(child);
  }
  return found;
}

/** Waits up to `seconds` s for processes to end, and gives the ids of those that still run. */
export async function survivorsOf(pids: readonly number[], seconds = 120): Promise<number[]> {
  const until = Date.now() + seconds * 1000;
  let alive = pids.filter(runs);
  while (alive.length > 0 && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    alive = alive.filter(runs);
  }
  return alive;
}

/** The command line of a process from `/proc`, with a NUL between its words; empty where it has ended. */
export function commandOf(pid: number): string {
  return textOf(`/proc/${pid}/cmdline`);
}

// A zombie has ended; only its parent has not yet asked for its status.
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(textOf(`/proc/${pid}/stat`));
  } catch {
    return false;
  }
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
