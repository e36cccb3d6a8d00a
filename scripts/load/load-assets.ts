import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { checkDrawing } from '../outline/image/check-drawing.ts';
import { decodeDrawing } from '../outline/image/decode-drawing.ts';
import type { AssetPath, Design, LoadedAsset } from '../outline/outline.ts';
import { readContainedFile } from './read-summit-file.ts';

/** The motif's SVG text, where the summit has one that can be used; else what is wrong with it, and its text to show. */
export async function loadMotif(
  host: Host,
  folder: string,
  { motif }: Design,
): Promise<{ svg?: string; drawings: ReadonlyMap<string, string>; findings: readonly Diagnostic[] }> {
  if (motif === undefined) return { drawings: new Map(), findings: [] };
  const asset = await loadAsset(host, folder, motif);
  const { svg, findings } = checkDrawing(asset);
  if (svg !== undefined) return { svg, drawings: new Map(), findings };
  return { drawings: new Map([[asset.file, decodeDrawing(asset.bytes) ?? '']]), findings };
}

/** A file of the summit's folder with its bytes. Throws `Stop` where a link leads out of it, or to nothing. */
export async function loadAsset(host: Host, folder: string, { path, at }: AssetPath): Promise<LoadedAsset> {
  const file = `${folder}/${path}`;
  const outside = diagnose('outline/outside-file', { path }, at);
  const read = await readContainedFile(host, folder, file, { outside, at });
  if ('fault' in read) throw new Stop([read.fault]);
  return { path, at, file, bytes: read.bytes };
}

/** The project's version and the exact versions of the packages that make a pack's pages, from `package.json`. */
export async function loadVersions(host: Host): Promise<Record<string, string>> {
  const { name, version, dependencies } = JSON.parse(await host.readText('package.json')) as {
    readonly name: string;
    readonly version: string;
    readonly dependencies: Readonly<Record<string, string>>;
  };
  // The preview's server makes no page.
  const { vite: _, ...makers } = dependencies;
  return { [name]: version, ...makers };
}
