import { type FontRole, familyOf } from '../design/font-stacks.ts';
import { bundledWidths } from '../design/widths/bundled-widths.ts';
import type { FontWidths, TypeWidths } from '../design/widths/font-widths.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import type { AssetPath, Design, FontFamily } from '../outline/outline.ts';
import { withinFile } from './within-file.ts';

/**
 * Gives the widths of the families in which a design sets its texts: the tables of the bundled families, and those of the
 * summit's own font files, which are read once, for the characters of the tables and of `words`. Throws `Stop` where the
 * widths of a file can't be read.
 */
export async function loadTypeWidths(
  host: Host,
  folder: string,
  fonts: Design['fonts'],
  words: string,
): Promise<TypeWidths> {
  const read = new Map<string, Promise<FontWidths>>();
  const widthsOf = async (role: FontRole) => {
    const name = familyOf(role, fonts);
    const own = fonts.files.find((each) => each.name === name);
    const loaded = read.get(name) ?? (own === undefined ? bundled(name) : ownWidths(host, folder, own, words));
    read.set(name, loaded);
    return await loaded;
  };
  return { text: await widthsOf('text'), heading: await widthsOf('heading') };
}

// The family whose letters stand in for those that another lacks.
const STAND_IN = 'Source Sans 3';

async function bundled(name: string): Promise<FontWidths> {
  const widths = bundledWidths(name) ?? bundledWidths(STAND_IN);
  if (widths === undefined) throw new TypeError(`The widths of '${name}' are not known.`);
  return widths;
}

async function ownWidths(host: Host, folder: string, family: FontFamily, words: string): Promise<FontWidths> {
  const usual = await bundled(STAND_IN);
  const codePoints = new Set([...usual.regular.keys(), ...[...words].map((letter) => letter.codePointAt(0) ?? 0)]);
  const { widths: regular, line } = await advances(host, folder, family.regular, codePoints);
  const { widths: semibold } = await advances(host, folder, family.bold, codePoints);
  let sum = 0;
  for (const [codePoint, width] of [...regular, ...semibold]) sum = (sum * 31 + codePoint * 7 + width) % MOST_SUM;
  return {
    key: `${family.name} ${sum}`,
    regular: new Map([...usual.regular, ...regular]),
    semibold: new Map([...usual.semibold, ...semibold]),
    line,
  };
}

const MOST_SUM = 2 ** 40;

/** The widths of a font's letters by code point, and the height of its lines, in thousandths of the type size. */
interface Advances {
  readonly widths: ReadonlyMap<number, number>;
  readonly line: number;
}

async function advances(
  host: Host,
  folder: string,
  asset: AssetPath,
  codePoints: ReadonlySet<number>,
): Promise<Advances> {
  const { path, at } = asset;
  const { create } = await import('fontkit');
  const bytes = await host.readBytes(`${folder}/${path}`);
  const read = withinFile(asset, () => readAdvances(create, bytes, codePoints));
  if (read !== undefined) return read;
  const reason = 'the widths of its letters can’t be read';
  throw new Stop([diagnose('outline/unusable-font', { path, reason }, at)]);
}

function readAdvances(
  create: typeof import('fontkit').create,
  bytes: Uint8Array,
  codePoints: ReadonlySet<number>,
): Advances | undefined {
  try {
    const font = create(bytes as Parameters<typeof create>[0]);
    if ('fonts' in font) return undefined;
    const drawn = [...codePoints].filter((codePoint) => font.hasGlyphForCodePoint(codePoint));
    const thousandths = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
    const widths = new Map(
      drawn.map((codePoint) => [codePoint, thousandths(font.glyphForCodePoint(codePoint).advanceWidth)] as const),
    );
    return { widths, line: thousandths(font.ascent - font.descent + font.lineGap) };
  } catch {
    return undefined;
  }
}
