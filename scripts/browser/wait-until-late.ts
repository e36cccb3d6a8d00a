import { membersOf, secondsUsedBy } from './process-group.ts';

const LOOK_MILLISECONDS = 1000;
// A browser that is frozen, or waits for something that never comes, uses less than this in a second.
const IDLE_SECONDS = 0.02;
const MOST_PATIENCE = 4;

/**
 * Waits until work in a browser is late: after its seconds, unless other programs have had the processors. Then it waits on
 * while the browser and this process work, until they have had most of those seconds, or four times as long has passed.
 */
export async function waitUntilLate(group: number | undefined, seconds: number, signal: AbortSignal): Promise<void> {
  const begun = performance.now();
  const usedBefore = secondsUsed(group);
  await pause(seconds * 1000, signal);
  let used = secondsUsed(group);
  while (!signal.aborted && used - usedBefore < seconds * 0.7) {
    await pause(LOOK_MILLISECONDS, signal);
    const now = secondsUsed(group);
    const isIdle = group !== undefined && now - used < IDLE_SECONDS;
    if (isIdle || performance.now() - begun > MOST_PATIENCE * seconds * 1000) return;
    used = now;
  }
}

function secondsUsed(group: number | undefined): number {
  const { user, system } = process.cpuUsage();
  const ofGroup = group === undefined ? [] : membersOf(group).map(secondsUsedBy);
  return ofGroup.reduce((sum, each) => sum + each, (user + system) / 1e6);
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  signal.addEventListener('abort', () => resolve(), { once: true });
  await promise;
  clearTimeout(timer);
}
