import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paletteOf } from '../../scripts/design/stylesheet.ts';
import { checkCharts } from '../../scripts/figures/charts/check-charts.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { csvTexts, loadFigures } from '../../scripts/load/load-figures.ts';
import { chartLayers, csvOf } from '../../scripts/outline/chart/chart-layers.ts';
import type { Outline } from '../../scripts/outline/outline.ts';
import { chartOf } from '../helpers/chart-of.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { makeWorkbook, row } from '../helpers/make-workbook.ts';

const palette = paletteOf(readFileSync(join(projectFolder, 'templates/tokens.css'), 'utf8'));
const WORKBOOK = makeWorkbook({
  sheets: {
    Trade: `${row(1, ['year', 'volume'])}${row(2, [2018, 4])}${row(3, [2020, 6.5])}`,
    Aid: `${row(1, ['year', 'volume'])}${row(2, [2018, 1])}${row(3, [2020, 'x'])}`,
  },
});
const chart = (data: string) => `data: ${data}
mark: bar
encoding:
  x: { field: year, type: temporal }
  y: { field: volume, type: quantitative }
`;

// The charts of the outline with their rows, and the findings as `file:line:column code`.
async function load(...charts: string[]) {
  const host = createHostInMemory({ files: [['content/rivers/data/a.xlsx', WORKBOOK]] });
  const contents = charts.map(chartOf);
  const outline = { themes: [{ figures: contents.map((content) => ({ content })) }] } as unknown as Outline;
  const { material } = await loadFigures(host, 'content/rivers', outline, new Map());
  const findings = await checkCharts(outline, material, palette);
  return {
    rows: contents.map((content) => chartLayers(content, csvOf(content, material.tables))[0]?.data?.table.rows),
    said: findings.map(({ code, place, hint }) => `${place?.file}:${place?.line}:${place?.column} ${code} ${hint}`),
    texts: [...csvTexts(material).keys()],
  };
}

test('two charts show two sheets of one workbook', async () => {
  const { rows, said, texts } = await load(
    chart('{ url: data/a.xlsx, sheet: Trade }'),
    chart('{ url: data/a.xlsx, sheet: Aid }'),
  );
  expect(rows).toEqual([
    [
      { year: 2018, volume: 4 },
      { year: 2020, volume: 6.5 },
    ],
    [
      { year: 2018, volume: 1 },
      { year: 2020, volume: 'x' },
    ],
  ]);
  expect(said).toEqual([expect.stringMatching(/^content\/rivers\/data\/a\.xlsx:3:2 outline\/chart-data /)]);
  expect(texts).toEqual([]);
});

test('a workbook of two sheets needs the name of one, and says it once', async () => {
  const { said } = await load(chart('{ url: data/a.xlsx }'));
  expect(said).toEqual([
    'chart.yaml:1:14 outline/chart-data Say which one the chart shows: data: { url: data/a.xlsx, sheet: Trade }.',
  ]);
});

test.each([
  ['{ url: data/a.xlsx, sheet: Trad }', 'chart.yaml:1:34 outline/chart-data', 'sheet: Trade'],
  ['{ url: data/a.xlsx, sheet: [Trade] }', 'chart.yaml:1:34 outline/invalid-value', ''],
  ['{ url: data/a.xlsx, sheet: Trade, encoding: utf-8 }', 'chart.yaml:1:41 outline/unknown-key', ''],
  ['{ url: data/a.xlsx, shet: Trade }', 'chart.yaml:1:27 outline/unknown-key', "'sheet'"],
])('%s is one finding, where it stands', async (data, start, says) => {
  const { said } = await load(chart(data));
  expect(said).toEqual([expect.stringContaining(start)]);
  expect(said[0]).toContain(says);
});
