import { expect, test } from 'vitest';
import { measureSlides } from '../../../../scripts/browser/page/measure-slides.ts';
import { takeMarksOut } from '../../../../scripts/browser/page/take-marks.ts';
import { showPage } from '../../../../scripts/browser/show-page.ts';
import { sharedPrinter } from '../../../helpers/shared-printer.ts';

test('the size of a marking is not judged as that of a text of its slide', async () => {
  const [slide] = await sharedPrinter().withPage('measuring', async (page) => {
    const words = '<div class="marking">SECRET</div><p>Text</p><p class="marking">Text of a class of that name</p>';
    await showPage(page, `<style>* { font-size: 2px }</style><div class="marpit"><section>${words}</section></div>`);
    return await measureSlides(page, await takeMarksOut(page));
  });
  expect(slide?.parts.filter(({ kind }) => kind === 'text').map(({ bodySize }) => bodySize)).toEqual([null, 2, 2]);
});
