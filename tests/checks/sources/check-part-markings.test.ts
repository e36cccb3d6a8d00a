import { expect, test } from 'vitest';
import { checkPartMarkings } from '../../../scripts/checks/sources/check-part-markings.ts';
import { loadOutline } from '../../../scripts/load/load-outline.ts';
import { parseOutline } from '../../../scripts/outline/read/parse-outline.ts';
import { BASE, baseSummit } from '../../helpers/base-summit.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';

const CHART = `figure:
  chart:
    data: { url: data/gauges.csv, marking: SECRET }
    mark: bar
    encoding: { x: { field: year, type: nominal }, y: { field: gauges, type: quantitative } }
  caption: Gauges have doubled
  alt: Bars that double
`;

async function findingsWith(document: string): Promise<string[]> {
  const files = await baseSummit();
  const summit = files.get(`${BASE}/summit.yaml`) ?? '';
  const theme = files.get(`${BASE}/themes/20-second.yaml`) ?? '';
  files.set(`${BASE}/summit.yaml`, summit.replace('headlines:', `${document}headlines:`));
  files.set(`${BASE}/themes/20-second.yaml`, theme.replace(/^figure:\n(?: .*\n)*/m, CHART));
  files.set(`${BASE}/data/gauges.csv`, 'year,gauges\n2028,4\n2030,9\n');
  const { outline, findings } = parseOutline(await loadOutline(createHostInMemory({ files }), 'base-summit'));
  if (outline === undefined) throw new Error(JSON.stringify(findings));
  const charts = outline.themes.flatMap(({ figures }) =>
    figures.flatMap(({ content }) => (content.kind === 'chart' ? [content] : [])),
  );
  expect(charts.map(({ spec }) => spec.value['data'])).toEqual([{ url: 'data/gauges.csv' }]);
  return checkPartMarkings(outline).map(({ message }) => message);
}

test('a data file that is marked higher than the pack is found, and Vega-Lite never hears of its marking', async () => {
  expect(await findingsWith('document: { markings: [OFFICIAL, SECRET], marking: OFFICIAL }\n')).toEqual([
    "The data file of the figure 'second-gauges-have-doubled' is marked 'SECRET', and the pack that prints it only 'OFFICIAL'.",
  ]);
});

test('a pack without a marking is lower than every marking', async () => {
  expect(await findingsWith('document: { markings: [OFFICIAL, SECRET] }\n')).toEqual([
    "The data file of the figure 'second-gauges-have-doubled' is marked 'SECRET', and the pack that prints it has no marking.",
  ]);
});

test('without an order, or in a pack that is marked as high, nothing is found', async () => {
  expect(await findingsWith('document: { marking: OFFICIAL }\n')).toEqual([]);
  expect(await findingsWith('document: { markings: [OFFICIAL, SECRET], marking: SECRET }\n')).toEqual([]);
  expect(await findingsWith('')).toEqual([]);
});
