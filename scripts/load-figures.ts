import { diagnose } from './diagnostics/diagnostic.ts';
import { Stop } from './diagnostics/stop.ts';
import type { Host } from './host.ts';
import type { AssetPath, Outline } from './outline/outline.ts';
import { type DrawingMaterial, drawnFigures } from './render/figures/draw-figures.ts';

const CHART_SCHEMA = 'node_modules/vega-lite/build/vega-lite-schema.json';
const ATLAS = 'node_modules/world-atlas/countries-50m.json';

/**
 * Loads what an outline's figures are drawn from: the files of the summit's folder that they name, the
 * atlas where one is a map, Vega-Lite's schema where one is a chart. Throws `Stop` where a path leads out of the folder.
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
  const forKind = async (kind: string, path: string): Promise<unknown> =>
    contents.some((content) => content.kind === kind) ? JSON.parse(await host.readText(path)) : undefined;
  return { folder, files, atlas: await forKind('map', ATLAS), chartSchema: await forKind('chart', CHART_SCHEMA) };
}

/** The CSV files among a material's files, as text by their paths in the project: findings may stand in them. */
export function csvTexts({ folder, files }: DrawingMaterial): Map<string, string> {
  const tables = [...files].filter(([path]) => /\.csv$/i.test(path));
  return new Map(tables.map(([path, bytes]) => [`${folder}/${path}`, new TextDecoder().decode(bytes)]));
}
