import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utcDate } from '../../../scripts/outline/calendar-date.ts';
import { eventTimes } from '../../../scripts/views/figures/event-times.ts';

const dayOf = (year: number, month: number, day: number) => utcDate(year, month, day).getTime() / 86_400_000;

test('a day stands at its place, a month and a year in their middle', () => {
  expect(eventTimes([{ year: 2020 }])).toEqual([dayOf(2020, 7, 1) + 0.5]);
  expect(eventTimes([{ year: 2021, month: 4 }])).toEqual([dayOf(2021, 4, 15) + 0.5]);
  expect(eventTimes([{ year: 2021, month: 4, day: 3 }])).toEqual([dayOf(2021, 4, 3)]);
});

test('within its year, a date makes way for its neighbours', () => {
  const [year, month] = eventTimes([{ year: 1994 }, { year: 1994, month: 3, day: 2 }]);
  expect([year, month]).toEqual([dayOf(1994, 3, 2), dayOf(1994, 3, 2)]);
  expect(eventTimes([{ year: 1994, month: 11, day: 15 }, { year: 1994 }])).toEqual([
    dayOf(1994, 11, 15),
    dayOf(1994, 11, 15),
  ]);
});

test('dates keep the order of the outline, each within its own time', () => {
  const date = fc.record({ year: fc.integer({ min: 1900, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) });
  const coarse = fc.tuple(date, fc.boolean());
  fc.assert(
    fc.property(fc.array(coarse, { minLength: 2, maxLength: 6 }), (all) => {
      const sorted = all.toSorted(([a], [b]) => a.year * 12 + a.month - b.year * 12 - b.month);
      const times = eventTimes(sorted.map(([{ year, month }, isYear]) => (isYear ? { year } : { year, month })));
      for (const [index, time] of times.entries()) {
        const [{ year, month } = { year: 0, month: 1 }, isYear] = sorted[index] ?? [];
        expect(time).toBeGreaterThanOrEqual(dayOf(year, isYear ? 1 : month, 1));
        expect(time).toBeLessThan(isYear ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1));
        expect(time).toBeGreaterThanOrEqual(times[index - 1] ?? time);
      }
    }),
  );
});
