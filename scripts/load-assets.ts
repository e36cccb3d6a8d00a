import { diagnose } from './diagnostics/diagnostic.ts';
import { Stop } from './diagnostics/stop.ts';
import type { Host } from './host.ts';
import { checkDrawing } from './outline/check-drawing.ts';
import type { AssetPath, Design } from './outline/outline.ts';

/** The motif's SVG text, where the summit has one. Throws `Stop` where it can't be used. */
export async function loadMotif(host: Host, folder: string, { motif }: Design): Promise<string | undefined> {
  if (motif === undefined) return undefined;
  const svg = new TextDecoder().decode(await loadAsset(host, folder, motif));
  const faults = checkDrawing(motif.path, svg, motif.at);
  if (faults.length > 0) throw new Stop(faults);
  return svg;
}

/** The bytes of a file of the summit's folder. Throws `Stop` where a link leads out of it. */
export async function loadAsset(host: Host, folder: string, { path, at }: AssetPath): Promise<Uint8Array> {
  if (!(await host.isInside(folder, `${folder}/${path}`))) {
    throw new Stop([diagnose('outline/outside-file', { path }, at)]);
  }
  return await host.readBytes(`${folder}/${path}`);
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
