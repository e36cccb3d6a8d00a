import { type Diagnostic, hasErrors } from './diagnostics/diagnostic.ts';
import { Stop } from './diagnostics/stop.ts';
import type { Host } from './host.ts';
import { loadAsset } from './load-assets.ts';
import { checkImage, type ImageFile } from './outline/check-image.ts';
import type { AssetPath } from './outline/outline.ts';

/** Images of a summit by their paths from its folder, and what may surprise about them. */
export interface LoadedImages {
  readonly images: ReadonlyMap<string, ImageFile>;
  readonly findings: readonly Diagnostic[];
}

/** Loads images of the summit's folder, each once. Throws `Stop` with all faults where one can't be used. */
export async function loadImages(host: Host, folder: string, assets: readonly AssetPath[]): Promise<LoadedImages> {
  const byPath = new Map(assets.toReversed().map((asset) => [asset.path, asset]));
  const first = assets.filter((asset) => byPath.get(asset.path) === asset);
  const checked = await Promise.all(
    first.map(async (asset) => ({
      path: asset.path,
      ...checkImage(asset.path, await loadAsset(host, folder, asset), asset.at),
    })),
  );
  const findings = checked.flatMap((each) => each.findings);
  if (hasErrors(findings)) throw new Stop(findings);
  return {
    images: new Map(checked.flatMap(({ path, image }) => (image === undefined ? [] : [[path, image] as const]))),
    findings,
  };
}
