import { readdirSync, readFileSync } from 'node:fs';

/** A watch over a process and all that it started, in CPU seconds and in MB of memory. */
export interface TreeWatch {
  /** Ends the watch and gives what was used; undefined where the system does not say it. */
  readonly end: () => { readonly cpuSeconds: number | undefined; readonly megabytes: number | undefined };
}

// Memory is the dearer question: it is asked in every fourth look.
const LOOK_MS = 25;
const LOOKS_FOR_MEMORY = 4;
const TICKS_A_SECOND = 100;

/**
 * Watches a process and its descendants until `end`. Memory is PSS, in which shared pages are divided among those who
 * share them, so that the sum counts each once. What a process uses between the last look and its end is missed. Linux
 * alone says all this in files.
 */
export function watchTree(root: number): TreeWatch {
  if (process.platform !== 'linux') return { end: () => ({ cpuSeconds: undefined, megabytes: undefined }) };
  const ticks = new Map<number, number>();
  let peak = 0;
  let looks = 0;
  const look = () => {
    const tree = descendantsOf(root);
    for (const { pid, used } of tree) ticks.set(pid, used);
    if (looks % LOOKS_FOR_MEMORY === 0) peak = Math.max(peak, sum(tree.map(({ pid }) => proportionalKilobytes(pid))));
    looks += 1;
  };
  look();
  const timer = setInterval(look, LOOK_MS);
  return {
    end: () => {
      clearInterval(timer);
      return { cpuSeconds: sum([...ticks.values()]) / TICKS_A_SECOND, megabytes: peak / 1024 };
    },
  };
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** The time for which it has had a processor, in hundredths of a second. */
  readonly used: number;
}

function descendantsOf(root: number): Process[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const processes = all.flatMap((name) => processOf(Number(name)));
  const tree = new Set([root]);
  // A parent may follow its children in the list: go on until nothing is added.
  for (let size = 0; size !== tree.size; ) {
    size = tree.size;
    for (const { pid, parent } of processes) if (tree.has(parent)) tree.add(pid);
  }
  return processes.filter(({ pid }) => tree.has(pid));
}

// Behind the name, which may hold anything: the state, the parent, and as 12th and 13th the time in user and in kernel.
function processOf(pid: number): Process[] {
  const values = read(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  if (values.length < 13) return [];
  return [{ pid, parent: Number(values[1]), used: Number(values[11]) + Number(values[12]) }];
}

function proportionalKilobytes(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0);
}

// A process may end while it is looked at.
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
