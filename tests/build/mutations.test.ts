import { expect, test } from 'vitest';
import { readBrokenOutlines } from '../helpers/broken-outlines.ts';
import { createDice } from '../helpers/mutate.ts';

// Many more, and whole packs: `npm run test:long`, tests/build/mutations.long.test.ts.
test('outlines with faults in them can be read, or say where the faults are', async () => {
  await readBrokenOutlines(20, 1);
});

test('the dice fall alike for the same seed, and all over', () => {
  const throws = Array.from({ length: 600 }, createDiceOf(3));
  expect(throws).toEqual(Array.from({ length: 600 }, createDiceOf(3)));
  expect([0, 1, 2, 3, 4, 5].map((side) => throws.filter((thrown) => thrown === side).length > 50)).not.toContain(false);
});

function createDiceOf(seed: number): () => number {
  const dice = createDice(seed);
  return () => dice(6);
}
