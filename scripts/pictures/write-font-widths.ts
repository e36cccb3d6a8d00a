import type { Printer } from '../browser/browser.ts';
import { showPage } from '../browser/show-page.ts';
import { BUNDLED_ONLY } from '../design/font-stacks.ts';
import type { Host } from '../host/host.ts';
import { openFontLibrary } from '../load/load-fonts.ts';

const FILE = 'scripts/figures/charts/source-sans-widths.ts';
// Latin, Greek, Cyrillic with Kazakh's letters, punctuation, currencies, the minus sign.
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x37a, 0x3ce],
  [0x400, 0x4ff],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf],
  [0x2212, 0x2212],
] as const;

/**
 * Measures the advance widths of Source Sans 3 in the browser that prints, and writes their table. Gives the path of
 * the written file.
 */
export async function writeFontWidths(host: Host, printer: Printer): Promise<string> {
  const characters = RANGES.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  ).join('');
  const escaped = characters.replace(/[&<]/g, (mark) => `&#${mark.codePointAt(0)};`);
  const fonts = await openFontLibrary(host, '', BUNDLED_ONLY).facesFor(characters);
  const text = [400, 600].map((weight) => `<p style='font:${weight} 10px "Source Sans 3"'>${escaped}</p>`).join('');
  const measured = await printer.withPage('measuring the font', async (page) => {
    await showPage(page, `<style>${fonts}</style>${text}`);
    return await page.evaluate((ranges) => {
      const context = document.createElement('canvas').getContext('2d');
      const widths = (weight: number, from: number, to: number) =>
        Array.from({ length: to - from + 1 }, (_, index) => {
          if (context === null) return 0;
          context.font = `${weight} 1000px "Source Sans 3"`;
          return Math.round(context.measureText(String.fromCodePoint(from + index)).width);
        }).join(' ');
      return ranges.map(([from, to]) => ({ from, regular: widths(400, from, to), semibold: widths(600, from, to) }));
    }, RANGES);
  });
  const entries = measured.map(
    ({ from, regular, semibold }) =>
      `  {\n    from: 0x${from.toString(16)},\n    regular: '${regular}',\n    semibold: '${semibold}',\n  },`,
  );
  const head = `/** Advance widths of Source Sans 3 in thousandths of the type size, from a first code point on; made by \`npm run font-widths\`. */`;
  await host.write(FILE, `${head}\nexport const SOURCE_SANS_WIDTHS = [\n${entries.join('\n')}\n] as const;\n`);
  return FILE;
}
