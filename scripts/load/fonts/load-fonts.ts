import { type CodePointRange, commonRanges, covers, readFont } from '../../design/font-coverage.ts';
import {
  chooseFontFaces,
  FONT_STYLES,
  type FontPart,
  type FontShelf,
  fontFaceCss,
  parseRanges,
  readShownText,
  type ShownText,
} from '../../design/font-faces.ts';
import { BUNDLED, stackOf } from '../../design/font-stacks.ts';
import type { Host } from '../../host/host.ts';
import type { Design } from '../../outline/outline.ts';
import { cutFont, type EmbeddedFont } from './cut-font.ts';
import { loadFontFamily } from './load-font-family.ts';
import { unpackFont } from './unpack-font.ts';

/** The fonts of one design; files are read only when a text needs them. */
export interface FontLibrary {
  /** Loads the parts of font families that a text needs. Throws `Stop` where a font of the summit can't be used. */
  readonly shelfFor: (text: string) => Promise<FontShelf>;
  /** Writes the `@font-face` rules of the font files that a page needs, with their bytes inside. */
  readonly facesFor: (page: string) => Promise<string>;
  /** Gives the names that the fonts of a page have in a PDF; undefined for a font file without a name. */
  readonly postScriptNamesFor: (page: string) => Promise<readonly (string | undefined)[]>;
}

/** Opens the library of a design's fonts; `folder` is the path of the summit's folder. */
export function openFontLibrary(host: Host, folder: string, fonts: Design['fonts']): FontLibrary {
  const own = remember(async (name: string) => {
    const family = fonts.files.find((each) => each.name === name);
    return family === undefined ? undefined : await loadFontFamily(host, folder, family);
  });
  const bundled = remember(async (name: string) => await listParts(host, name));
  const base64Of = remember(async (path: string) => Buffer.from(await host.readBytes(path)).toString('base64'));
  const ownFiles = new Set(
    fonts.files.flatMap((family) => STYLES_OF_FAMILY.map((style) => `${folder}/${family[style].path}`)),
  );
  const cutFiles = new Map<string, Promise<EmbeddedFont>>();
  const cutFile = (path: string, codePoints: readonly number[]): Promise<EmbeddedFont> => {
    const key = `${path} ${codePoints.join()}`;
    const cut = cutFiles.get(key) ?? host.readBytes(path).then((bytes) => cutFont(bytes, codePoints, formatOf(path)));
    cutFiles.set(key, cut);
    return cut;
  };
  const partsOf = async (family: string, codePoints: readonly number[]): Promise<readonly FontPart[]> => {
    const ownPart = await own(family);
    if (ownPart !== undefined) return [ownPart];
    const called = (await bundled(family)).filter(({ ranges }) => codePoints.some((each) => covers(ranges, each)));
    return await Promise.all(called.map(({ load }) => load()));
  };
  const shelfOf = async ({ codePoints, roles }: ShownText): Promise<FontShelf> => {
    const shelf = new Map<string, Set<FontPart>>();
    for (const role of roles) {
      let left = codePoints;
      for (const family of stackOf(role, fonts)) {
        const parts = await partsOf(family, left);
        shelf.set(family, new Set([...(shelf.get(family) ?? []), ...parts]));
        left = left.filter((codePoint) => !parts.some((part) => covers(part.coverage, codePoint)));
      }
    }
    return new Map([...shelf].map(([family, parts]) => [family, [...parts]]));
  };
  const facesFor = async (page: string): Promise<string> => {
    const shown = readShownText(page);
    const faces = chooseFontFaces(shown, fonts, await shelfOf(shown)).map(async (face) => {
      if (!ownFiles.has(face.path)) return { face, base64: await base64Of(face.path), format: formatOf(face.path) };
      const { bytes, format } = await cutFile(face.path, shown.codePoints);
      return { face, base64: Buffer.from(bytes).toString('base64'), format };
    });
    return fontFaceCss(await Promise.all(faces));
  };
  const shelfFor = async (text: string) => await shelfOf(readShownText(text));
  const postScriptNamesFor = async (page: string) => {
    const parts = [...(await shelfFor(page)).values()].flat();
    return [...new Set(parts.flatMap((part) => part.postScriptNames))];
  };
  return { shelfFor, facesFor, postScriptNamesFor };
}

const STYLES_OF_FAMILY = ['regular', 'italic', 'bold'] as const;

function formatOf(path: string): string {
  return path.split('.').at(-1)?.toLowerCase() ?? '';
}

/** A part of a bundled family whose file is read only when a text needs it. */
interface UnreadPart {
  readonly ranges: readonly CodePointRange[];
  readonly load: () => Promise<FontPart>;
}

async function listParts(host: Host, name: string): Promise<readonly UnreadPart[]> {
  const family = BUNDLED.find((each) => each.name === name);
  if (family === undefined) return [];
  const folder = `node_modules/@fontsource/${family.package}`;
  const subsets = JSON.parse(await host.readText(`${folder}/unicode.json`)) as Readonly<Record<string, string>>;
  const used = Object.entries(subsets).filter(([subset]) => family.parts?.includes(subset) ?? true);
  return used.map(([subset, unicodeRange]) => {
    const ranges = parseRanges(unicodeRange);
    // `unicode.json` names the parts of large scripts like `[4]`; their files have `4` in the name.
    const stem = `${folder}/files/${family.package}-${subset.replace(/[[\]]/g, '')}`;
    const files = FONT_STYLES.filter(({ style }) => family.italic || style === 'normal').map((style) => ({
      ...style,
      path: `${stem}-${style.weight}-${style.style}.woff2`,
    }));
    // A part's range also names characters that the font does not draw, so the font file itself is read.
    const read = async (): Promise<FontPart> => {
      const font = readFont(await host.readBytes(`${stem}-400-normal.woff2`), unpackFont);
      return {
        unicodeRange,
        coverage: commonRanges(font?.coverage ?? [], ranges),
        postScriptNames: [font?.postScriptName],
        files,
      };
    };
    let part: Promise<FontPart> | undefined;
    const load = () => {
      part ??= read();
      return part;
    };
    return { ranges, load };
  });
}

function remember<Result>(load: (name: string) => Promise<Result>): (name: string) => Promise<Result> {
  const known = new Map<string, Promise<Result>>();
  return (name) => {
    const result = known.get(name) ?? load(name);
    known.set(name, result);
    return result;
  };
}
