import { describe, expect, test } from 'vitest';
import { printPdf } from '../../scripts/browser/print-pdf.ts';
import { showPage } from '../../scripts/browser/show-page.ts';
import { headLine } from '../../scripts/design/head-line.ts';
import { pageCss } from '../../scripts/design/page-css.ts';
import { pageGeometry } from '../../scripts/design/page-geometry.ts';
import { briefName, briefSetups, EDITIONS, type PageSetup } from '../../scripts/design/page-setup.ts';
import { drawingLabel, TYPE_SCALES, typeScale } from '../../scripts/design/type-scale.ts';
import { briefFrame } from '../../scripts/figures/figure-frames.ts';
import { markingLine } from '../../scripts/layout/brief/stamp-brief.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

const PALETTE = { sans: 'Source Sans 3', ink: '#000000', mute: '#555555' };
const A4: PageSetup = { paper: 'A4', edition: 'standard', doubleSided: false, cropMarks: false };

test.each([
  [A4, 210, 297],
  [{ ...A4, paper: 'Letter' } as const, 215.9, 279.4],
  [{ ...A4, cropMarks: true }, 230, 317],
  [{ ...A4, paper: 'Letter', doubleSided: true, cropMarks: true } as const, 235.9, 299.4],
])('%o is printed on a sheet of %d x %d mm', async (setup, width, height) => {
  const bytes = await sharedPrinter().withPage('printing a page', async (page) => {
    await showPage(page, `<style>${pageCss(setup, PALETTE)}</style><p>Words</p>`);
    return await printPdf(page);
  });
  const [page] = (await readPdf(bytes)).pages;
  expect(page?.width).toBeCloseTo((width / 25.4) * 72, -0.3);
  expect(page?.height).toBeCloseTo((height / 25.4) * 72, -0.3);
});

test('the page number stands at the outer edge, which is the left one of pages that are read from the right', () => {
  const css = pageCss(A4, PALETTE, { isRightToLeft: true });
  expect(css).toContain('@page { @bottom-left { content: counter(page); } }');
  expect(pageCss(A4, PALETTE)).toContain('@page { @bottom-right { content: counter(page); } }');
  const double = { ...A4, doubleSided: true };
  expect(pageCss(double, PALETTE, { isRightToLeft: true })).toBe(pageCss(double, PALETTE));
});

test.each(EDITIONS.flatMap((edition) => (['A4', 'Letter'] as const).map((paper) => ({ ...A4, edition, paper }))))(
  'the running head of $edition on $paper is clear of the marking above it',
  (setup) => {
    expect(markingLine(setup).bottom).toBeLessThan(headLine(setup).top);
  },
);

describe('measures', () => {
  test.each(['A4', 'Letter'] as const)('what stands between the margins of %s is as wide on every page', (paper) => {
    for (const doubleSided of [false, true]) {
      const { width, inner, outer, content, text, gap, notes } = pageGeometry({ ...A4, paper, doubleSided });
      expect(inner + content + outer).toBeCloseTo(width, 6);
      expect(text + gap + notes).toBeCloseTo(content, 6);
      expect(inner - outer).toBeCloseTo(doubleSided ? 6 : 0, 6);
    }
  });

  test('no type of clear print is below 12 pt, none of large print below 16 pt, drawings included', () => {
    for (const [edition, least] of [
      ['clear-print', 12],
      ['large-print', 16],
    ] as const) {
      const { leading, ...sizes } = TYPE_SCALES[edition];
      expect(Math.min(...Object.values(sizes), drawingLabel(edition))).toBe(least);
      expect(leading).toBeGreaterThan(1.4);
    }
    expect([TYPE_SCALES['clear-print'].body, TYPE_SCALES['large-print'].body]).toEqual([12, 16]);
  });

  test('a family with larger letters is set smaller, on lines as high, but not where a least size is promised', () => {
    const plex = { heading: 'IBM Plex Serif', text: 'IBM Plex Sans', files: [] };
    const sizesOf = (edition: PageSetup['edition']) => {
      const css = pageCss({ ...A4, edition }, PALETTE, { scale: typeScale(edition, plex) });
      return ['body', 'note', 'leading'].map((name) => Number.parseFloat(css.split(`--type-${name}: `)[1] ?? ''));
    };
    const [body = 0, note, leading = 0] = sizesOf('standard');
    expect([body, note]).toEqual([9.63, 7.48]);
    expect(body * leading).toBeCloseTo(15, 1);
    expect(sizesOf('clear-print').slice(0, 2)).toEqual([12, 12]);
  });

  test('a drawing is as wide as the text between the margins, and higher for larger type', () => {
    const figure = { id: 'x', content: { kind: 'chart' } } as unknown as Parameters<typeof briefFrame>[0];
    const style = { palette: {}, language: 'en', measure: () => 0, widthsKey: '' };
    const [usual, large] = [8.5, 16].map((label) => briefFrame(figure, { content: 170, label }, style));
    expect(usual).toMatchObject({ width: 642, height: 270 });
    expect(large).toMatchObject({ width: 642, height: 324 });
    expect(large?.fontSize).toBeCloseTo(21.33, 1);
  });
});

test('the files of a brief are named in one order, each edition to read and as it is printed', () => {
  const setups = briefSetups({ editions: ['standard', 'large-print'], doubleSided: true, cropMarks: true });
  expect(setups.map(briefName)).toEqual([
    'brief',
    'brief-double-sided-crop-marks',
    'brief-large-print',
    'brief-large-print-double-sided-crop-marks',
  ]);
});
