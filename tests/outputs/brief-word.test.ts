import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { buildPack } from '../../scripts/build/build-pack.ts';
import type { PrintOptions } from '../../scripts/design/page-setup.ts';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import { baseSummit } from '../helpers/base-summit.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { officeParts } from '../helpers/office-parts.ts';
import { bytesOf, sharedSample } from '../helpers/sample-pack.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

let sample: Uint8Array;

beforeAll(async () => {
  sample = bytesOf(await sharedSample(), 'brief.docx');
});

async function buildBase(printing?: PrintOptions): Promise<ReadonlyMap<string, Artefact>> {
  const host = createHostInMemory({ files: await baseSummit() });
  const pack = { summit: 'base-summit', language: 'en-GB' };
  const request = { pack, outputs: ['brief.docx'], withNotes: false, ...(printing === undefined ? {} : { printing }) };
  const { artefacts, findings } = await buildPack(request, {
    host,
    printer: sharedPrinter,
    onStep: () => () => undefined,
  });
  expect(findings).toEqual([]);
  return new Map(artefacts.map((artefact) => [artefact.name, artefact]));
}

test('a Word brief has its figures, the ground of its cover, and the pages of the PDF in its contents', () => {
  const files = unzipSync(sample);
  const media = Object.keys(files).filter((path) => path.startsWith('word/media/'));
  expect(media.map((path) => path.slice('word/media/'.length))).toEqual([
    ...['membership.png', 'membership.svg', 'member-states.png', 'member-states.svg', '_cover.png', '_cover.svg'],
  ]);
  const png = Buffer.from(files['word/media/_cover.png'] ?? new Uint8Array());
  // Twice as many pixels as the page of 210 mm has px.
  expect(png.readUInt32BE(16)).toBe(1588);
  const document = officeParts(sample).get('word/document.xml') ?? '';
  const pages = [...document.matchAll(/ PAGEREF _Toc\d+ \\h [\s\S]*?<w:t [^>]*>(\d+)</g)].map(([, page]) =>
    Number(page),
  );
  expect(pages).toHaveLength(13);
  expect(pages).toEqual(pages.toSorted((a, b) => a - b));
  expect(pages[0]).toBe(2);
});

test('every value that a brief shows has a bookmark around it, which a table leads from to its address', () => {
  const parts = officeParts(sample);
  const document = parts.get('word/document.xml') ?? '';
  const names = [...document.matchAll(/w:name="(_q[0-9a-f]{12})"/g)].map(([, name]) => name);
  const table = parts.get('customXml/item1.xml') ?? '';
  const values = new Map(
    [...table.matchAll(/bookmark="([^"]*)" address="([^"]*)"/g)].map(([, name, at]) => [at, name]),
  );
  expect(names.toSorted()).toEqual([...values.values()].toSorted());
  expect(table).toMatch(/ summit="SCO summit 2024" language="en-GB" digest="[0-9a-f]{64}">/);
  const marked = (address: string) => {
    const inside = new RegExp(`w:name="${values.get(address)}"/>([\\s\\S]*?)<w:bookmarkEnd`).exec(document)?.[1] ?? '';
    return inside.replace(/<[^>]*>/g, '');
  };
  expect(marked('summit/title')).toBe('Kazakhstan at the helm');
  expect(marked('institutions/points/1/text')).toBe('Tension raises the demand for common institutions.');
  expect(marked('finance/figures/barriers/table/columns/1')).toBe('Barrier');
  expect([...values.keys()].filter((address) => address?.startsWith('references/'))).toHaveLength(12);
  // Texts, details, facts, captions, cells, actions, owners: far more than paragraphs.
  expect(values.size).toBeGreaterThan(220);
});

test('a Word brief is made for each edition for readers, and not for a printing house', async () => {
  const files = await buildBase({ editions: ['standard', 'large-print'], doubleSided: true, cropMarks: false });
  expect([...files.keys()]).toEqual(['brief.docx', 'brief-large-print.docx', 'build.json']);
});

test('the same outline gives the same bytes', async () => {
  const [first, second] = [await buildBase(), await buildBase()];
  expect(Buffer.from(bytesOf(first, 'brief.docx')).equals(bytesOf(second, 'brief.docx'))).toBe(true);
});
