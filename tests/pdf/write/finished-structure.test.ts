import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFStream } from '@cantoo/pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { bookmarkItems } from '../../../scripts/pdf/read/links/bookmark-items.ts';
import { kidsOf, readStructure } from '../../../scripts/pdf/read/structure/structure-tree.ts';
import { goodPdf } from '../../helpers/good-pdf.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';

const printer = sharedPrinter();
let bytes: Uint8Array;
let document: PDFDocument;

beforeAll(async () => {
  bytes = await goodPdf(printer);
  document = await PDFDocument.load(bytes, { updateMetadata: false });
});

const name = (text: string) => PDFName.of(text);
const typesBelow = (type: string) =>
  readStructure(document)
    .filter((element) => element.type === type)
    .map(({ children }) => children.map((child) => child.type));

test('an item of a list is its label and its body', () => {
  expect(typesBelow('LI')).toEqual([
    ['Lbl', 'LBody'],
    ['Lbl', 'LBody'],
  ]);
});

test('the mark of a list stays content, the border of an item does not', () => {
  const elements = readStructure(document);
  const kidsOfAll = (wanted: string) => elements.filter(({ type }) => type === wanted).map(({ dict }) => kidsOf(dict));
  expect(kidsOfAll('Lbl').map((kids) => kids.length)).toEqual([1, 1]);
  expect(kidsOfAll('LI').map((kids) => kids.filter((kid) => kid instanceof PDFNumber))).toEqual([[], []]);
});

test('a figure keeps what it draws, and its words', () => {
  const figure = readStructure(document).find(({ type }) => type === 'Figure');
  expect(kidsOf(figure?.dict ?? PDFDict.withContext(document.context)).length).toBeGreaterThan(0);
  expect(String(figure?.dict.lookup(name('Alt')))).toBe('(A drawing)');
});

test('a passage keeps its language', () => {
  const languages = readStructure(document).map(({ dict }) => String(dict.get(name('Lang')) ?? ''));
  expect(languages).toContain('(fr)');
});

test('a link says in words where it leads: its address, or the heading of its place', () => {
  const annotations = document.getPage(0).node.lookup(name('Annots'), PDFArray);
  const said = annotations.asArray().map((_, index) => {
    return annotations.lookup(index, PDFDict).lookup(name('Contents'), PDFHexString).decodeText();
  });
  expect(said).toEqual(['https://example.org/a', 'Two']);
});

test('a place lies at its heading, not a margin above it', () => {
  const places = document.catalog.lookup(name('Dests'), PDFDict);
  const top = (place: PDFArray) => place.lookup(3, PDFNumber).asNumber();
  const [, two] = bookmarkItems(document);
  const heading = top(two?.lookup(name('Dest'), PDFArray) ?? PDFArray.withContext(document.context));
  const section = top(places.lookup(name('two'), PDFArray));
  expect(Math.abs(section - heading)).toBeLessThan(12);
});

test('the XMP says what the document is, escaped and without a clock', () => {
  const stream = document.catalog.lookup(name('Metadata')) as PDFStream;
  const packet = Buffer.from(stream.getContents()).toString('utf8');
  expect(packet).toContain('<rdf:li xml:lang="x-default">A page</rdf:li><rdf:li xml:lang="en-GB">A page</rdf:li>');
  expect(packet).toContain('<dc:creator><rdf:Seq><rdf:li>One</rdf:li><rdf:li>Two</rdf:li></rdf:Seq></dc:creator>');
  expect(packet).toContain('All rights reserved &amp; more');
  expect(packet.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(Array(3).fill('2030-04-01T00:00:00Z'));
  expect(Buffer.from(bytes).includes(packet)).toBe(true);
});

test('the types of PDF 2.0 stand for those of 1.7', () => {
  const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict);
  expect(String(root.lookup(name('RoleMap'), PDFDict).get(name('Em')))).toBe('/Span');
});
