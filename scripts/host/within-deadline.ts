import { availableParallelism, loadavg } from 'node:os';
import { Script } from 'node:vm';
import { LateWork, ManyParts, type Within } from '../outline/within.ts';

const SECONDS = 10;
// Where other programs have the processors, work takes longer; as in a browser, up to four times as long.
const MOST_PATIENCE = 4;

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
  const done: { value?: Value } = {};
  const around = globalThis as { [HANDED_OVER]?: () => void };
  const outer = around[HANDED_OVER];
  around[HANDED_OVER] = () => {
    done.value = work();
  };
  try {
    script.runInThisContext({ timeout: Math.ceil(seconds * 1000 * patience()) });
  } catch (error) {
    const isLate = error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    if (isLate) throw new LateWork(step, { seconds, cause: error });
    throw isStackFull(error) ? new ManyParts(step, { cause: error }) : error;
  } finally {
    if (outer === undefined) delete around[HANDED_OVER];
    else around[HANDED_OVER] = outer;
  }
  return done.value as Value;
}

// Packages nest calls by nested parts, and pass lists as arguments of one call: both end so.
function isStackFull(error: unknown): boolean {
  return error instanceof RangeError && /call stack/.test(error.message);
}

// The programs that wait for each processor. Windows says nothing of them.
function patience(): number {
  const waiting = (loadavg()[0] ?? 0) / availableParallelism();
  return Math.min(MOST_PATIENCE, Math.max(1, waiting));
}
