import { type CodePointRange, commonRanges, covers, readFont } from '../../design/font-coverage.ts';
import { parseRanges } from '../../design/font-faces.ts';
import type { Host } from '../../host/host.ts';
import { STAND_INS, type StandIn } from '../../render/marp/stand-in-fonts.ts';
import { unpackFont } from '../fonts/unpack-font.ts';

/** The fonts with which a deck is measured. */
export interface StandInFonts {
  /** The `@font-face` rules of the parts that its characters need, with the font files inside. */
  readonly css: string;
  /** The code points that each family can draw, as far as the deck needs them. */
  readonly families: ReadonlyMap<string, readonly CodePointRange[]>;
}

/** Loads the families of `STAND_INS` that a deck's stylesheet names, in the parts that its text needs. */
export async function loadStandIns(
  host: Host,
  slides: { readonly html: string; readonly css: string },
): Promise<StandInFonts> {
  const text = slides.html + slides.css;
  const codePoints = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  const italic = /<(?:em|i|cite|dfn|var|address)\b|italic|oblique/i.test(text);
  const named = STAND_INS.filter(({ name }) => text.includes(`"${name}"`) || text.includes(`'${name}'`));
  const parts = (await Promise.all(named.map(async (family) => await partsOf(host, family, codePoints)))).flat();
  const rules = await Promise.all(parts.flatMap((part) => rulesOf(host, part, italic)));
  const families = Map.groupBy(parts, ({ family }) => family.name);
  return {
    css: rules.join('\n'),
    families: new Map([...families].map(([name, own]) => [name, own.flatMap(({ coverage }) => coverage)])),
  };
}

/** The font files of a family for some of its characters. */
interface Part {
  readonly family: StandIn;
  readonly stem: string;
  readonly unicodeRange: string;
  readonly coverage: readonly CodePointRange[];
}

async function partsOf(host: Host, family: StandIn, codePoints: readonly number[]): Promise<Part[]> {
  const folder = `node_modules/@fontsource/${family.package}`;
  const subsets = JSON.parse(await host.readText(`${folder}/unicode.json`)) as Readonly<Record<string, string>>;
  const called = Object.entries(subsets).filter(([, unicodeRange]) => {
    const ranges = parseRanges(unicodeRange);
    return codePoints.some((codePoint) => covers(ranges, codePoint));
  });
  return await Promise.all(
    called.map(async ([subset, unicodeRange]): Promise<Part> => {
      // A part of a large script is named [4] there, and 4 in the names of files.
      const stem = `${folder}/files/${family.package}-${subset.replace(/[[\]]/g, '')}`;
      // The range of a subset also names characters that the family does not draw, so the font file itself is read.
      const font = readFont(await host.readBytes(`${stem}-400-normal.woff2`), unpackFont);
      return { family, stem, unicodeRange, coverage: commonRanges(font?.coverage ?? [], parseRanges(unicodeRange)) };
    }),
  );
}

function rulesOf(host: Host, { family, stem, unicodeRange }: Part, italic: boolean): Promise<string>[] {
  const styles = italic && family.italic ? ['normal', 'italic'] : ['normal'];
  return family.weights.flatMap((weight) =>
    styles.map(async (style) => {
      const bytes = await host.readBytes(`${stem}-${weight}-${style}.woff2`);
      const base64 = Buffer.from(bytes).toString('base64');
      return `@font-face{font-family:"${family.name}";font-weight:${weight};font-style:${style};unicode-range:${unicodeRange};src:url("data:font/woff2;base64,${base64}")}`;
    }),
  );
}
