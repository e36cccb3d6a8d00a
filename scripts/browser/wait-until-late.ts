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
const MOST_PATIENCE = 4;

/**
 * Waits until work in a browser is late: after its seconds, unless other programs have had the processors. Then it waits on
 * while the browser or this process work, until the browser has had most of those seconds for each of its works, or four
 * times as long has passed. Most work is done within the first second, in which nothing is looked at.
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
    if (elapsed() < seconds) continue;
    const hasHadMost = now.browser - before.browser >= (seconds - 1) * SHARE * Math.max(1, work.works());
    if (hasHadMost || idle >= IDLE_LOOKS || elapsed() > MOST_PATIENCE * seconds) return;
  }
}

const SHARE = 0.7;

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
