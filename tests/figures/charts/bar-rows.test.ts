import { expect, test } from 'vitest';
import { barRows } from '../../../scripts/figures/bar-rows.ts';
import { briefFrame } from '../../../scripts/figures/figure-frames.ts';
import type { Figure } from '../../../scripts/outline/outline.ts';
import { chartOf } from '../../helpers/chart-of.ts';

const figureOf = (yaml: string) => ({ id: 'x', content: chartOf(yaml) }) as unknown as Figure;
const DATA = 'data: { values: [{ of: A, n: 1 }, { of: B, n: 2 }, { of: A, n: 3 }] }';
const X = 'x: { field: n, type: quantitative }';
const Y = 'y: { field: of, type: nominal }';

test.each([
  ['bars that lie', `mark: bar\nencoding: { ${Y}, ${X} }`, 2],
  ['bars that lie, with labels', `encoding: { ${Y} }\nlayer: [{ mark: bar, encoding: { ${X} } }, { mark: text }]`, 2],
  [
    'bars that stand',
    'mark: bar\nencoding: { x: { field: of, type: nominal }, y: { field: n, type: quantitative } }',
    undefined,
  ],
  [
    'bars beside one another in a row',
    `mark: bar\nencoding: { ${Y}, ${X}, yOffset: { field: n, type: nominal } }`,
    undefined,
  ],
  ['points', `mark: point\nencoding: { ${Y}, ${X} }`, undefined],
])('%s', (_, chart, rows) => {
  expect(barRows(figureOf(`${DATA}\n${chart}`), new Map())).toBe(rows);
});

test('a chart of a few rows is as low as they are, one of many as low as any other', () => {
  const style = { palette: {}, language: 'en', measure: () => 0, widthsKey: '' };
  const heightOf = (rows: number | undefined) => {
    const figure = figureOf(`${DATA}\nmark: bar\nencoding: { ${Y}, ${X} }`);
    return briefFrame(figure, { content: 170, label: 8.5 }, style, { panels: 1, rows }).height;
  };
  expect([2, 4, 12, undefined].map(heightOf)).toEqual([132, 220, 270, 270]);
});
