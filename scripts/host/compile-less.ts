import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 optimise only what is called far more often than it would wait for by itself. Most of what a command calls is
 * over before its optimised code has paid for its making: so the pack of the sample takes an eighth less of the
 * processors, and one of 54 themes a little less. The names belong to V8: a Node that was not tried keeps its own values.
 */
export function compileLess(): void {
  if (!TRIED.test(process.version)) return;
  setFlagsFromString('--invocation-count-for-maglev=2000');
  setFlagsFromString('--invocation-count-for-turbofan=100000');
}

const TRIED = /^v2[2-4]\./;
