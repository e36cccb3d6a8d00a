import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paletteOf } from '../../../scripts/design/stylesheet.ts';
import { checkChart } from '../../../scripts/figures/charts/check-chart.ts';
import type { JsonSchema } from '../../../scripts/figures/charts/schema-faults.ts';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import { chartOfRows } from '../../helpers/chart-findings.ts';
import { chartOf } from '../../helpers/chart-of.ts';

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');
const palette = paletteOf(read('templates/tokens.css'));
const schema = JSON.parse(read('node_modules/vega-lite/build/vega-lite-schema.json')) as JsonSchema;

interface Axes {
  readonly mark?: string;
  readonly x?: string;
  readonly y?: string;
  readonly language?: string;
}

/** The codes and messages about a chart of two series over two years with these settings of its axes. */
async function told({ mark = 'line', x = '', y = '', language = 'en' }: Axes): Promise<string[]> {
  const rows = ["c: '2001', k: p, v: 5", "c: '2001', k: q, v: 3", "c: '2002', k: p, v: 4", "c: '2002', k: q, v: 6"];
  const axes = `  x: { field: c, type: temporal${x} }\n  y: { field: v, type: quantitative${y} }\n`;
  const yaml = chartOfRows(rows, `mark: ${mark}\nencoding:\n${axes}  color: { field: k, type: nominal }\n`);
  const findings = await checkChart(chartOf(yaml), undefined, { schema, palette, language });
  return findings.map(({ code, message }) => `${code}: ${message}`);
}

const TURNED = 'outline/turned-axis';

describe('time that runs backwards is told', () => {
  test.each([', sort: descending', ', scale: { reverse: true }'])('by %s', async (x) => {
    expect(await told({ x })).toEqual([
      expect.stringContaining(`${TURNED}: Time would run backwards along the axis of 'c'`),
    ]);
    expect(await told({ x, mark: 'point' })).toHaveLength(1);
    expect(await told({ x, language: 'ar' })).toEqual([]);
  });

  test('and time that runs as usual is not', async () => {
    expect(await told({ x: ', sort: ascending' })).toEqual([]);
  });
});

describe('a line on amounts that grow downwards is told', () => {
  test.each([', sort: descending', ', scale: { reverse: true }', ', scale: { domain: [9, 0] }'])('by %s', async (y) => {
    expect(await told({ y })).toEqual([expect.stringContaining(`${TURNED}: The amounts of 'v' grow downwards`)]);
  });

  test('but points are not, nor ranks whose axis says so', async () => {
    const y = ', sort: descending';
    expect(await told({ y, mark: 'point' })).toEqual([]);
    expect(await told({ y: `${y}, axis: { title: Rank }` })).toEqual([]);
    expect(await told({ y: ', scale: { domain: [0, 9] }' })).toEqual([]);
  });
});

test('lines that stand on one another are told, and areas are not', async () => {
  for (const stack of ['zero', 'normalize', 'true']) {
    expect(await told({ y: `, stack: ${stack}` })).toEqual([
      expect.stringContaining('these lines stand on one another'),
    ]);
  }
  expect(await told({ y: ', stack: zero', mark: 'area' })).toEqual([]);
  expect(await told({ y: ', stack: null' })).toEqual([]);
});
