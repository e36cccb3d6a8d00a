import { diagnose } from './diagnostics/diagnostic.ts';
import { Stop } from './diagnostics/stop.ts';
import type { Host } from './host.ts';
import type { AssetPath, Outline } from './outline/outline.ts';
import { type DrawingMaterial, drawnFigures } from './render/figures/draw-figures.ts';

const ATLAS = 'node_modules/world-atlas/countries-50m.json';

/**
 * Loads what an outline's figures are drawn from: the files of the summit's folder that they name, and the
 * atlas where one is a map. Throws `Stop` where a path leads out of the folder.
 */
export async function loadFigures(host: Host, folder: string, outline: Outline): Promise<DrawingMaterial> {
  const contents = drawnFigures(outline).map(({ content }) => content);
  const paths = contents.flatMap((content): AssetPath[] => {
    if (content.kind === 'image') return [content.file];
    return content.kind === 'chart' && content.data !== undefined ? [content.data] : [];
  });
  const files = new Map<string, Uint8Array>();
  for (const { path, at } of paths) {
    if (!(await host.isInside(folder, `${folder}/${path}`))) {
      throw new Stop([diagnose('outline/outside-file', { path }, at)]);
    }
    files.set(path, await host.readBytes(`${folder}/${path}`));
  }
  const hasMap = contents.some(({ kind }) => kind === 'map');
  return { files, atlas: hasMap ? (JSON.parse(await host.readText(ATLAS)) as unknown) : undefined };
}
