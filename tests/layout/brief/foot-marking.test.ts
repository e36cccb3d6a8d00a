import { expect, test } from 'vitest';
import { showPage } from '../../../scripts/browser/show-page.ts';
import { pageGeometry } from '../../../scripts/design/page-geometry.ts';
import { stampMeasures } from '../../../scripts/layout/brief/stamp-brief.ts';
import { renderStamps } from '../../../scripts/render/stamps/render-stamps.ts';
import { plainText } from '../../../scripts/views/text/rich-text.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';

const printer = sharedPrinter();
const WORDS = 'OFFICIAL – SENSITIVE · Embargo until 4 July 2030, 09:00 UTC+5 (04:00 UTC)';

test('a foot of two lines in large print ends before the page’s number, and no line hides letters of the one above', async () => {
  const setup = { paper: 'A4', edition: 'large-print', doubleSided: false, cropMarks: false } as const;
  const banner = { whole: plainText(WORDS), head: plainText(WORDS), foot: plainText(WORDS) };
  const stamp = { size: { width: 595, height: 842 }, part: 'foot', onDeep: false } as const;
  const colours = { ink: '#000000', paper: '#ffffff', deep: '#000000', 'on-deep': '#ffffff' };
  const look = { language: 'en', fonts: '', family: 'sans-serif', colours, ...stampMeasures(setup) };
  const { rights, withGround, without } = await printer.withPage('measuring', async (page) => {
    await showPage(page, renderStamps(banner, [stamp], look));
    const rights = await page.$eval('section b', (words) =>
      [...words.getClientRects()].map(({ right }) => right * 0.75),
    );
    const withGround = await page.screenshot({ fullPage: true });
    await page.addStyleTag({ content: 'span { background: none !important }' });
    return { rights, withGround, without: await page.screenshot({ fullPage: true }) };
  });
  expect(rights.length).toBeGreaterThan(1);
  const { width, outer } = pageGeometry(setup);
  // 1 mm is 72 / 25.4 pt. The number takes up to 10 mm before the margin.
  for (const right of rights) expect(right).toBeLessThan(((width - outer - 10) * 72) / 25.4);
  // On white paper the white ground behind the words changes nothing.
  expect(Buffer.compare(withGround, without)).toBe(0);
});
