import { describe, expect, test } from 'vitest';
import { KEPT_STEPS } from '../../../scripts/build/cache/kept-steps.ts';
import { openResultCache, RESULTS_FOLDER } from '../../../scripts/build/cache/result-cache.ts';
import { createMemory } from '../../../scripts/build/memory.ts';
import type { Host } from '../../../scripts/host/host.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';

const VALUE = { bytes: new Uint8Array([1, 255]), numbers: new Map([['a', 1]]), nothing: undefined };

/** Runs a step in a command of its own: whether it was made, and what it gave. */
async function run(host: Host, { about = 'tool 1', step = 'drawing', key = 'x', isForced = false } = {}) {
  let isMade = false;
  const value = await openResultCache(host, about, isForced).through(step, key, async () => {
    isMade = true;
    return VALUE;
  });
  return { isMade, value };
}

const hostWithout = () => createHostInMemory({ files: new Map(), projectFiles: false });

const valuesIn = (files: ReadonlyMap<string, unknown>) =>
  [...files.keys()].filter((path) => path.startsWith(RESULTS_FOLDER) && path.endsWith('/value'));

test('a result is given back in a later command as it was made, bytes and maps too', async () => {
  const host = hostWithout();
  expect(await run(host)).toEqual({ isMade: true, value: VALUE });
  expect(await run(host)).toEqual({ isMade: false, value: VALUE });
});

describe('a result is made anew for', () => {
  test.each([
    ['another tool, Node, browser or computer', { about: 'tool 2' }],
    ['another step', { step: 'citations' }],
    ['another key', { key: 'y' }],
    ['--force', { isForced: true }],
  ])('%s', async (_, options) => {
    const host = hostWithout();
    await run(host);
    expect((await run(host, options)).isMade).toBe(true);
    expect((await run(host)).isMade).toBe(false);
  });
});

describe('a result that is damaged is never trusted', () => {
  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['cut off', (bytes) => bytes.subarray(0, -1)],
    ['empty', () => new Uint8Array()],
    ['changed', (bytes) => bytes.with(bytes.length - 1, (bytes.at(-1) ?? 0) ^ 1)],
    ['written by something else', () => new TextEncoder().encode('{}')],
  ])('%s', async (_, damage) => {
    const host = hostWithout();
    await run(host);
    const [path = ''] = valuesIn(host.files);
    host.files.set(path, damage(await host.readBytes(path)));
    expect(await run(host)).toEqual({ isMade: true, value: VALUE });
    expect((await run(host)).isMade).toBe(false);
  });
});

test('what fails is not kept, and neither is what is no plain data', async () => {
  const host = hostWithout();
  const results = openResultCache(host, 'tool 1');
  const fail = async () => await Promise.reject(new Error('no room'));
  await expect(results.through('drawing', 'x', fail)).rejects.toThrow('no room');
  expect(await results.through('drawing', 'x', async () => () => 1)).toBeTypeOf('function');
  expect(valuesIn(host.files)).toEqual([]);
});

test('a disk that can not be written fails no build', async () => {
  const host = { ...hostWithout(), write: async () => await Promise.reject(new Error('The disk is full.')) };
  expect((await run(host)).value).toEqual(VALUE);
});

test('the folder keeps within its bounds what was used last', async () => {
  const host = hostWithout();
  for (const key of ['a', 'b']) await run(host, { key });
  const results = openResultCache(host, 'tool 1');
  await results.through('drawing', 'a', async () => VALUE);
  await results.bound();
  expect(valuesIn(host.files)).toHaveLength(2);
  expect(await host.readText(`${RESULTS_FOLDER}/order`)).toMatch(/^(?:[0-9a-f]{64} \d+\n){2}$/);
});

test('a memory takes from there the steps that are kept, and no others', async () => {
  const host = hostWithout();
  const { recall } = createMemory(openResultCache(host, 'tool 1'));
  for (const step of [...KEPT_STEPS, 'fonts', 'templates']) await recall(step, 'key', async () => step);
  expect(valuesIn(host.files)).toHaveLength(KEPT_STEPS.size);
  const later = createMemory(openResultCache(host, 'tool 1'));
  for (const step of KEPT_STEPS) expect(await later.recall(step, 'key', async () => 'made anew')).toBe(step);
});
