import { bytesHeldBy, membersOf } from './process-group.ts';

/** A watch over the memory of a process with all that it started. */
export interface MemoryWatch {
  /** Rejects with `error()` as soon as they hold more than their limit; else it stays open. */
  readonly exceeded: Promise<never>;
  readonly end: () => void;
}

const LOOK_MILLISECONDS = 100;
// Processes come seldom: they are looked for in every fifth look.
const LOOKS_A_LIST = 5;

/** Watches what a process and all of its group hold in memory for themselves, where the system says it. */
export function watchMemory(group: number, megabytes: number, error: () => Error): MemoryWatch {
  const { promise: exceeded, reject } = Promise.withResolvers<never>();
  exceeded.catch(() => undefined);
  let looks = 0;
  let members: readonly string[] = [];
  const seen = new Map<string, boolean>();
  const look = () => {
    if (looks % LOOKS_A_LIST === 0) members = membersOf(group, seen);
    looks += 1;
    const held = members.reduce((sum, pid) => sum + bytesHeldBy(pid), 0);
    if (held > megabytes * 1024 * 1024) reject(error());
  };
  const timer = setInterval(look, LOOK_MILLISECONDS);
  return { exceeded, end: () => clearInterval(timer) };
}
