import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../scripts/figures/charts/text-width.ts';
import { heightOf } from '../../../scripts/figures/timelines/label-size.ts';
import {
  planTimeline,
  type TimelinePlan,
  type TimelineRoom,
} from '../../../scripts/figures/timelines/plan-timeline.ts';
import { briefTimeline, deckTimeline } from '../../../scripts/figures/timelines/timeline-rooms.ts';
import { plainText, wordsOf } from '../../../scripts/views/text/rich-text.ts';

const YEAR = 365.25;
const around = { headline: 'One year in the chair leads to two days in Astana', takeaway: '', words: 0 };
const ROOMS = {
  'a slide of 16:9': deckTimeline(1136, false, around, textWidth),
  'a slide of 4:3': deckTimeline(832, true, around, textWidth),
  'a page': briefTimeline(642, 12, 10.7),
};

function eventsAt(years: readonly number[], texts: readonly string[] = [], details: readonly string[] = []) {
  return years.map((year, index) => ({
    date: plainText(String(Math.floor(year))),
    time: (year - 1970) * YEAR,
    address: '',
    isMarked: false,
    text: plainText(texts[index] ?? 'Ministers meet in the capital'),
    detail: details[index] === undefined ? null : plainText(details[index]),
  }));
}

const words = fc
  .array(fc.constantFrom('Ministers', 'of', '12', 'economies', 'meet', 'in', 'Ulaanbaatar', 'заседание'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((all) => all.join(' '));
const event = fc.record({ year: fc.integer({ min: 19_000, max: 20_600 }), text: words });
const timelines = fc.array(event, { minLength: 3, maxLength: 6 }).map((all) => {
  const sorted = all.toSorted((a, b) => a.year - b.year);
  return eventsAt(
    sorted.map(({ year }) => year / 10),
    sorted.map(({ text }) => text),
  );
});

function expectOneScale({ dots, stretches }: TimelinePlan, events: ReturnType<typeof eventsAt>): void {
  const long = stretches.filter(({ from, to }) => to > from);
  const [scale = 0, ...others] = long.map(({ from, to, first, last }) => (to - from) / (last - first));
  for (const other of others) expect(other).toBeCloseTo(scale, 6);
  for (const [index, dot] of dots.entries()) {
    const stretch = stretches.find(({ from, to }) => dot >= from - NEAR && dot <= to + NEAR);
    const { from = 0, first = 0 } = stretch ?? {};
    expect(dot - from).toBeCloseTo(((events[index]?.time ?? 0) - first) * scale, 4);
  }
}

function expectRoom({ labels }: TimelinePlan, events: ReturnType<typeof eventsAt>, room: TimelineRoom): void {
  for (const [index, { start, width }] of labels.entries()) {
    const next = labels[index + 1]?.start ?? room.width + room.gap;
    expect(start).toBeGreaterThanOrEqual(-NEAR);
    expect(start + width + room.gap).toBeLessThanOrEqual(next + NEAR);
    const parts = [events[index]?.date, events[index]?.text].map((text) => (text === undefined ? '' : wordsOf(text)));
    expect(heightOf(parts, width + 1, room.styles, textWidth)).toBeLessThanOrEqual(room.most);
  }
}

// In px.
const NEAR = 1e-6;

describe.each(Object.entries(ROOMS))('on %s', (_, room) => {
  test('dots keep to one scale, and labels to their order, their room and the axis', () => {
    let axes = 0;
    fc.assert(
      fc.property(timelines, (events) => {
        const plan = planTimeline(events, room, textWidth);
        if (plan === undefined) return;
        axes += 1;
        expectOneScale(plan, events);
        expectRoom(plan, events, room);
      }),
    );
    expect(axes).toBeGreaterThan(10);
  });
});

describe('the sample timelines', () => {
  const room = ROOMS['a slide of 16:9'];

  test('events at equal distances have their labels at their dates', () => {
    const plan = planTimeline(eventsAt([2000, 2010, 2020, 2030]), room, textWidth);
    expect(plan?.stretches).toHaveLength(1);
    expect(plan?.labels.map(({ start }) => start)).toEqual(plan?.dots);
  });

  test('26 years are 26 times as long as one, and labels that would collide move aside', () => {
    const plan = planTimeline(eventsAt([1993, 1994, 2020]), room, textWidth);
    const [first = 0, second = 0, third = 0] = plan?.dots ?? [];
    expect((third - second) / (second - first)).toBeCloseTo(26);
    expect(plan?.stretches).toHaveLength(1);
    expect(plan?.labels[1]?.start).toBeGreaterThan(second + 60);
  });

  test('where dots would touch, the axis is broken in the longest time', () => {
    const plan = planTimeline(eventsAt([1945, 2023.1, 2023.4, 2023.9]), room, textWidth);
    expect(plan?.stretches).toHaveLength(2);
    const [, a = 0, b = 0, c = 0] = plan?.dots ?? [];
    expect((c - b) / (b - a)).toBeCloseTo(5 / 3);
  });

  test('events of one day share a dot', () => {
    const plan = planTimeline(eventsAt([2020, 2020, 2030]), room, textWidth);
    expect(plan?.dots[0]).toBe(plan?.dots[1]);
    expect(plan?.labels[1]?.start).toBeGreaterThan(plan?.labels[0]?.start ?? 0);
  });

  test.each([
    ['dots that touch on every scale', eventsAt([1900, 1900.001, 1900.5, 1950, 1950.001, 2000]), room],
    [
      'words that are wider than their share',
      eventsAt([2000, 2010, 2020], ['Donaudampfschifffahrtsgesellschaftskapitän', 'a', 'b']),
      room,
    ],
    [
      'more words than there is room for',
      eventsAt([2000, 2001, 2002, 2003, 2004, 2005], Array<string>(6).fill('word '.repeat(60).trim())),
      room,
    ],
    [
      'large print',
      eventsAt(
        [2000, 2010, 2020, 2021, 2022],
        Array<string>(5).fill('Правительства рассматривают национальные обязательства'),
      ),
      briefTimeline(642, 21.3, 21.3),
    ],
  ])('%s make it a list', (_, events, where) => {
    expect(planTimeline(events, where, textWidth)).toBeUndefined();
  });
});
