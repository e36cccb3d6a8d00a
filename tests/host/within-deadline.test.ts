import { expect, test } from 'vitest';
import { withinDeadline, withinSeconds } from '../../scripts/host/within-deadline.ts';
import { LateWork, ManyParts } from '../../scripts/outline/within.ts';

const forever = (): never => {
  for (;;);
};

test.each<[string, () => unknown]>([
  ['an endless loop', forever],
  ['a regular expression that goes back again and again', () => /^(?:a+)+$/.test(`${'a'.repeat(50)}b`)],
  [
    'a loop that catches every error',
    () => {
      for (;;) {
        try {
          forever();
        } catch {
          // The end of the work is no error that it could catch.
        }
      }
    },
  ],
])('%s is ended, and the work is named', (_, work) => {
  expect(() => withinSeconds(0.02, 'Counting', work)).toThrow(LateWork);
  expect(() => withinSeconds(0.02, 'Counting', work)).toThrow('Counting took longer than 0.02 s and was stopped.');
});

test('calls that nest too deep are told so', () => {
  const deeper = (): number => 1 + deeper();
  expect(() => withinDeadline('Nesting', deeper)).toThrow(ManyParts);
});

test('work gives its value, its promise or its own error', async () => {
  expect(withinDeadline('Adding', () => 1 + 1)).toBe(2);
  expect(withinDeadline('Nothing', () => undefined)).toBeUndefined();
  await expect(withinDeadline('Later', async () => await Promise.resolve(3))).resolves.toBe(3);
  expect(() =>
    withinDeadline('Failing', () => {
      throw new RangeError('its own');
    }),
  ).toThrow(new RangeError('its own'));
});

test('work within other work has its own bound, and the outer one goes on', () => {
  const outer = withinDeadline('Outer', () => {
    expect(() => withinSeconds(0.02, 'Inner', forever)).toThrow('Inner took longer');
    return withinDeadline('Second', () => 'goes on');
  });
  expect(outer).toBe('goes on');
});
