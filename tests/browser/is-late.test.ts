import { expect, test } from 'vitest';
import { isLate } from '../../scripts/browser/wait-until-late.ts';

const SECONDS = 8;
const seen = { elapsed: 9, used: 1, idle: 0, works: 1 };

test.each([
  ['within its seconds', { elapsed: 7.9, used: 7.9 }, 1, false],
  ['whose browser has had little of them', {}, 1, false],
  ['whose browser has had most of them', { used: 5 }, 1, true],
  ['whose browser has had most of them, for two works', { used: 5, works: 2 }, 1, false],
  ['whose browser does nothing', { idle: 3 }, 1, true],
  ['that has gone on four times as long', { elapsed: 33, used: 2 }, 1, true],
  ['that has gone on so long on a computer where other programs have the processors', { elapsed: 33 }, 12, false],
  ['that has gone on far longer there', { elapsed: 200 }, 12, true],
  ['that has had most of its seconds there', { elapsed: 33, used: 5 }, 12, true],
])('work %s: %j with %d programs a processor is late: %s', (_, changed, waiting, expected) => {
  expect(isLate({ ...seen, ...changed }, SECONDS, waiting)).toBe(expected);
});
