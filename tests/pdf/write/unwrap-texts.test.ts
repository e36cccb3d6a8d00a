import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { pageContent } from '../../../scripts/pdf/read/content/content-stream.ts';
import { unwrapTexts } from '../../../scripts/pdf/write/text/unwrap-texts.ts';

// Codes 1 to 3 are half as wide as the font is high, and stand for ك, ت and ر.
const MAP =
  '1 begincodespacerange <0000> <FFFF> endcodespacerange 3 beginbfchar <0001> <0643> <0002> <062A> <0003> <0631> endbfchar';

test('a glyph without a place of its own keeps its place where marks come before it', async () => {
  // The browser gives the second glyph no place: it follows where the first one ends. Two letters are read for it.
  const content = `/P <</MCID 0>> BDC
BT
/F1 20 Tf
1 0 0 -1 100 700 Tm
30 0 Td <0001> Tj
/Span<</ActualText <FEFF062A0631> >> BDC
<0002> Tj
EMC
34 0 Td <0003> Tj
8 0 Td <0001> Tj
ET
EMC`;
  // As before, the second glyph stands at 140, the third at 164 and the last at 172.
  expect(await unwrapped(content)).toBe(
    [
      '/P <</MCID 0>> BDC BT /F1 20 Tf 1 0 0 -1 100 700 Tm 30 0 Td <0001> Tj ET EMC',
      '/Span<</ActualText <FEFF062A0631> /MCID 1 >> BDC BT 1 0 0 -1 130 700 Tm 10 0 Td <0002> Tj ET EMC',
      '/P <</MCID 2>> BDC BT 1 0 0 -1 140 700 Tm 24 0 Td <0003> Tj 8 0 Td <0001> Tj ET EMC',
    ].join(' '),
  );
});

// The content of a page with one tagged paragraph, after its inner marks were taken out, with one space for white space.
async function unwrapped(content: string): Promise<string> {
  const document = await PDFDocument.create();
  const { context } = document;
  const page = document.addPage();
  const inner = context.obj({ Type: 'Font', Subtype: 'CIDFontType2', W: [1, [500, 500, 500]] });
  const map = context.register(context.stream(MAP));
  const font = context.obj({ Subtype: 'Type0', Encoding: 'Identity-H', DescendantFonts: [inner], ToUnicode: map });
  page.node.set(PDFName.of('Resources'), context.obj({ Font: { F1: context.register(font) } }));
  page.node.set(PDFName.of('Contents'), context.register(context.stream(content)));
  page.node.set(PDFName.of('StructParents'), context.obj(0));
  const element = context.register(context.obj({ S: 'P', K: [0], Pg: page.ref }));
  const tree = context.obj({ K: [element], ParentTree: { Nums: [0, [element]] } });
  document.catalog.set(PDFName.of('StructTreeRoot'), context.register(tree));
  unwrapTexts(document);
  return pageContent(document, page).replace(/\s+/g, ' ');
}
