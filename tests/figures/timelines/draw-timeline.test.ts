import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../scripts/figures/charts/text-width.ts';
import { drawTimeline } from '../../../scripts/figures/timelines/draw-timeline.ts';
import { deckTimeline } from '../../../scripts/figures/timelines/timeline-rooms.ts';
import { LABEL_PLACE_RULES, labelClasses } from '../../../scripts/render/deck/label-places.ts';
import { createFormatter } from '../../../scripts/views/text/formatter.ts';
import { plainText } from '../../../scripts/views/text/rich-text.ts';

const palette = { ink: '#111111', teal: '#008080', gold: '#cc9900', mute: '#555555', paper: '#ffffff' };
const space = deckTimeline(1136, false, { headline: 'x', takeaway: '', words: 0 }, textWidth);

function drawn(years: readonly number[], language = 'en-GB', marked: readonly number[] = []) {
  const events = years.map((year) => ({
    date: plainText(String(year)),
    address: '',
    time: (year - 1970) * 365.25,
    isMarked: marked.includes(year),
    text: plainText('Ministers meet'),
    detail: null,
  }));
  const frame = {
    width: 1136,
    height: space.axis,
    fontSize: 18,
    palette,
    language,
    idPrefix: 'x',
    measure: textWidth,
    widthsKey: '',
  };
  const svg = drawTimeline(events, space, frame, createFormatter(language))?.svg ?? '';
  const circles = [...svg.matchAll(/<circle cx="([\d.]+)"[^>]* fill="(#\w+)"/g)];
  return {
    svg,
    dots: circles.map(([, x]) => Number(x)),
    fills: circles.map(([, , fill]) => fill),
    ticks: [...svg.matchAll(/<text x="([\d.]+)"[^>]*>([^<]+)</g)].map(
      ([, x, words]) => [words?.replace(/\s/g, ' '), Number(x)] as const,
    ),
  };
}

test('no event is marked but by choice', () => {
  expect(drawn([2000, 2010, 2020]).fills).toEqual(['#ffffff', '#ffffff', '#ffffff']);
  expect(drawn([2000, 2010, 2020], 'en-GB', [2010]).fills).toEqual(['#ffffff', '#cc9900', '#ffffff']);
});

describe('marks of time', () => {
  test('stand at round years, between the dots of those years', () => {
    const { dots, ticks } = drawn([1989.5, 2023.5, 2031.5]);
    expect(ticks.map(([words]) => words)).toEqual(['1990', '2000', '2010', '2020', '2030']);
    const [first = 0, , last = 0] = dots;
    const perYear = (last - first) / 42;
    for (const [words, x] of ticks) expect(Math.abs(first + (Number(words) - 1989.5) * perYear - x)).toBeLessThan(1);
  });

  test('are months in a short time, in the pack’s language', () => {
    expect(drawn([2023.5, 2023.9, 2024.6]).ticks.map(([words]) => words)).toContain('Jan 2024');
    expect(drawn([2023.5, 2023.9, 2024.6], 'ru').ticks.map(([words]) => words)).toContain('янв. 2024 г.');
  });
});

test('time goes from right to left where the language does', () => {
  const left = drawn([2000, 2010, 2016]);
  const right = drawn([2000, 2010, 2016], 'ar');
  expect(right.dots).toEqual(left.dots.map((x) => Math.round((1136 - x) * 100) / 100));
});

test('the classes of a label add up to its place and its width', () => {
  expect(labelClasses({ start: 846.32, width: 227.2 }, 1136)).toBe('at-700 at-40 at-5 wide-200');
  expect(labelClasses({ start: 0, width: 1136 * 0.303 }, 1136)).toBe('wide-300 wide-3');
  expect(LABEL_PLACE_RULES).toContain('section.timeline .at-40 { --at-10s: 4% }');
  expect(LABEL_PLACE_RULES).toContain('section.timeline .wide-3 { --wide-1s: 0.3% }');
});
