import { expect, test } from 'vitest';
import { preparePack } from '../../scripts/build/prepare-pack.ts';
import { BASE, baseSummit } from '../helpers/base-summit.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { pngOf } from '../helpers/image-files.ts';

const THEME = `${BASE}/themes/20-second.yaml`;
const FIGURES = `figures:
  - image: { file: images/cut.png, credit: Example Press }
    alt: A bridge of two arches stands between the banks of the river.
    caption: A bridge stands between the banks
  - image: { file: images/lost.png, credit: Example Press }
    alt: A gauge of wood stands in the water at the left bank of the river.
    caption: A gauge stands on the bank
${chartOf('data/flow.csv', 'flows', 'banks')}${chartOf('data/big.xlsx', 'flow', 'years')}`;

function chartOf(url: string, field: string, between: string): string {
  return `  - chart:
      data: { url: ${url} }
      mark: bar
      encoding:
        x: { field: bank, type: nominal }
        y: { field: ${field}, type: quantitative }
    alt: Bar chart of the flow at the left and at the right bank of the river, in cubic metres.
    caption: Flow differs between the ${between}
    subtitle: { measure: Flow, unit: m3, coverage: Example, period: 2030 }
    source: Own reading
`;
}

const OF_FILES = [
  'data/big.xlsx outline/chart-data',
  'themes/20-second.yaml outline/damaged-image',
  'themes/20-second.yaml outline/unknown-field',
];

test('faults of images, tables, charts and stylesheets that have nothing to do with one another come in one round', async () => {
  expect(await faultsWith([pngOf(800, 600), 'images/lost.png'])).toEqual(
    ['templates/deck/added.css template/outside-reference', ...OF_FILES].sort(),
  );
});

test('and so they do where the outline has faults of its own, each place once', async () => {
  expect(await faultsWith(undefined)).toEqual([...OF_FILES, 'themes/20-second.yaml outline/missing-file'].sort());
});

async function faultsWith(image: readonly [Uint8Array, string] | undefined): Promise<string[]> {
  const files = new Map<string, string | Uint8Array>(await baseSummit());
  const theme = String(files.get(THEME)).replace(/^figure:[\s\S]*?(?=^recommendations:)/m, FIGURES);
  files.set(THEME, theme);
  files.set(`${BASE}/images/cut.png`, pngOf(800, 600).subarray(0, 60));
  files.set(`${BASE}/data/flow.csv`, 'bank,flow\nleft,1\nright,2\n');
  files.set(`${BASE}/data/big.xlsx`, 'no workbook');
  files.set(`${BASE}/templates/deck/added.css`, 'section { background: url(https://example.org/a.png) }\n');
  if (image !== undefined) files.set(`${BASE}/${image[1]}`, image[0]);
  const host = createHostInMemory({ files: [...files] });
  const { findings, material } = await preparePack({ summit: 'base-summit' }, { host, sources: new Map() });
  expect(material).toBeUndefined();
  return findings.map(({ code, place }) => `${place?.file.slice(BASE.length + 1)} ${code}`).sort();
}
