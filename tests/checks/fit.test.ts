import { afterAll, describe, expect, test } from 'vitest';
import { checkFit, checkSlideCount, worstOverflow } from '../../scripts/checks/fit.ts';
import { type MeasuredElement, type MeasuredSlide, measureSlides } from '../../scripts/checks/measure-slides.ts';
import { startBrowser } from '../../scripts/print/browser.ts';
import { showPage } from '../../scripts/print/show-page.ts';
import type { DeckView } from '../../scripts/views/deck-view.ts';
import { plainText } from '../../scripts/views/rich-text.ts';
import { slidesOf } from '../slides-of.ts';

const printer = startBrowser(undefined);
afterAll(async () => await printer.close());

const WITHIN: MeasuredElement = { left: 72, top: 120, right: 600, bottom: 400, positioned: false, cut: 0 };
const HEADER = { left: 72, top: 60, right: 600, bottom: 84 };
const FOOTER = { left: 72, top: 640, right: 600, bottom: 680 };

function slideWith(element: Partial<MeasuredElement>, slide: Partial<MeasuredSlide> = {}): MeasuredSlide {
  return { width: 1280, height: 720, header: HEADER, footer: FOOTER, elements: [{ ...WITHIN, ...element }], ...slide };
}

describe('what runs out of a slide', () => {
  test.each([
    ['nothing', {}, {}, 0, ''],
    ['past the right edge', { right: 1290 }, {}, 34, 'right edge'],
    ['past the left edge', { left: 10 }, {}, 14, 'left edge'],
    ['into the sources', { bottom: 650 }, {}, 10, 'sources at the bottom'],
    ['beside the sources, as its stylesheet wants', { bottom: 650, positioned: true }, {}, 0, ''],
    ['past the bottom without sources', { bottom: 700 }, { footer: null }, 4, 'bottom edge'],
    ['into the line at the top', { top: 80 }, {}, 4, 'line at the top'],
    ['sources that are too long', {}, { footer: { ...FOOTER, bottom: 710 } }, 14, 'bottom edge'],
    ['out of a box that cuts it off', { cut: 7 }, {}, 7, 'edge of a box that cuts it off'],
    ['an empty element anywhere', { left: -99, right: -99, top: 900, bottom: 900 }, {}, 0, ''],
    ['the worst of several', { right: 1260, bottom: 690 }, {}, 50, 'sources at the bottom'],
  ])('%s', (_, element, slide, by, side) => {
    expect(worstOverflow(slideWith(element, slide))).toEqual({ by, side });
  });

  test('is reported with the place of the slide, and not below one px', () => {
    const slides = slidesOf(plainText('x')).slice(0, 2);
    const view: DeckView = {
      language: 'en',
      ratio: '16:9',
      title: plainText(''),
      subject: plainText(''),
      author: plainText(''),
      keywords: plainText(''),
      labels: {},
      slides,
    };
    const found = checkFit([slideWith({ right: 1257 }), slideWith({ right: 1257.2 })], view);
    expect(found).toEqual([expect.objectContaining({ code: 'check/slide-overflow', place: slides[1]?.at })]);
    expect(found[0]?.message).toBe('Slide 2 does not fit: its content runs 2 px past the right edge.');
    expect(checkSlideCount([slideWith({})], view)[0]?.message).toBe('The deck should have 2 slides, but 1 came out.');
    expect(checkSlideCount([slideWith({}), slideWith({})], view)).toEqual([]);
  });
});

describe('what the browser measures', () => {
  async function measure(content: string, css = ''): Promise<MeasuredSlide[]> {
    const style = `section { position: relative; width: 1280px; height: 720px; overflow: hidden } * { margin: 0; padding: 0; font: 20px/30px monospace } ${css}`;
    return await printer.withPage('measuring', async (page) => {
      await showPage(page, `<style>${style}</style><div class="marpit">${content}</div>`);
      return await measureSlides(page);
    });
  }

  test('is every slide from its own corner', async () => {
    const [first, second] = await measure('<section><p>one</p></section><section><p>two</p></section>');
    expect(first).toMatchObject({ width: 1280, height: 720, header: null, footer: null });
    expect(second?.elements).toEqual(first?.elements);
    expect(second?.elements[0]).toMatchObject({ left: 0, positioned: false, cut: 0 });
    expect(second?.elements[0]?.bottom).toBeLessThan(31);
  });

  test('is of a wide empty box only its text, and of a ground all of it', async () => {
    const [slide] = await measure(
      '<section><p>short</p><p class="ground">short</p></section>',
      '.ground { background: red }',
    );
    expect(slide?.elements[0]?.right).toBeLessThan(100);
    expect(slide?.elements[1]?.right).toBe(1280);
  });

  test('is the line at the top and the sources apart', async () => {
    const [slide] = await measure('<section><header>Top</header><p>x</p><footer>Sources</footer></section>');
    expect(slide?.elements).toHaveLength(1);
    expect(slide?.header?.top).toBeLessThan(slide?.footer?.top ?? 0);
  });

  test('is by how much a box cuts its content off, on both axes', async () => {
    const css = '.tall { height: 30px; overflow: hidden } .wide { width: 50px; overflow: hidden; white-space: nowrap }';
    const [slide] = await measure(
      '<section><div class="tall">a<br>b<br>c</div><div class="wide">a very long line of words</div></section>',
      css,
    );
    const cuts = slide?.elements.map(({ cut }) => cut).filter((cut) => cut > 0) ?? [];
    expect(cuts[0]).toBe(60);
    expect(cuts[1]).toBeGreaterThan(100);
  });
});
