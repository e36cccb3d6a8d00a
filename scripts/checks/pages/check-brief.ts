import type { PDFDocument } from '@cantoo/pdf-lib';
import type { JSHandle, Page } from 'puppeteer';
import { measureBrief, readPageBoxes } from '../../browser/page/measure-brief.ts';
import { readBlocks } from '../../browser/page/read-blocks.ts';
import type { PageMarks } from '../../browser/page/take-marks.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { readPrintedLines } from '../../pdf/read/read-printed-lines.ts';
import { checkContrast } from '../shown/check-contrast.ts';
import { checkFonts, readFonts } from '../shown/check-fonts.ts';
import { checkPageFit } from './check-page-fit.ts';
import { checkPages } from './check-pages.ts';
import { placeBlocks } from './place-blocks.ts';
import { checkSmallPrint } from './small-print.ts';

const PT_PER_PX = 0.75;

/**
 * Checks the brief as it was printed: how it breaks over its pages, by the lines that the PDF has, and what
 * runs out of them, by the page as wide as in print. The page can't be used for anything else afterwards.
 */
export async function checkBrief(
  page: Page,
  marks: JSHandle<PageMarks>,
  printed: PDFDocument,
  placeOf: (mark: number | null) => Place | undefined,
): Promise<Diagnostic[]> {
  const boxes = await readPageBoxes(page);
  const [general] = boxes;
  const blocks = placeBlocks(await readBlocks(page, marks), readPrintedLines(printed));
  const pageOf = (mark: number | null) =>
    blocks.find((block) => mark !== null && block.mark === mark && block.lines.length > 0)?.lines[0]?.page;
  const document = {
    blocks,
    pages: printed.getPageCount(),
    textTop: (general?.top ?? 0) * PT_PER_PX,
    textBottom: (general?.bottom ?? 0) * PT_PER_PX,
  };
  const { measured, inks, wide } = await measureBrief(page, marks, boxes);
  const fit = checkPageFit(measured, placeOf, pageOf);
  // What is told of a text goes for what is around it.
  const [widest] = fit.length > 0 ? [] : wide;
  return [
    ...checkFonts(await readFonts(page), measured),
    ...checkPages(document, placeOf),
    ...fit,
    ...checkSmallPrint(measured, placeOf, pageOf),
    ...(widest === undefined ? [] : [diagnose('check/wide-page', widest)]),
    ...checkContrast(inks, {
      genre: 'brief',
      numberOf: (_, mark) => pageOf(mark),
      placeOf: (_, mark) => placeOf(mark),
    }),
  ];
}
