import { expect, test } from 'vitest';
import { untilAborted } from '../../scripts/cli/until-aborted.ts';

test('a wait for a signal ends when it is aborted, and at once where it was before', async () => {
  const controller = new AbortController();
  let isOver = false;
  const waiting = untilAborted(controller.signal).then(() => {
    isOver = true;
  });
  await Promise.resolve();
  expect(isOver).toBe(false);
  controller.abort();
  await waiting;
  await untilAborted(controller.signal);
});
