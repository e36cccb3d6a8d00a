import { describe, expect, test } from 'vitest';
import { chartOfRows as chart, chartFindings as found, chartDrawings as svgs } from '../../helpers/chart-findings.ts';

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

describe('points between gaps', () => {
  const line = 'mark: line\nencoding:\n  x: { field: c, type: temporal }\n  y: { field: v, type: quantitative }\n';

  test('each lone value of a line is a dot, and one in a line has no dot', async () => {
    const lone = chart(
      ['c: 2020, v: 5', 'c: 2021, v: null', 'c: 2022, v: 7', 'c: 2023, v: null', 'c: 2024, v: 9'],
      line,
    );
    const joined = chart(['c: 2020, v: 5', 'c: 2021, v: 6', 'c: 2022, v: null', 'c: 2023, v: 7'], line);
    for (const svg of await svgs(lone)) expect(svg.match(/<circle /g)).toHaveLength(3);
    for (const svg of await svgs(joined)) expect(svg.match(/<circle /g)).toHaveLength(1);
  });

  test('a dot stands where its value is: two ticks apart, at the height of the value', async () => {
    const [svg = ''] = await svgs(
      chart(['c: 2020, v: 0', 'c: 2021, v: null', 'c: 2022, v: 5', 'c: 2023, v: null', 'c: 2024, v: 10'], line),
    );
    const dots = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
    const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = [], [x3 = 0, y3 = 0] = []] = dots;
    expect(x2 - x1).toBeCloseTo(x3 - x2, -0.5);
    expect(y1 - y2).toBeCloseTo(y2 - y3, 0);
    expect(x3 - x1).toBeGreaterThan(900);
  });
});

describe('a label stands once on an axis', () => {
  const over = (rows: readonly string[], x: string) =>
    chart(
      rows,
      `mark: line\nencoding:\n  x: { field: d, type: temporal${x} }\n  y: { field: v, type: quantitative }\n`,
    );
  const days = (...list: string[]) => list.map((day, index) => `d: ${day}, v: ${index + 5}`);

  test.each([
    ['days', over(days('2024-01-01', '2024-01-03', '2024-01-05'), ''), '2 Jan 2024'],
    ['two days', over(days('2024-01-01', '2024-01-02'), ''), '1 Jan 2024'],
    ['months', over(days('2023-01', '2023-04', '2024-02'), ''), 'Jan 2023'],
    ['years', over(days('2001', '2004', '2016'), ''), '2005'],
    ['years of months', over(days('2021-11', '2022-04', '2024-02'), ", axis: { format: '%Y' }"), '2023'],
    [
      'whole numbers',
      chart(
        days('2001', '2002'),
        `mark: line\nencoding:\n  x: { field: d, type: temporal }\n  y: { field: v, type: quantitative, scale: { domain: [4, 6] }, axis: { format: ',.0f' } }\n`,
      ),
      '5',
    ],
  ])('%s', async (_, yaml, label) => {
    for (const svg of await svgs(yaml)) {
      const texts = textsOf(svg);
      expect(texts).toContain(label);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});

describe('names of columns with marks in them', () => {
  test.each([
    [
      'bars',
      `mark: bar\nencoding:\n  y: { field: 'c.x', type: nominal }\n  x: { field: '[US$]', type: quantitative }\n`,
    ],
    [
      'as Vega-Lite escapes them',
      `mark: bar\nencoding:\n  y: { field: 'c\\.x', type: nominal }\n  x: { field: '\\[US$\\]', type: quantitative }\n`,
    ],
    [
      'sums',
      `mark: bar\nencoding:\n  y: { field: 'c.x', type: nominal, sort: '-x' }\n  x: { field: '[US$]', type: quantitative, aggregate: sum }\n`,
    ],
    [
      'stacks',
      `mark: bar\nencoding:\n  y: { field: 'c.x', type: nominal }\n  x: { field: '[US$]', type: quantitative }\n  color: { field: 'c.x', type: nominal }\n`,
    ],
    [
      'an expression',
      `mark: bar\ntransform: [{ calculate: "datum['[US$]'] * 1", as: w.x }]\nencoding:\n  y: { field: 'c.x', type: nominal }\n  x: { field: w.x, type: quantitative }\n`,
    ],
  ])('%s are drawn', async (_, rest) => {
    const yaml = chart(["'c.x': North, '[US$]': 5", "'c.x': South, '[US$]': 10"], rest);
    expect(await found(yaml)).toEqual([]);
    const [svg = ''] = await svgs(yaml);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['North', 'South', '10']));
    const widths = [...svg.matchAll(/<path[^>]* d="M[\d.]+,[\d.]+h([\d.]+)v[\d.]+h-[\d.]+Z" fill="#/g)].map(
      ([, width]) => Number(width),
    );
    const [least = 0, most = 0] = widths
      .filter((width) => width > 50)
      .sort((a, b) => a - b)
      .slice(-2);
    expect(most / least).toBeCloseTo(2, 1);
  });
});
