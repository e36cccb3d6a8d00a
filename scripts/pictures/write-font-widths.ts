import type { Printer } from '../browser/browser.ts';
import { showPage } from '../browser/show-page.ts';
import { stackOf } from '../design/font-stacks.ts';
import type { Host } from '../host/host.ts';
import { openFontLibrary } from '../load/fonts/load-fonts.ts';
import type { Design } from '../outline/outline.ts';

/** The tables, by the family and by the name that they have. */
const TABLES = {
  'Source Sans 3': 'source-sans',
  'Source Serif 4': 'source-serif',
  'IBM Plex Sans': 'plex-sans',
  'IBM Plex Serif': 'plex-serif',
} as const;
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
 * Measures the advance widths of the bundled families in the browser that prints, as the pages draw them, and writes their
 * tables. A character that a family lacks has the width of the next family's. Gives the paths of the written files.
 */
export async function writeFontWidths(host: Host, printer: Printer): Promise<string[]> {
  const paths: string[] = [];
  for (const [family, name] of Object.entries(TABLES)) {
    const path = `scripts/design/widths/${name}-widths.ts`;
    await host.write(path, tableOf(family, name, await measure(host, printer, family)));
    paths.push(path);
  }
  return paths;
}

interface MeasuredRange {
  readonly from: number;
  readonly regular: string;
  readonly semibold: string;
}

async function measure(host: Host, printer: Printer, family: string): Promise<readonly MeasuredRange[]> {
  const characters = RANGES.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  ).join('');
  const escaped = characters.replace(/[&<]/g, (mark) => `&#${mark.codePointAt(0)};`);
  const design: Design['fonts'] = { heading: undefined, text: family, files: [] };
  const fonts = await openFontLibrary(host, '', design).facesFor(characters);
  const stack = stackOf('text', design)
    .map((each) => `"${each}"`)
    .join(', ');
  const text = [400, 600].map((weight) => `<p style='font:${weight} 10px ${stack}'>${escaped}</p>`).join('');
  return await printer.withPage('measuring the font', async (page) => {
    await showPage(page, `<style>${fonts}</style>${text}`);
    const draw = (ranges: typeof RANGES, families: string) => {
      const context = document.createElement('canvas').getContext('2d');
      const widths = (weight: number, from: number, to: number) =>
        Array.from({ length: to - from + 1 }, (_, index) => {
          if (context === null) return 0;
          context.font = `${weight} 1000px ${families}`;
          return Math.round(context.measureText(String.fromCodePoint(from + index)).width);
        }).join(' ');
      return ranges.map(([from, to]) => ({ from, regular: widths(400, from, to), semibold: widths(600, from, to) }));
    };
    return await page.evaluate(draw, RANGES, stack);
  });
}

function tableOf(family: string, name: string, ranges: readonly MeasuredRange[]): string {
  const entries = ranges.map(
    ({ from, regular, semibold }) =>
      `  {\n    from: 0x${from.toString(16)},\n    regular: '${regular}',\n    semibold: '${semibold}',\n  },`,
  );
  const head = `/** Advance widths of ${family} in thousandths of the type size, from a first code point on; made by \`npm run font-widths\`. */`;
  const constant = `${name.toUpperCase().replace('-', '_')}_WIDTHS`;
  return `${head}\nexport const ${constant} = [\n${entries.join('\n')}\n] as const;\n`;
}
