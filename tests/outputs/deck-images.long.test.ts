import { beforeAll, expect, test } from 'vitest';
import { buildPack } from '../../scripts/build/build-pack.ts';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import type { ImageList } from '../../scripts/outputs/image-list.ts';
import { BASE, baseSummit } from '../helpers/base-summit.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { buildSample, bytesOf, textOf } from '../helpers/sample-pack.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

let pack: Map<string, Artefact>;
let list: ImageList['images'];

beforeAll(async () => {
  pack = await build();
  list = (JSON.parse(textOf(pack, 'images/images.json')) as ImageList).images;
});

async function build(): Promise<Map<string, Artefact>> {
  const files = await baseSummit();
  const outline = files.get(`${BASE}/summit.yaml`) ?? '';
  const document = 'document: { symbol: EX/1, markings: [OPEN, CLOSED], marking: CLOSED, status: draft }\nheadlines:';
  files.set(`${BASE}/summit.yaml`, outline.replace('headlines:', document));
  const request = {
    pack: { summit: 'base-summit', language: 'en-GB' },
    outputs: ['images'],
    withNotes: false,
    scale: 1,
  };
  const tools = { host: createHostInMemory({ files }), printer: sharedPrinter, onStep: () => () => undefined };
  const { artefacts, findings } = await buildPack(request, tools);
  expect(findings).toEqual([]);
  return new Map(artefacts.map((each) => [each.name, each]));
}

function sizeOf(name: string) {
  const bytes = Buffer.from(bytesOf(pack, name));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

test('every slide is a picture, one sheet shows all, and the list names each file', () => {
  const slides = list.filter(({ file }) => file.includes('/slide-'));
  expect(slides.map(({ slide }) => slide)).toEqual(slides.map((_, index) => index + 1));
  expect(slides.length).toBeGreaterThan(10);
  expect([...pack.keys()].filter((name) => name.startsWith('images/'))).toEqual([
    ...list.map(({ file }) => file),
    'images/images.json',
  ]);
});

test('the list says the sizes of the files, and the marking that stands on each', () => {
  for (const { file, width, height, marking } of list) {
    if (file.endsWith('.png')) expect([file, sizeOf(file)]).toEqual([file, { width, height }]);
    expect([file, marking]).toEqual([file, expect.stringMatching(/CLOSED.*DRAFT/)]);
  }
});

test('each chart and map is an SVG whose letters are paths, with its title and its sources, and a PNG of it', async () => {
  const sample = await buildSample(sharedPrinter(), { withNotes: false, outputs: ['images'] });
  const { images } = JSON.parse(textOf(sample, 'images/images.json')) as ImageList;
  const figures = images.filter(({ file }) => file.includes('/figure-'));
  const ids = ['membership', 'member-states', 'words', 'horizons'];
  expect(figures.map(({ file }) => file)).toEqual(
    ids.flatMap((id) => [`images/figure-${id}.svg`, `images/figure-${id}.png`]),
  );
  expect(figures.every(({ alt = '' }) => alt.length > 10)).toBe(true);
  const svg = textOf(sample, 'images/figure-member-states.svg');
  expect(svg).toContain('<title>The chair sits where the members meet</title>');
  expect(svg).not.toMatch(/<text\b|@font-face/);
  // Title, measure, takeaway, sources and the lines about boundaries: each is a path of its own before the drawing.
  expect(svg.slice(0, svg.indexOf('<svg x=')).match(/<path /g)?.length ?? 0).toBeGreaterThan(4);
});

test('the same outline gives the same pictures', async () => {
  const again = await build();
  for (const [name, { content }] of pack) expect([name, again.get(name)?.content]).toEqual([name, content]);
});
