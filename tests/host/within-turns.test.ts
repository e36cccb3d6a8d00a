import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withinTurns } from '../../scripts/host/within-turns.ts';
import { LateWork } from '../../scripts/outline/within.ts';

test('work in turns is given back, and what it throws is thrown', async () => {
  expect(await withinTurns(10, 'Reading', async () => await setImmediate('read'))).toBe('read');
  const fault = new Error('no PDF');
  await expect(withinTurns(10, 'Reading', async () => await Promise.reject(fault))).rejects.toBe(fault);
});

test('work in turns that never comes to its end is given up', async () => {
  const state = { isOver: false };
  const endless = async () => {
    while (!state.isOver) await setImmediate();
  };
  await expect(withinTurns(0.01, 'Reading a PDF', endless)).rejects.toEqual(new LateWork('Reading a PDF', 0.01));
  state.isOver = true;
});
