import { patience } from '../host/patience.ts';
import { membersOf, secondsUsedBy } from './process-group.ts';

/** The work that may be late: the processes of its browser, and the number of works that share them at the moment. */
export interface WatchedWork {
  /** Undefined where the system does not say what they use, or where they run elsewhere. */
  readonly group: number | undefined;
  readonly works: () => number;
}

const LOOK_MILLISECONDS = 1000;
// A browser that is frozen, or waits for something that never comes, uses less than this in a second.
const IDLE_SECONDS = 0.02;
// On a machine with many programs a browser can get no processor for a second; it is idle after so many such looks.
const IDLE_LOOKS = 3;
const SHARE = 0.7;
const MOST_PATIENCE = 4;

/**
 * Waits until work in a browser is late: after its seconds, unless other programs have had the processors. Then it waits on
 * while the browser or this process work, until `isLate` says so. Most work is done within the first second, in which
 * nothing is looked at.
 */
export async function waitUntilLate(work: WatchedWork, seconds: number, signal: AbortSignal): Promise<void> {
  const begun = performance.now();
  const elapsed = () => (performance.now() - begun) / 1000;
  await pause(Math.min(LOOK_MILLISECONDS, seconds * 1000), signal);
  if (signal.aborted) return;
  const before = secondsUsed(work.group);
  let last = before;
  let idle = 0;
  await pause((seconds - IDLE_LOOKS) * 1000 - elapsed() * 1000, signal);
  while (!signal.aborted) {
    await pause(LOOK_MILLISECONDS, signal);
    const now = secondsUsed(work.group);
    const isIdle = work.group !== undefined && now.browser + now.own - last.browser - last.own < IDLE_SECONDS;
    idle = isIdle ? idle + 1 : 0;
    last = now;
    const seen = { elapsed: elapsed(), used: now.browser - before.browser, idle, works: work.works() };
    if (isLate(seen, seconds, patience())) return;
  }
}

/** What is seen of work in a browser. */
export interface SeenWork {
  /** The seconds that have passed, and those for which the browser has had a processor. */
  readonly elapsed: number;
  readonly used: number;
  /** The looks in a row, a second apart, at which it had done nothing. */
  readonly idle: number;
  /** The number of works that share the browser. */
  readonly works: number;
}

/**
 * Whether work that may take so many seconds is late: its browser has had most of them for each of its works, does
 * nothing, or has gone on four times as long. On a busy computer it gets the more time, by its `patience` (the programs
 * that want each processor): an honest pack has had little of a processor there, however long it took.
 */
export function isLate({ elapsed, used, idle, works }: SeenWork, seconds: number, waiting: number): boolean {
  if (elapsed < seconds) return false;
  const hasHadMost = used >= (seconds - 1) * SHARE * Math.max(1, works);
  return hasHadMost || idle >= IDLE_LOOKS || elapsed > Math.max(MOST_PATIENCE, 2 * waiting) * seconds;
}

/** The seconds for which the processes of the browser and this process have had a processor. */
interface UsedSeconds {
  readonly browser: number;
  readonly own: number;
}

function secondsUsed(group: number | undefined): UsedSeconds {
  const { user, system } = process.cpuUsage();
  const ofGroup = group === undefined ? [] : membersOf(group).map(secondsUsedBy);
  return { browser: ofGroup.reduce((sum, each) => sum + each, 0), own: (user + system) / 1e6 };
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  signal.addEventListener('abort', () => resolve(), { once: true });
  await promise;
  clearTimeout(timer);
}
