import type { BrowserContext } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUNDLED_ONLY } from '../../../scripts/design/font-stacks.ts';
import { createHost } from '../../../scripts/host/host.ts';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import { openFontLibrary } from '../../../scripts/load/fonts/load-fonts.ts';
import { mapOf } from '../../helpers/map-of.ts';
import { openContext } from '../../helpers/open-context.ts';
import { textsOf } from '../../helpers/texts-of.ts';

let browser: BrowserContext;
beforeAll(async () => {
  browser = await openContext();
});
afterAll(async () => await browser.close());

test.each([
  ['en-GB', 18],
  ['ru', 18],
  ['en-GB', 11.3],
])('the browser sets the texts of a map as wide as they are reckoned to be (%s, %d px)', async (language, fontSize) => {
  const groups = {
    'Member states': 'CN IN IR KG PK RU TJ UZ CI BA AE TR',
    Chair: 'KZ',
    'Страны, присоединяющиеся на саммите': 'BY',
  };
  const { svg } = mapOf({ groups, frame: { language, fontSize, width: 1136, height: 600 } });
  const measured = await measure(svg);
  const texts = textsOf(svg);
  expect(texts.length).toBeGreaterThan(15);
  expect(measured.map(({ words }) => words)).toEqual(texts.map(({ words }) => words));
  for (const [index, { words, box }] of texts.entries()) {
    const width = measured[index]?.width ?? Number.NaN;
    expect([words, Math.abs(box.width - width) < 0.035 * width + 1]).toEqual([words, true]);
    expect([words, box.width > width - 2]).toEqual([words, true]);
  }
});

async function measure(svg: string): Promise<{ words: string; width: number }[]> {
  const fonts = await openFontLibrary(createHost(projectFolder), '', BUNDLED_ONLY).facesFor(svg);
  const page = await browser.newPage();
  // As it is printed: on a screen each letter's width would be rounded to whole pixels.
  await page.setContent(`<style>${fonts}\ntext { text-rendering: geometricPrecision }</style>${svg}`);
  return await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.querySelectorAll('text')].map((text) => ({
      words: [...text.querySelectorAll('tspan')].map(({ textContent }) => textContent).join(' '),
      width: Math.max(...[...text.querySelectorAll('tspan')].map((line) => line.getComputedTextLength())),
    }));
  });
}
