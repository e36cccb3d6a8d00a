import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { loadPdf } from '../../../scripts/pdf/read/load-pdf.ts';
import { printedBlocks } from '../../../scripts/pdf/read/printed-blocks.ts';
import { printedLines } from '../../../scripts/pdf/read/printed-lines.ts';
import { type Pdf, readPdf } from '../../../scripts/pdf/read/read-pdf.ts';
import { goodPdf } from '../../helpers/good-pdf.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';

const printer = sharedPrinter();

const MAP = 'beginbfrange <0041> <005A> <0041> endbfrange';

/** A page of 200 × 100 pt whose one paragraph holds the marked content 0 and 1. */
async function pdfOf(content: string, form = ''): Promise<Pdf> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const page = document.addPage([200, 100]);
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'ABCDEF+Sample-Regular',
    Encoding: 'Identity-H',
    ToUnicode: context.register(context.flateStream(MAP)),
  });
  const resources = { Font: { F1: context.register(font) } };
  const drawn = context.flateStream(form, {
    Type: 'XObject',
    Subtype: 'Form',
    Matrix: [2, 0, 0, 2, 10, 10],
    Resources: resources,
  } as never);
  page.node.set(
    PDFName.of('Resources'),
    context.obj({ ...resources, XObject: { Fm0: context.register(drawn) } } as never),
  );
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
  const paragraph = context.register(context.obj({ S: 'P', Pg: page.ref, K: [1, 0] } as never));
  catalog.set(PDFName.of('StructTreeRoot'), context.obj({ K: [paragraph] } as never));
  return readPdf(document);
}

const runsOf = ({ pages }: Pdf) => pages.flatMap(({ runs }) => runs);
const linesOf = (pdf: Pdf) => runsOf(pdf).flatMap(({ lines }) => lines.map(({ x, y, words }) => ({ x, y, words })));

test('a text has its place from the top left corner, through all operators that move it', async () => {
  const pdf = await pdfOf(`q .5 0 0 .5 10 20 cm /F1 12 Tf
BT 1 0 0 -1 40 60 Tm <0041> Tj 4 0 Td <0042> Tj 0 20 TD <0043> Tj T* [<0044> 5 <0045>] TJ ET Q
BT /F1 9 Tf 8 TL 5 50 Td <0046> Tj <0047> ' ET`);
  expect(linesOf(pdf)).toEqual([
    { x: 30, y: 50, words: 'AB' },
    { x: 32, y: 60, words: 'C' },
    { x: 32, y: 70, words: 'DE' },
    { x: 5, y: 50, words: 'F' },
    { x: 5, y: 58, words: 'G' },
  ]);
});

test('a text in a form has the place that the form gives it', async () => {
  const pdf = await pdfOf('1 0 0 1 5 5 cm /Fm0 Do', 'BT /F1 9 Tf 10 20 Td <0041> Tj ET');
  expect(linesOf(pdf)).toEqual([{ x: 35, y: 45, words: 'A' }]);
});

test('a font comes back after what is drawn in between', async () => {
  const pdf = await pdfOf('/F1 9 Tf q /F9 9 Tf <0041> Tj Q <0042> Tj');
  expect(runsOf(pdf).map(({ words, font }) => [words, font])).toEqual([['B', 'ABCDEF+Sample-Regular']]);
  expect(pdf.fonts.map(({ name, codes }) => [name, codes.map(({ code, text }) => [code, text])])).toEqual([
    ['ABCDEF+Sample-Regular', [[0x42, 'B']]],
  ]);
});

test('words that stand for glyphs have the place of the first glyph, and no glyph counts besides', async () => {
  const pdf = await pdfOf(`/F1 9 Tf BT /P <</MCID 0>> BDC 5 60 Td <0041> Tj
/Span <</ActualText <FEFF00660069>>> BDC 3 0 Td <0042> Tj 3 0 Td <0043> Tj EMC 3 0 Td <0044> Tj EMC ET`);
  expect(linesOf(pdf)).toEqual([
    { x: 5, y: 40, words: 'A' },
    { x: 8, y: 40, words: 'fi' },
    { x: 14, y: 40, words: 'D' },
  ]);
  expect(printedLines(pdf)).toEqual([{ page: 1, y: 40, text: 'AfiD' }]);
});

test('lines and blocks follow the structure; artefacts are in neither, untagged text is a block at the end', async () => {
  const pdf = await pdfOf(`/F1 9 Tf BT 5 10 Td <0058> Tj ET /Artifact BMC BT 5 95 Td <005A> Tj ET EMC
/P <</MCID 0>> BDC BT 5 50 Td <0041> Tj 0 -10 Td <0042> Tj ET EMC /P <</MCID 1>> BDC BT 5 80 Td <0043> Tj ET EMC`);
  expect(printedLines(pdf)).toEqual([
    { page: 1, y: 20, text: 'C' },
    { page: 1, y: 50, text: 'A' },
    { page: 1, y: 60, text: 'B' },
  ]);
  expect(printedBlocks(pdf)).toEqual(['CAB', 'X']);
});

test('what is read is plain data: it comes through a copy as it is', async () => {
  const pdf = readPdf(await loadPdf(await goodPdf(printer)));
  expect(pdf.elements.length).toBeGreaterThan(20);
  expect(structuredClone(pdf)).toStrictEqual(pdf);
});
