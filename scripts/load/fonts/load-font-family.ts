import { commonRanges, type FontFacts, readFont } from '../../design/font-coverage.ts';
import type { FontPart } from '../../design/font-faces.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { Stop } from '../../diagnostics/stop.ts';
import type { Host } from '../../host/host.ts';
import type { AssetPath, FontFamily } from '../../outline/outline.ts';
import { readSummitFile } from '../read-summit-file.ts';
import { withinFile } from '../within-file.ts';
import { unpackFont } from './unpack-font.ts';

// Every page of the pack embeds the three files of a family.
const MOST_MEGABYTES = 8;

/**
 * Loads a font family from the summit's folder. Its coverage is the characters that all three of its files can draw.
 * Throws `Stop` with a finding for each file that can't be used.
 */
export async function loadFontFamily(host: Host, folder: string, family: FontFamily): Promise<FontPart> {
  const styles = [
    { asset: family.regular, weight: 400, style: 'normal' },
    { asset: family.italic, weight: 400, style: 'italic' },
    { asset: family.bold, weight: 600, style: 'normal' },
  ] as const;
  const fonts = await Promise.all(styles.map(async ({ asset }) => await loadFont(host, folder, asset)));
  const faults = fonts.flatMap((font) => ('fault' in font ? [font.fault] : []));
  if (faults.length > 0) throw new Stop(faults);
  const coverages = fonts.flatMap((font) => ('fault' in font ? [] : [font.coverage]));
  return {
    unicodeRange: undefined,
    coverage: coverages.reduce(commonRanges),
    postScriptNames: fonts.flatMap((font) => ('fault' in font ? [] : [font.postScriptName])),
    files: styles.map(({ asset, weight, style }) => ({ weight, style, path: `${folder}/${asset.path}` })),
  };
}

async function loadFont(
  host: Host,
  folder: string,
  asset: AssetPath,
): Promise<FontFacts | { readonly fault: Diagnostic }> {
  const { path, at } = asset;
  const outside = diagnose('outline/outside-file', { path }, at);
  const read = await readSummitFile(host, folder, `${folder}/${path}`, { outside, at });
  if ('fault' in read) return read;
  const { bytes } = read;
  const unusable = (reason: string) => ({ fault: diagnose('outline/unusable-font', { path, reason }, at) });
  if (bytes.length > MOST_MEGABYTES * 1024 * 1024) {
    return unusable(
      `it has ${Math.ceil(bytes.length / 1024 / 1024)} MB, and a font file may have ${MOST_MEGABYTES} MB at most`,
    );
  }
  const font = withinFile(asset, () => readFont(bytes, unpackFont));
  if (font === undefined) return unusable('it is not a complete font file in WOFF2, TTF or OTF format');
  if (font.variable)
    return unusable(
      "it is a variable font (one file for all weights), and text in such a font can't be searched in a PDF",
    );
  if (font.restricted)
    return unusable(
      'its licence, as the file itself states it (OS/2 fsType), does not allow it to be embedded in documents',
    );
  return font;
}
