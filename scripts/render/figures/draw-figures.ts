import type { ImageFile } from '../../outline/check-image.ts';
import type { Figure, Outline } from '../../outline/outline.ts';
import { wordsOf } from '../../views/rich-text.ts';
import type { ViewContext } from '../../views/view-context.ts';
import { drawChart } from './draw-chart.ts';
import { drawImage } from './draw-image.ts';
import { drawMap } from './draw-map.ts';
import type { DrawingFrame } from './drawing-frame.ts';

/** The drawings of a pack for one genre: SVG texts by the figure's id, each `<svg …>` with its own size. */
export type Drawings = ReadonlyMap<string, string>;

/** What figures are drawn from beside the outline. */
export interface DrawingMaterial {
  /** The files of the summit that its charts name, by their paths from its folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The images of the summit, by their paths from its folder. */
  readonly images: ReadonlyMap<string, ImageFile>;
  /** The atlas of boundaries (TopoJSON), where a figure is a map. */
  readonly atlas: unknown;
}

/** Draws all charts, maps and images of an outline; `frameOf` says what each is fitted into. */
export async function drawFigures(
  context: ViewContext,
  material: DrawingMaterial,
  frameOf: (figure: Figure) => DrawingFrame,
): Promise<Drawings> {
  const drawings = new Map<string, string>();
  for (const figure of drawnFigures(context.outline)) {
    drawings.set(figure.id, await drawFigure(figure, frameOf(figure), context, material));
  }
  return drawings;
}

/** The figures of an outline that are drawn: charts, maps and images. */
export function drawnFigures({ themes }: Outline): Figure[] {
  return themes.flatMap(({ figures }) => figures).filter(({ content }) => DRAWN.has(content.kind));
}

const DRAWN: ReadonlySet<string> = new Set(['chart', 'map', 'image']);

async function drawFigure(
  { content }: Figure,
  frame: DrawingFrame,
  context: ViewContext,
  { files, images, atlas }: DrawingMaterial,
): Promise<string> {
  switch (content.kind) {
    case 'chart': {
      const csv = content.data === undefined ? undefined : files.get(content.data.path);
      return await drawChart(content, frame, csv === undefined ? undefined : new TextDecoder().decode(csv));
    }
    case 'map': {
      const groups = content.groups.map(({ label, countries }) => ({ label: wordsOf(context.text(label)), countries }));
      return await drawMap({ ...content, groups }, frame, atlas);
    }
    case 'image': {
      const image = images.get(content.file.path);
      if (image === undefined) throw new TypeError(`The image '${content.file.path}' was not loaded.`);
      return drawImage(image, content.crop, frame);
    }
    default:
      throw new TypeError(`A figure of the kind '${content.kind}' is not drawn.`);
  }
}
