import { expect, test } from 'vitest';
import { framedFigure } from '../../scripts/figures/framed-figure.ts';

const WORDS = {
  title: 'Rivers & people',
  subtitle: 'Gauges, number · Two banks, 2030',
  foot: ['Note: counted in May', 'Source: Report 2029'],
  marking: 'OFFICIAL',
  alt: 'Four bars',
};
const LOOK = {
  colours: { ink: '#111111', mute: '#555555', paper: '#ffffff' },
  families: { heading: "'Source Serif 4'", text: "'Source Sans 3'" },
  measure: (text: string) => text.length * 10,
  isRightToLeft: false,
};
const DRAWING = { svg: '<svg width="700" height="300"><rect/></svg>', width: 700, height: 300 };

const lines = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);

test('a figure stands alone: marking, title, measure, drawing, note, source, marking', () => {
  const { svg, width, height } = framedFigure(DRAWING, WORDS, LOOK);
  expect(lines(svg)).toEqual([
    'OFFICIAL',
    'Rivers &#38; people',
    WORDS.subtitle,
    'Note: counted in May',
    'Source: Report 2029',
    'OFFICIAL',
  ]);
  expect(svg).toContain('<title>Rivers &#38; people</title><desc>Four bars</desc>');
  const at = Number(/<svg x="32" y="([\d.]+)"/.exec(svg)?.[1]);
  const heights = [...svg.matchAll(/<text x="\d+" y="(\d+)"/g)].map(([, y]) => Number(y));
  expect(heights.filter((y) => y < at)).toHaveLength(3);
  expect(heights.filter((y) => y > at + 300 && y < height)).toHaveLength(3);
  expect(width).toBe(764);
});

test('a long title has lines, and a language from right to left begins at the right', () => {
  const title = 'One river with two banks and a dozen gauges that nobody has read since the spring of 2024';
  const { svg } = framedFigure(DRAWING, { ...WORDS, title }, { ...LOOK, isRightToLeft: true });
  expect(lines(svg).slice(1, 3).join(' ')).toBe(title);
  expect(svg.match(/<text x="732" y="\d+" direction="rtl"/g)).toHaveLength(7);
});
