import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { checkImage, type ImageFile } from '../outline/image/check-image.ts';
import type { AssetPath } from '../outline/outline.ts';
import { loadAsset } from './load-assets.ts';

/** Images of a summit by their paths from its folder: those that can be used, and what was found. */
export interface LoadedImages {
  readonly images: ReadonlyMap<string, ImageFile>;
  /** The texts of the drawings in which findings stand, by their paths in the project. */
  readonly drawings: ReadonlyMap<string, string>;
  readonly findings: readonly Diagnostic[];
}

/** Loads images of the summit's folder, each once. Throws `Stop` where a link leads out of it. */
export async function loadImages(host: Host, folder: string, assets: readonly AssetPath[]): Promise<LoadedImages> {
  const byPath = new Map(assets.toReversed().map((asset) => [asset.path, asset]));
  const first = assets.filter((asset) => byPath.get(asset.path) === asset);
  const loaded = await Promise.all(first.map(async (asset) => await loadAsset(host, folder, asset)));
  const checked = loaded.map((asset) => ({ ...asset, ...checkImage(asset) }));
  const drawings = checked.filter(({ file, findings }) => findings.some(({ place }) => place?.file === file));
  return {
    images: new Map(checked.flatMap(({ path, image }) => (image === undefined ? [] : [[path, image] as const]))),
    drawings: new Map(drawings.map(({ file, bytes }) => [file, new TextDecoder().decode(bytes)])),
    findings: checked.flatMap(({ findings }) => findings),
  };
}
