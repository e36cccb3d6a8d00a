import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { buildPack } from '../../scripts/build/build-pack.ts';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import { readOffice } from '../../scripts/outputs/read-back/read-office.ts';
import { baseSummit } from '../helpers/base-summit.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { officeParts, paragraphsOf } from '../helpers/office-parts.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { bytesOf, sharedSample } from '../helpers/sample-pack.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';
import { sharedRecall } from '../helpers/shared-recall.ts';

let sample: Uint8Array;
let noted: Uint8Array;
let base: Map<string, Artefact>;

beforeAll(async () => {
  sample = bytesOf(await sharedSample(), 'deck.pptx');
  base = await buildBase();
  noted = bytesOf(base, 'deck.pptx');
});

async function buildBase(): Promise<Map<string, Artefact>> {
  const host = createHostInMemory({ files: await baseSummit() });
  const request = {
    pack: { summit: 'base-summit', language: 'en-GB' },
    outputs: ['deck.pptx', 'handout.pdf'],
    withNotes: true,
  };
  const tools = { host, printer: sharedPrinter, onStep: () => () => undefined, recall: sharedRecall() };
  const { artefacts, findings } = await buildPack(request, tools);
  expect(findings).toEqual([]);
  expect(artefacts.map(({ name }) => name)).toEqual(['deck.pptx', 'handout.pdf', 'build.json']);
  return new Map(artefacts.map((each) => [each.name, each]));
}

test('the pictures of a presentation are drawn by the browser, and have paths for letters', () => {
  const files = unzipSync(sample);
  for (const name of ['member-states', 'membership', '_motif']) {
    const png = Buffer.from(files[`ppt/media/${name}.png`] ?? new Uint8Array());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // Twice as many pixels as px, for a screen with twice as many.
    expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
    const svg = Buffer.from(files[`ppt/media/${name}.svg`] ?? new Uint8Array()).toString();
    expect(svg).toMatch(/^<svg [^>]*width="\d+"/);
    expect(svg).not.toMatch(/<text\b|@font-face/);
  }
});

test('a presentation is read back from its bytes: its words, links, and metadata', () => {
  const { words, references, metadata, text } = readOffice(sample);
  expect(words).toContain('Tension raises the demand for common institutions');
  expect(references).toContain('http://eng.sectsco.org/news/20170609/289274.html');
  expect(metadata).toContain('Kazakhstan at the helm');
  expect(text).not.toContain('schemas.openxmlformats.org');
});

test('with notes, a presentation has them below their slides, and otherwise nowhere', () => {
  const notes = [...officeParts(noted)].filter(([path]) => path.startsWith('ppt/notesSlides/notes'));
  expect(notes.map(([, part]) => paragraphsOf(part))).toEqual([
    ['Begin with the map.', 'Ask which bank reads more often.'],
    ['Read the steps from left to right.'],
  ]);
  expect([...officeParts(sample).keys()].filter((path) => path.includes('notes'))).toEqual([]);
});

test('a handout has the slides, three on a page, each with its number, its time and its notes', async () => {
  const { pages } = await readPdf(bytesOf(base, 'handout.pdf'));
  const slides = base.get('handout.pdf')?.slides ?? 0;
  expect(slides).toBeGreaterThan(10);
  expect(pages.length).toBe(Math.ceil(slides / 3));
  const words = pages.map(({ text }) => text).join('\n');
  for (let slide = 1; slide <= slides; slide += 1) expect(words).toContain(`Slide ${slide} of ${slides}`);
  expect(words).toMatch(/Speaking time \d+:\d\d/);
  expect(words).toContain('Begin with the map.');
  expect(pages[0]).toMatchObject({ width: expect.closeTo(595, 0), height: expect.closeTo(842, 0) });
});

test('the same outline gives the same bytes', async () => {
  const again = await buildBase();
  expect(Buffer.from(bytesOf(again, 'deck.pptx')).equals(noted)).toBe(true);
  expect(Buffer.from(bytesOf(again, 'handout.pdf')).equals(bytesOf(base, 'handout.pdf'))).toBe(true);
});

test('a summit names its outputs itself, and a command overrides them', async () => {
  const files = await baseSummit();
  const path = 'content/base-summit/summit.yaml';
  files.set(path, `${files.get(path)}outputs: [figures, deck.css]\n`);
  const names = async (outputs: readonly string[] | undefined) => {
    const request = { pack: { summit: 'base-summit', language: 'en-GB' }, outputs, withNotes: false };
    const tools = {
      host: createHostInMemory({ files }),
      printer: sharedPrinter,
      onStep: () => () => undefined,
      recall: sharedRecall(),
    };
    const { artefacts, findings } = await buildPack(request, tools);
    expect(findings).toEqual([]);
    return artefacts.map(({ name }) => name);
  };
  expect(await names(undefined)).toEqual(['deck.css', 'figures/first-three-steps-lead-from.svg', 'build.json']);
  expect(await names(['deck.md'])).toEqual(['deck.md', 'build.json']);
});
