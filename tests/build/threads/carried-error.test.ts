import { expect, test } from 'vitest';
import { fromCarried, toCarried } from '../../../scripts/build/threads/carried-error.ts';
import { diagnose } from '../../../scripts/diagnostics/diagnostic.ts';
import { Stop } from '../../../scripts/diagnostics/stop.ts';
import { LateWork, ManyParts } from '../../../scripts/outline/within.ts';

// As `postMessage` does.
const carried = (error: unknown) => fromCarried(structuredClone(toCarried(error)));

test('each kind of error arrives as what it was', () => {
  const finding = diagnose('outline/second-accent', { what: 'group' }, { file: 'a.yaml', line: 2, column: 3 });
  const stop = carried(new Stop([finding]));
  expect(stop).toBeInstanceOf(Stop);
  expect((stop as Stop).findings).toEqual([finding]);
  expect(carried(new LateWork('Finishing a PDF', 10))).toEqual(new LateWork('Finishing a PDF', 10));
  expect(carried(new LateWork('Finishing a PDF', 10))).toBeInstanceOf(LateWork);
  const many = carried(new ManyParts('Finishing a PDF', { cause: new RangeError('call stack') }));
  expect(many).toBeInstanceOf(ManyParts);
  expect((many as ManyParts).cause).toEqual(new RangeError('call stack'));
  expect(carried(new TypeError('A PDF is bytes.'))).toEqual(new TypeError('A PDF is bytes.'));
  expect(carried('words')).toBe('words');
});
