import { expect, test } from 'vitest';
import { Stop } from '../../scripts/diagnostics/stop.ts';
import { withinSeconds } from '../../scripts/host/within-deadline.ts';
import { withinFile } from '../../scripts/load/within-file.ts';
import type { Within } from '../../scripts/outline/within.ts';

const asset = { path: 'images/river.png', at: { file: 'content/x/themes/10-first.yaml', line: 7, column: 20 } };
const soon: Within = (step, work) => withinSeconds(0.05, step, work);

function stopOf(work: () => unknown): Stop {
  try {
    withinFile(asset, work, soon);
  } catch (error) {
    if (error instanceof Stop) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

test('gives what the work on a file gave, and throws what it threw', () => {
  expect(withinFile(asset, () => 4, soon)).toBe(4);
  const broken = () => {
    throw new TypeError('Broken');
  };
  expect(() => withinFile(asset, broken, soon)).toThrow('Broken');
});

test('names a file whose work has no end, or nests without end, at the place of the outline that names it', () => {
  const endless = () => {
    for (let count = 0; count >= 0; count = (count + 1) % 1000) if (count < 0) return;
  };
  const deep = (): number => deep() + 1;
  for (const work of [endless, deep]) {
    const { findings } = stopOf(work);
    expect(findings.map(({ code, place }) => [code, place])).toEqual([['outline/slow-file', asset.at]]);
    expect(findings[0]?.message).toMatch(/^The file 'images\/river\.png' can’t be read in time\. Reading it /);
  }
});
