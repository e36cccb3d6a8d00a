import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { officeParts } from '../helpers/office-parts.ts';
import { bytesOf, sharedSample } from '../helpers/sample-pack.ts';

let sample: Uint8Array;

beforeAll(async () => {
  sample = bytesOf(await sharedSample(), 'brief.docx');
});

test('a Word brief has its figures, the ground of its cover, and the pages of the PDF in its contents', () => {
  const files = unzipSync(sample);
  const media = Object.keys(files).filter((path) => path.startsWith('word/media/'));
  expect(media.map((path) => path.slice('word/media/'.length))).toEqual([
    // The share bar is a chart of Word's own.
    ...['membership', 'member-states', 'horizons', '_cover'].flatMap((id) => [`${id}.png`, `${id}.svg`]),
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
