import { readdirSync, readFileSync } from 'node:fs';

/** A watch over the memory of a process with all that it started. */
export interface MemoryWatch {
  /** Rejects with `error()` as soon as they hold more than their limit; else it stays open. */
  readonly exceeded: Promise<never>;
  readonly end: () => void;
}

const LOOK_MILLISECONDS = 100;
// Processes come seldom: they are looked for in every fifth look.
const LOOKS_A_LIST = 5;

/**
 * Watches what a process and all of its group hold in memory for themselves: what several of them share counts for none.
 * Only Linux says it without another program; elsewhere nothing is watched.
 */
export function watchMemory(group: number, megabytes: number, error: () => Error): MemoryWatch {
  const { promise: exceeded, reject } = Promise.withResolvers<never>();
  exceeded.catch(() => undefined);
  let looks = 0;
  let members: readonly string[] = [];
  const look = () => {
    if (looks % LOOKS_A_LIST === 0) members = membersOf(group);
    looks += 1;
    const held = members.reduce((sum, pid) => sum + heldBy(pid), 0);
    if (held > megabytes * 1024 * 1024) reject(error());
  };
  const timer = process.platform === 'linux' ? setInterval(look, LOOK_MILLISECONDS) : undefined;
  return { exceeded, end: () => clearInterval(timer) };
}

// The processes of a group: the fifth value of a process's state, behind its name, which may hold anything.
function membersOf(group: number): string[] {
  return readdirSync('/proc').filter(
    (pid) =>
      /^\d+$/.test(pid) &&
      readProcess(pid, 'stat')
        .replace(/^.*\) \S \d+ /s, '')
        .startsWith(`${group} `),
  );
}

const PAGE_BYTES = 4096;

function heldBy(pid: string): number {
  const [, resident = 0, shared = 0] = readProcess(pid, 'statm').split(' ').map(Number);
  return (resident - shared) * PAGE_BYTES;
}

function readProcess(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It ended in the meantime.
    return '';
  }
}
