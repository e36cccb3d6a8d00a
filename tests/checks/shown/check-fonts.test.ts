import { expect, test } from 'vitest';
import { measureSlides } from '../../../scripts/browser/page/measure-slides.ts';
import { readFonts } from '../../../scripts/browser/page/read-fonts.ts';
import { takeMarksOut } from '../../../scripts/browser/page/take-marks.ts';
import { showPage } from '../../../scripts/browser/show-page.ts';
import { checkFonts } from '../../../scripts/checks/shown/check-fonts.ts';
import { BUNDLED_ONLY } from '../../../scripts/design/font-stacks.ts';
import { createHost } from '../../../scripts/host/host.ts';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import { openFontLibrary } from '../../../scripts/load/fonts/load-fonts.ts';
import type { FontFamily } from '../../../scripts/outline/outline.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';

const printer = sharedPrinter();

const host = createHost(projectFolder);
const embedded = await openFontLibrary(host, '', BUNDLED_ONLY).facesFor('Words');

async function findingsOf(
  fonts: string,
  family: string,
  own: readonly FontFamily[] = [],
): Promise<{ code: string; message: string }[]> {
  return await printer.withPage('measuring', async (page) => {
    const style = `<style>${fonts} section { width: 1280px; height: 720px; font: 30px "${family}", serif }</style>`;
    await showPage(page, `${style}<div class="marpit"><section><p>Words</p></section></div>`);
    const measured = await measureSlides(page, await takeMarksOut(page));
    return checkFonts(await readFonts(page), measured, own).map(({ code, message }) => ({ code, message }));
  });
}

test('an embedded font is as it should be', async () => {
  expect(await findingsOf(embedded, 'Source Serif 4')).toEqual([]);
});

test('a font file that is broken is found: another font stood in', async () => {
  const broken = embedded.replace(/base64,[^"]{400}/g, 'base64,AAAA');
  expect(await findingsOf(broken, 'Source Serif 4')).toEqual([
    { code: 'check/font-not-loaded', message: expect.stringContaining("'Source Serif 4'") },
  ]);
});

test('so is one of the summit’s own, which it names with its place', async () => {
  const broken = embedded.replace(/base64,[^"]{400}/g, 'base64,AAAA');
  const at = { file: 'content/x/summit.yaml', line: 7, column: 18 };
  const file = (path: string) => ({ path, at });
  const own = { name: 'Source Serif 4', regular: file('r.woff2'), italic: file('i.woff2'), bold: file('b.woff2') };
  expect(await findingsOf(broken, 'Source Serif 4', [own])).toEqual([
    { code: 'outline/refused-font', message: expect.stringContaining("'Source Serif 4'") },
  ]);
});

test('a family that no file brings is found', async () => {
  expect(await findingsOf(embedded, 'Source Serif')).toEqual([
    { code: 'check/font-not-embedded', message: expect.stringContaining("'Source Serif'") },
  ]);
});
