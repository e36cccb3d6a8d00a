import { expect, test } from 'vitest';
import { type Contender, growthExponent, median, runContest } from '../../scripts/bench/contest.ts';

function contender(name: string, milliseconds: readonly number[], log: string[]): Contender {
  return {
    name,
    run: async (round) => {
      log.push(`${name} ${round}`);
      return { milliseconds: milliseconds[round] ?? 0, cpuSeconds: 2, megabytes: name === 'ours' ? 100 : undefined };
    },
  };
}

test('contenders run in turns; the round that warms the caches does not count', async () => {
  const log: string[] = [];
  const contenders = [contender('peer', [9000, 100, 300, 200], log), contender('ours', [9000, 50, 90, 40], log)];
  const results = await runContest({ id: 'a', title: 'A', contenders, against: 'peer' }, 3);
  expect(log).toEqual(['peer 0', 'ours 0', 'peer 1', 'ours 1', 'peer 2', 'ours 2', 'peer 3', 'ours 3']);
  expect(results).toEqual([
    {
      contest: 'a',
      name: 'peer',
      milliseconds: 200,
      cpuSeconds: 2,
      megabytes: undefined,
      runs: [100, 300, 200],
      ratio: 1,
      cpuRatio: 1,
    },
    {
      contest: 'a',
      name: 'ours',
      milliseconds: 50,
      cpuSeconds: 2,
      megabytes: 100,
      runs: [50, 90, 40],
      ratio: 0.25,
      cpuRatio: 1,
    },
  ]);
});

test('a run that fails ends the contest', async () => {
  const failing = { name: 'ours', run: async () => await Promise.reject(new Error('build-deck ended with 1')) };
  const contest = { id: 'a', title: 'A', contenders: [failing], against: 'ours' };
  await expect(runContest(contest, 3)).rejects.toThrow('ended with 1');
});

test.each([
  ['in step', (size: number) => 3 * size, 1],
  ['squared', (size: number) => 0.5 * size ** 2, 2],
  ['not at all', () => 7, 0],
])('the exponent of what grows %s', (_, value, exponent) => {
  const points = [6, 18, 54, 100].map((size) => [size, value(size)] as const);
  expect(growthExponent(points)).toBeCloseTo(exponent, 10);
});

test('the median is the middle of the sorted values', () => {
  expect(median([10, 9, 100])).toBe(10);
});
