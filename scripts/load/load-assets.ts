import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { checkDrawing } from '../outline/image/check-drawing.ts';
import { decodeDrawing } from '../outline/image/decode-drawing.ts';
import type { AssetPath, Design, LoadedAsset } from '../outline/outline.ts';
import { readSummitFile } from './read-summit-file.ts';
import { withinFile } from './within-file.ts';

/**
 * Loads a summit's motif. Gives its SVG text and any findings. Where the drawing can't be used, gives its text by path
 * in `drawings`, so that the report can show the findings in it. Without a motif, gives neither.
 */
export async function loadMotif(
  host: Host,
  folder: string,
  { motif }: Design,
): Promise<{ svg?: string; drawings: ReadonlyMap<string, string>; findings: readonly Diagnostic[] }> {
  if (motif === undefined) return { drawings: new Map(), findings: [] };
  const asset = await loadAsset(host, folder, motif);
  const { svg, findings } = withinFile(asset, () => checkDrawing(asset));
  if (svg !== undefined) return { svg, drawings: new Map(), findings };
  return { drawings: new Map([[asset.file, decodeDrawing(asset.bytes) ?? '']]), findings };
}

/**
 * Loads a file of the summit's folder that has at most `most` bytes (64 MB by default). Throws `Stop` where the file
 * can't be read, is larger, or is a link to a place outside the folder.
 */
export async function loadAsset(
  host: Host,
  folder: string,
  { path, at }: AssetPath,
  most?: number,
): Promise<LoadedAsset> {
  const file = `${folder}/${path}`;
  const outside = diagnose('outline/outside-file', { path }, at);
  const read = await readSummitFile(host, folder, file, { outside, at, ...(most === undefined ? {} : { most }) });
  if ('fault' in read) throw new Stop([read.fault]);
  return { path, at, file, bytes: read.bytes };
}

/** The versions of the project and of the packages that make a pack's pages, by name, from `package.json`. */
export async function loadVersions(host: Host): Promise<Record<string, string>> {
  const { name, version, dependencies } = JSON.parse(await host.readText('package.json')) as {
    readonly name: string;
    readonly version: string;
    readonly dependencies: Readonly<Record<string, string>>;
  };
  // Vite serves the preview and makes no page of a pack.
  const { vite: _, ...makers } = dependencies;
  return { [name]: version, ...makers };
}
