import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import type { Conversion } from '../../scripts/libreoffice/libreoffice.ts';
import { type BriefPages, numberByLibreOffice } from '../../scripts/outputs/office/number-by-libreoffice.ts';

const BOOKMARKS = new Map([
  ['at-a-glance', '_Toc000000001'],
  ['theme-one', '_Toc000000002'],
]);

/** A PDF as LibreOffice makes it: its bookmarks are named destinations, whose names are written in its own way. */
async function laidOut(pages: Readonly<Record<string, number>>, count: number): Promise<Conversion> {
  const document = await PDFDocument.create();
  document.setProducer('LibreOffice 7.4');
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const all = Array.from({ length: count }, () => document.addPage());
  all[0]?.drawText('words', { font });
  const places = document.context.obj({});
  for (const [name, page] of Object.entries(pages)) {
    const target = all[page - 1]?.ref ?? null;
    places.set(PDFName.of(name), document.context.obj([target, 'XYZ', 0, 0, 0]));
  }
  document.catalog.set(PDFName.of('Dests'), places);
  return { kind: 'made', pdf: await document.save() };
}

async function number(answers: readonly Conversion[], families: readonly string[] = []) {
  const written: string[] = [];
  const left = [...answers];
  const write = ({ count, numbers }: BriefPages) => {
    written.push(`${[...numbers.values()].join(' ')} of ${count}`);
    return new TextEncoder().encode(written.at(-1));
  };
  const ofPdf = {
    count: 9,
    numbers: new Map([
      ['at-a-glance', 2],
      ['theme-one', 9],
      ['not-in-word', 3],
    ]),
  };
  const file = { name: 'brief.docx', write, ofPdf, bookmarks: BOOKMARKS, families };
  const { content, ...made } = await numberByLibreOffice(file, async () => left.shift() ?? { kind: 'absent' });
  return { ...made, content: new TextDecoder().decode(content), laidOut: answers.length - left.length };
}

test('the contents get the pages on which LibreOffice has set the headings', async () => {
  const laid = await laidOut({ '5FToc000000001': 2, '5FToc000000002': 4 }, 8);
  expect(await number([laid])).toEqual({
    content: '2 4 of 8',
    pages: 8,
    pagesFrom: { kind: 'libreoffice', program: 'LibreOffice 7.4', missing: [] },
    laidOut: 1,
  });
});

test('numbers with more digits are laid out once more, and no third time', async () => {
  const wider = await laidOut({ _Toc000000001: 2, _Toc000000002: 10 }, 11);
  const moved = await laidOut({ _Toc000000001: 2, _Toc000000002: 11 }, 12);
  expect(await number([wider, moved])).toMatchObject({ content: '2 11 of 12', laidOut: 2 });
  const back = await laidOut({ _Toc000000001: 2, _Toc000000002: 9 }, 10);
  expect(await number([wider, back])).toMatchObject({ content: '2 9 of 10', laidOut: 2 });
});

test('a font that LibreOffice had not is named, unless it had one as wide', async () => {
  const laid = await laidOut({ _Toc000000001: 2, _Toc000000002: 4 }, 8);
  const { pagesFrom } = await number([laid], ['Times', 'Calibri', 'Cambria']);
  expect(pagesFrom).toMatchObject({ missing: ['Calibri', 'Cambria'] });
});

test('without LibreOffice, or an answer of it, the pages are those of the PDF, with the reason', async () => {
  const asInPdf = { content: '2 9 3 of 9', pages: 9 };
  expect(await number([])).toMatchObject({ ...asInPdf, pagesFrom: { kind: 'pdf', reason: undefined } });
  const late = { kind: 'failed', reason: 'it took longer than 60 s' } as const;
  expect(await number([late])).toMatchObject({ ...asInPdf, pagesFrom: { kind: 'pdf', reason: late.reason } });
  const lost = await laidOut({ _Toc000000001: 2 }, 8);
  expect(await number([lost])).toMatchObject({
    ...asInPdf,
    pagesFrom: { reason: 'its PDF does not say on which pages the headings stand' },
  });
});
