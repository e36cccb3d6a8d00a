import { Script } from 'node:vm';
import { LateWork, ManyParts, type Within } from '../outline/within.ts';
import { patience } from './patience.ts';

const SECONDS = 10;
// Where other programs have the processors, work takes longer: by so many times at most.
const MOST_PATIENCE = 20;
// The load of a computer is known late. Work that has had less than this share of its time is done again, with more.
const LEAST_SHARE = 0.7;

// V8 ends only what runs as a script of its own; this one calls the work that is handed over here.
const HANDED_OVER = Symbol.for('communique.work');
const script = new Script("globalThis[Symbol.for('communique.work')]()");

/** Does synchronous work for at most 10 s: see `withinSeconds`. */
export const withinDeadline: Within = (step, work) => withinSeconds(SECONDS, step, work);

/**
 * Does synchronous work for at most so many seconds, or longer on a busy machine. V8 ends it then wherever it is: in a
 * loop, a regular expression or a sort. Of work that gives a promise, only what runs at once is bounded. Throws
 * `LateWork` where it was ended, `ManyParts` where its calls nest too deep, and else what the work throws.
 */
export function withinSeconds<Value>(seconds: number, step: string, work: () => Value): Value {
  let times = patience();
  const before = process.cpuUsage();
  try {
    for (;;) {
      const done = ended(seconds * times, work);
      if (done !== undefined) return done.value;
      if (times >= MOST_PATIENCE || secondsSince(before) >= LEAST_SHARE * seconds) break;
      times *= 2;
    }
  } catch (error) {
    throw isStackFull(error) ? new ManyParts(step, { cause: error }) : error;
  }
  throw new LateWork(step, seconds);
}

// The seconds for which this process has had a processor.
function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function isLate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

// Gives what the work gave; undefined where it took longer.
function ended<Value>(seconds: number, work: () => Value): { readonly value: Value } | undefined {
  const given: Value[] = [];
  const around = globalThis as { [HANDED_OVER]?: () => void };
  const outer = around[HANDED_OVER];
  around[HANDED_OVER] = () => {
    given.push(work());
  };
  try {
    script.runInThisContext({ timeout: Math.ceil(seconds * 1000) });
  } catch (error) {
    if (isLate(error)) return undefined;
    throw error;
  } finally {
    if (outer === undefined) delete around[HANDED_OVER];
    else around[HANDED_OVER] = outer;
  }
  return { value: given[0] as Value };
}

// Packages nest calls by nested parts, and pass lists as arguments of one call: both end so.
function isStackFull(error: unknown): boolean {
  return error instanceof RangeError && /call stack/.test(error.message);
}
