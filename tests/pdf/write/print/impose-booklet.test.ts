import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  checkBookletOrder,
  checkGreySheets,
  checkMarkedSheets,
} from '../../../../scripts/checks/sheets/check-booklet.ts';
import { foldedPages } from '../../../../scripts/checks/sheets/folded-pages.ts';
import { bookletGeometry, smallestType } from '../../../../scripts/design/booklet-geometry.ts';
import { streamText } from '../../../../scripts/pdf/read/content/content-stream.ts';
import { loadPdf } from '../../../../scripts/pdf/read/load-pdf.ts';
import { readSheets, type Sheets } from '../../../../scripts/pdf/read/read-sheets.ts';
import { fillSheets } from '../../../../scripts/pdf/write/print/fill-sheets.ts';
import { imposeBooklet } from '../../../../scripts/pdf/write/print/impose-booklet.ts';

const A4 = { width: 210, height: 297 };
const PT_PER_MM = 72 / 25.4;
const METADATA = {
  ...{ title: 'A booklet', authors: ['One'], subject: 'A subject', keywords: [], rights: 'Free' },
  ...{ language: 'en-GB', date: { year: 2030 } },
};

/** A PDF of A4 pages, each of which says its number in letters: `page-c` is the third. */
async function pagesThatSay(count: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const { context } = document;
  const map = context.register(
    context.stream('1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <00> <7F> <0000> endbfrange'),
  );
  const font = context.register(context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', ToUnicode: map }));
  for (let index = 0; index < count; index += 1) {
    const page = document.addPage([A4.width * PT_PER_MM, A4.height * PT_PER_MM]);
    const words = `BT /F 12 Tf 100 100 Td (page-${letter(index)}) Tj ET`;
    page.node.set(PDFName.of('Contents'), context.register(context.stream(words)));
    page.node.set(PDFName.of('Resources'), context.obj({ Font: { F: font } }));
  }
  return await document.save();
}

function letter(page: number): string {
  return String.fromCharCode(97 + page);
}

async function booklet(
  count: number,
  { sheet = 'A3', isBoundRight = false }: { sheet?: 'A3' | 'A4'; isBoundRight?: boolean } = {},
) {
  const geometry = bookletGeometry(sheet, A4);
  const pages = await pagesThatSay(count);
  return await imposeBooklet(pages, { geometry, isBoundRight, metadata: METADATA, id: '0'.repeat(32) });
}

describe.each([false, true])('a booklet that is bound on the right: %s', (isBoundRight) => {
  test.each([1, 2, 4, 5, 8, 17])('of %d pages has them in order once it is folded', async (count) => {
    const { bytes, sides } = await booklet(count, { isBoundRight });
    const sheets = readSheets(await loadPdf(bytes));
    expect(sides).toBe(Math.ceil(count / 4) * 2);
    expect(sheets.sides).toHaveLength(sides);
    const said = Array.from({ length: count }, (_, page) => `page-${letter(page)}`);
    const blank = Array.from({ length: sides * 2 - count }, () => '');
    expect(foldedPages(sheets.sides, isBoundRight)).toEqual([...said, ...blank]);
  });
});

test('the outermost side has the last page beside the first, or the first beside the last', async () => {
  const sideOf = async (isBoundRight: boolean) =>
    readSheets(await loadPdf((await booklet(8, { isBoundRight })).bytes)).sides[0];
  expect(await sideOf(false)).toMatchObject({ left: 'page-h', right: 'page-a' });
  expect(await sideOf(true)).toMatchObject({ left: 'page-a', right: 'page-h' });
});

describe('the pages of a booklet', () => {
  test('keep their size on a sheet of twice theirs, and are made smaller on one of their own', async () => {
    expect(bookletGeometry('A3', A4)).toMatchObject({ width: 420, height: 297, scale: 1 });
    expect(bookletGeometry('A4', A4).scale).toBeCloseTo(Math.SQRT1_2, 2);
    const [side] = readSheets(await loadPdf((await booklet(4, { sheet: 'A4' })).bytes)).sides;
    expect((side?.width ?? 0) / PT_PER_MM).toBeCloseTo(148.5, 1);
    expect((side?.height ?? 0) / PT_PER_MM).toBeCloseTo(210, 1);
  });

  test('of inner sheets are nearer to the fold by a tenth of a millimetre a sheet', async () => {
    const document = await loadPdf((await booklet(12)).bytes);
    const moves = document.getPages().map((page) => {
      const content = page.node.Contents();
      const parts = content !== undefined && 'asArray' in content ? content.asArray() : [content];
      const text = parts.map((part) => streamText(document.context.lookup(part))).join(' ');
      return [...text.matchAll(/1 0 0 1 ([\d.]+) -?[\d.]+ cm/g)].map(([, x]) => Number(x) / PT_PER_MM);
    });
    const expected = [0, 0, 1, 1, 2, 2].map((sheet) => [sheet * 0.1, 210 - sheet * 0.1]);
    expect(moves).toHaveLength(expected.length);
    for (const [index, [left = 0, right = 0]] of expected.entries()) {
      expect(moves[index]?.[0]).toBeCloseTo(left, 2);
      expect(moves[index]?.[1]).toBeCloseTo(right, 2);
    }
  });

  test('that are made smaller have the type of their edition made smaller with them', () => {
    const setup = { paper: 'A4', edition: 'standard', doubleSided: true, cropMarks: false } as const;
    expect(smallestType(setup)).toBe(7.5);
    expect(smallestType({ ...setup, booklet: 'A3' })).toBe(7.5);
    expect(smallestType({ ...setup, booklet: 'A4' })).toBeCloseTo(5.3, 1);
    expect(smallestType({ ...setup, booklet: 'A4', edition: 'clear-print' })).toBeCloseTo(8.5, 1);
  });
});

test('blank pages fill the last sheet, of the size of the others', async () => {
  const document = await loadPdf(await fillSheets(await pagesThatSay(5)));
  expect(document.getPages().map((page) => Math.round(page.getWidth() / PT_PER_MM))).toEqual(Array(8).fill(210));
  const whole = await pagesThatSay(4);
  expect(await fillSheets(whole)).toBe(whole);
});

describe('a booklet that is read back', () => {
  let sheets: Sheets;
  const printed = Array.from({ length: 8 }, (_, page) => ({ runs: [runOf(`page-${letter(page)}`)] }));
  const about = { name: 'brief-booklet.pdf', printed, language: 'en-GB', isBoundRight: false, isGrey: true };

  beforeAll(async () => {
    sheets = readSheets(await loadPdf((await booklet(8)).bytes));
  });

  test('has no finding where it is right', () => {
    const right = { ...about, sheets, required: ['page'] };
    expect([...checkBookletOrder(right), ...checkMarkedSheets(right), ...checkGreySheets(right)]).toEqual([]);
  });

  test('is told where two sides are exchanged, at the first page that is wrong', () => {
    const [first, second, ...rest] = sheets.sides;
    const sides = [second, first, ...rest].flatMap((side) => (side === undefined ? [] : [side]));
    const [finding, ...others] = checkBookletOrder({ ...about, sheets: { ...sheets, sides }, required: [] });
    expect(finding?.code).toBe('check/booklet-order');
    expect(finding?.message).toContain('Page 1 of brief-booklet.pdf');
    expect(others).toEqual([]);
  });

  test('is told where a sheet is lost', () => {
    const lost = { ...sheets, sides: sheets.sides.slice(0, 2) };
    expect(checkBookletOrder({ ...about, sheets: lost, required: [] }).map(({ code }) => code)).toEqual([
      'check/booklet-order',
    ]);
  });

  test('is told of each page that lacks a marking', () => {
    const found = checkMarkedSheets({ ...about, sheets, required: ['page-c'] });
    expect(found.map(({ message }) => /^Page (\d)/.exec(message)?.[1])).toEqual(['1', '2', '4', '5', '6', '7', '8']);
  });

  test('is told of colours where it must be grey', () => {
    const colours = new Map([
      ['grey', 8],
      ['rgb', 3],
    ] as const);
    const [finding] = checkGreySheets({ ...about, sheets: { ...sheets, colours }, required: [] });
    expect(finding?.code).toBe('check/not-grey');
    expect(finding?.message).toContain('3 parts in colour');
  });
});

function runOf(words: string) {
  return { words, lines: [], font: undefined, mcid: undefined, holder: undefined, isArtefact: false };
}
