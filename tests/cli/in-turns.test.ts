import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { holdOutput } from '../../scripts/cli/held-output.ts';
import { inTurns } from '../../scripts/cli/in-turns.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';

/** Work whose ends the test chooses, and all that happened, in order. */
function stage(items: readonly string[], atOnce: number) {
  const log: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<string>>();
  const done = inTurns(items, {
    atOnce,
    work: async (item) => {
      log.push(`work ${item}`);
      const end = Promise.withResolvers<string>();
      ends.set(item, end);
      return await end.promise;
    },
    open: (item) => void log.push(`open ${item}`),
    take: async (item, result) => void log.push(`take ${item}: ${result}`),
  });
  return { log, ends, done };
}

test('work goes on at once, and is shown and taken in the order of the items', async () => {
  const { log, ends, done } = stage(['a', 'b', 'c'], 2);
  ends.get('b')?.resolve('second');
  expect(log).toEqual(['work a', 'work b', 'open a']);
  ends.get('a')?.resolve('first');
  await expect.poll(() => ends.has('c')).toBe(true);
  ends.get('c')?.resolve('third');
  await done;
  expect(log.slice(3)).toEqual(['take a: first', 'work c', 'open b', 'take b: second', 'open c', 'take c: third']);
});

test('the first fault in the order of the items is told, and nothing begins after it', async () => {
  const { log, ends, done } = stage(['a', 'b', 'c'], 2);
  ends.get('b')?.reject(new Error('of b'));
  ends.get('a')?.reject(new Error('of a'));
  await expect(done).rejects.toThrow('of a');
  expect(log).not.toContain('work c');
});

test('what a pack says before its turn is written when its turn comes', () => {
  const real = createHostInMemory({ files: new Map(), projectFiles: false });
  const { host, release } = holdOutput(real);
  host.out('one\n');
  expect(real.outText()).toBe('');
  release();
  host.out('two\n');
  expect(real.outText()).toBe('one\ntwo\n');
});

test('a result that was taken is let go while others are worked on', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const made = new Map<string, WeakRef<object>>();
  let left: readonly string[] = [];
  await inTurns(['a', 'b', 'c', 'd'], {
    atOnce: 2,
    work: async (item) => {
      const result = { bytes: new Uint8Array(8) };
      made.set(item, new WeakRef(result));
      return result;
    },
    open: () => undefined,
    take: async (item) => {
      if (item !== 'd') return;
      await expect
        .poll(async () => {
          await setImmediate();
          collect();
          left = [...made].filter(([, result]) => result.deref() !== undefined).map(([name]) => name);
          return left;
        })
        .toEqual(['d']);
    },
  });
});
