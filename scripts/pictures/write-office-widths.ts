import { create } from 'fontkit';
import type { Host } from '../host/host.ts';

/** The metric twins of Office's fonts, by the names of their packages, with the parts that are read, the first that draws a letter first. */
const TWINS = {
  carlito: ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext'],
  caladea: ['latin', 'latin-ext'],
  arimo: ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'hebrew'],
  tinos: ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'hebrew'],
} as const;
// Latin, Greek, Cyrillic, Hebrew, punctuation, currencies, the minus sign.
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x37a, 0x3ce],
  [0x400, 0x4ff],
  [0x5d0, 0x5ea],
  [0x2010, 0x2027],
  [0x202f, 0x203a],
  [0x20a0, 0x20bf],
  [0x2212, 0x2212],
] as const;

/**
 * Reads the advance widths and the heights of lines of the metric twins of Office's fonts, and writes their tables: these
 * fonts are read here alone, and come with no pack. A letter that a twin lacks has no width (-1). Gives the paths of the
 * written files.
 */
export async function writeOfficeWidths(host: Host): Promise<string[]> {
  const paths: string[] = [];
  for (const [name, parts] of Object.entries(TWINS)) {
    const path = `scripts/design/widths/office/${name}-widths.ts`;
    await host.write(
      path,
      tableOf(name, await openParts(host, name, parts, 400), await openParts(host, name, parts, 700)),
    );
    paths.push(path);
  }
  return paths;
}

type Font = Exclude<ReturnType<typeof create>, { readonly fonts: unknown }>;

async function openParts(host: Host, name: string, parts: readonly string[], weight: number): Promise<Font[]> {
  const fonts: Font[] = [];
  for (const part of parts) {
    const path = `node_modules/@fontsource/${name}/files/${name}-${part}-${weight}-normal.woff2`;
    const font = create((await host.readBytes(path)) as Parameters<typeof create>[0]);
    if ('fonts' in font) throw new TypeError(`${path} is a collection of fonts.`);
    fonts.push(font);
  }
  return fonts;
}

function widthsOf(fonts: readonly Font[], [from, to]: readonly [number, number]): string {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const font = fonts.find((each) => each.hasGlyphForCodePoint(from + index));
    if (font === undefined) return -1;
    return Math.round((font.glyphForCodePoint(from + index).advanceWidth * 1000) / font.unitsPerEm);
  }).join(' ');
}

function tableOf(name: string, regular: readonly Font[], bold: readonly Font[]): string {
  const [first] = regular;
  if (first === undefined) throw new TypeError(`The font '${name}' has no parts.`);
  const line = Math.round(((first.ascent - first.descent + first.lineGap) * 1000) / first.unitsPerEm);
  const ranges = RANGES.map(
    (range) =>
      `    {\n      from: 0x${range[0].toString(16)},\n      regular: '${widthsOf(regular, range)}',\n      bold: '${widthsOf(bold, range)}',\n    },\n`,
  );
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const head = `/** Advance widths of ${title} and the height of its lines, in thousandths of the type size; made by \`npm run font-widths\`. */`;
  return `${head}\nexport const ${name.toUpperCase()}_WIDTHS = {\n  line: ${line},\n  ranges: [\n${ranges.join('')}  ],\n} as const;\n`;
}
