import { diagnose } from './diagnostics/diagnostic.ts';
import { Stop } from './diagnostics/stop.ts';
import type { Host } from './host.ts';
import { checkDrawing } from './outline/check-drawing.ts';
import type { Design } from './outline/outline.ts';
import { chooseFontFiles, fontFaceCss, type Subsets } from './render/font-faces.ts';

/** The `@font-face` rules, bytes inside, of the font files that a page's characters need. */
export async function loadFonts(host: Host, page: string, subsets: ReadonlyMap<string, Subsets>): Promise<string> {
  const files = chooseFontFiles(page, subsets).map(async (file) => {
    const bytes = await host.readBytes(`node_modules/@fontsource/${file.path}`);
    return { file, base64: Buffer.from(bytes).toString('base64') };
  });
  return fontFaceCss(await Promise.all(files));
}

/** The motif's SVG text, where the summit has one. Throws `Stop` where it can't be used. */
export async function loadMotif(host: Host, folder: string, design: Design): Promise<string | undefined> {
  const { motif } = design;
  if (motif === undefined) return undefined;
  const path = `${folder}/${motif.path}`;
  if (!(await host.isInside(folder, path))) {
    throw new Stop([diagnose('outline/outside-file', { path: motif.path }, motif.at)]);
  }
  const svg = await host.readText(path);
  const faults = checkDrawing(motif.path, svg, motif.at);
  if (faults.length > 0) throw new Stop(faults);
  return svg;
}

/** The project's version and the exact versions of the packages that make a pack's pages, from `package.json`. */
export async function loadVersions(host: Host): Promise<Record<string, string>> {
  const { name, version, dependencies } = JSON.parse(await host.readText('package.json')) as {
    readonly name: string;
    readonly version: string;
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return { [name]: version, ...dependencies };
}
