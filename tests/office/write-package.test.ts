import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { documentProperties, rootRelationships } from '../../scripts/office/package/document-properties.ts';
import type { Part } from '../../scripts/office/package/part.ts';
import { openRelationships } from '../../scripts/office/package/relationships.ts';
import { writePackage } from '../../scripts/office/package/write-package.ts';
import { xml } from '../../scripts/office/xml/xml.ts';

const METADATA = {
  title: 'Trade & <transit>',
  authors: ['A. Author', 'B. Author'],
  subject: 'A subject',
  keywords: ['one', 'two'],
  rights: 'Free to use',
  language: 'en-GB',
  date: { year: 2024, month: 6 },
};

function partsOf(): Part[] {
  const links = openRelationships();
  const image = links.to('image', 'word/media/map.png');
  const site = links.toAddress('https://example.org/?a=1&b=2');
  expect([image, site, links.to('image', 'word/media/map.png')]).toEqual(['rId1', 'rId2', 'rId1']);
  return [
    { path: 'word/document.xml', type: 'application/x-main', content: xml`<w/>`, relationships: links.all() },
    { path: 'word/media/map.png', type: 'image/png', content: new Uint8Array([1, 2, 3]) },
    ...documentProperties(METADATA),
  ];
}

function pack(parts = partsOf()): Uint8Array {
  return writePackage({ relationships: rootRelationships('word/document.xml'), parts });
}

test('a package has its content types first, its relationships beside its parts, and no folders', () => {
  const files = unzipSync(pack());
  expect(Object.keys(files)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/document.xml',
    'word/_rels/document.xml.rels',
    'word/media/map.png',
    'docProps/core.xml',
    'docProps/app.xml',
  ]);
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  expect(text('[Content_Types].xml')).toContain('<Default Extension="png" ContentType="image/png"/>');
  expect(text('[Content_Types].xml')).toContain(
    '<Override PartName="/word/document.xml" ContentType="application/x-main"/>',
  );
  expect(text('word/_rels/document.xml.rels')).toContain('Target="media/map.png"/>');
  expect(text('word/_rels/document.xml.rels')).toContain(
    'Target="https://example.org/?a=1&amp;b=2" TargetMode="External"/>',
  );
  expect(text('word/document.xml')).toBe('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w/>');
  expect(text('_rels/.rels')).toContain('Target="word/document.xml"/>');
  expect(text('docProps/core.xml')).toContain('<dc:title>Trade &amp; &lt;transit&gt;</dc:title>');
  expect(text('docProps/core.xml')).toContain('<dc:creator>A. Author; B. Author</dc:creator>');
  expect(text('docProps/core.xml')).toContain('W3CDTF">2024-06-01T00:00:00Z</dcterms:modified>');
});

test('targets are written from the folder of their part, upwards where they must be', () => {
  const links = openRelationships();
  links.to('slideLayout', 'ppt/slideLayouts/slideLayout1.xml');
  const parts = [
    { path: 'ppt/slides/slide1.xml', type: 'a/b', content: xml`<s/>`, relationships: links.all() },
    { path: 'ppt/slideLayouts/slideLayout1.xml', type: 'a/b', content: xml`<l/>` },
  ];
  const files = unzipSync(writePackage({ relationships: [], parts }));
  expect(strFromU8(files['ppt/slides/_rels/slide1.xml.rels'] ?? new Uint8Array())).toContain(
    'Target="../slideLayouts/slideLayout1.xml"',
  );
});

test('every time in a package is the first of January 1980, whatever the time zone', () => {
  const zone = process.env['TZ'];
  const packed = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles'].map((each) => {
    process.env['TZ'] = each;
    return Buffer.from(pack()).toString('base64');
  });
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(new Set(packed).size).toBe(1);
  const bytes = Buffer.from(packed[0] ?? '', 'base64');
  // MS-DOS time and date of the first entry: 00:00:00, and year 0 since 1980, month 1, day 1.
  expect(bytes.readUInt16LE(10)).toBe(0);
  expect(bytes.readUInt16LE(12)).toBe((1 << 5) | 1);
});

test('a path that is there twice, and a relationship that leads nowhere, are refused', () => {
  const [document, image, ...rest] = partsOf();
  if (document === undefined || image === undefined) throw new Error('no parts');
  expect(() => pack([document, image, { ...image, path: 'word/media/MAP.png' }, ...rest])).toThrow('the same path');
  expect(() => pack([document, ...rest])).toThrow('refers to word/media/map.png, which it has not');
});
