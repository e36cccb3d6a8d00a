import { readdirSync, readFileSync } from 'node:fs';

/**
 * The processes of a group, by their numbers. Only Linux says it without another program; elsewhere there are none. Who
 * asks again and again gives a map of its own: a process that was seen before is not read again.
 */
export function membersOf(group: number, seen = new Map<string, boolean>()): string[] {
  if (process.platform !== 'linux') return [];
  const running = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid));
  for (const pid of running) if (!seen.has(pid)) seen.set(pid, stateOf(pid)[2] === String(group));
  return running.filter((pid) => seen.get(pid));
}

const PAGE_BYTES = 4096;

/** The bytes that a process holds for itself; what it shares with others counts for nothing. */
export function bytesHeldBy(pid: string): number {
  const [, resident = 0, shared = 0] = readProcess(pid, 'statm').split(' ').map(Number);
  return (resident - shared) * PAGE_BYTES;
}

const TICKS_A_SECOND = 100;

/** The seconds for which a process has had a processor. */
export function secondsUsedBy(pid: string): number {
  const state = stateOf(pid);
  return (Number(state[11] ?? 0) + Number(state[12] ?? 0)) / TICKS_A_SECOND;
}

// The values behind the name of a process, which may hold anything.
function stateOf(pid: string): string[] {
  return readProcess(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
}

function readProcess(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It ended in the meantime.
    return '';
  }
}
