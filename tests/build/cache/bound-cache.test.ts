import { expect, test } from 'vitest';
import { boundCache } from '../../../scripts/build/cache/bound-cache.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';

const FOLDER = 'node_modules/.cache/x';
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(64)) as [string, string, string, string];

function hostWith(names: readonly string[], order = '') {
  const files = names.map((name) => [`${FOLDER}/${name}/record`, 'ten bytes.'] as const);
  return createHostInMemory({
    files: [...files, ...(order === '' ? [] : [[`${FOLDER}/order`, order] as const])],
    projectFiles: false,
    running: [77],
  });
}

async function leftOf(
  host: ReturnType<typeof hostWith>,
  used: readonly string[],
  bounds: { results: number; bytes: number },
) {
  await boundCache(host, FOLDER, used, bounds);
  return (await host.names(FOLDER)).filter((name) => name !== 'order');
}

test('what was used last stays, by count', async () => {
  const host = hostWith([a, b, c], `${b} 10\n${a} 10\n${c} 10\n`);
  expect(await leftOf(host, [b], { results: 2, bytes: 1000 })).toEqual([b, c]);
  expect(await host.readText(`${FOLDER}/order`)).toBe(`${c} 10\n${b} 10\n`);
});

test('and by bytes, where a new one is measured', async () => {
  const host = hostWith([a, b, c], `${a} 10\n${b} 10\n`);
  expect(await leftOf(host, [c], { results: 9, bytes: 25 })).toEqual([b, c]);
});

test('what the list does not name goes first, also where the list is damaged', async () => {
  expect(await leftOf(hostWith([a, b, d], `${b} 10\nd 1`), [a], { results: 2, bytes: 1000 })).toEqual([a, b]);
});

test('half-written results go if their command is dead, and stay while it runs', async () => {
  const host = hostWith([a, `${b}.77.new`, `${c}.78.new`]);
  expect(await leftOf(host, [], { results: 9, bytes: 1000 })).toEqual([a, `${b}.77.new`]);
});
