import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Figure, Outline } from '../../outline/outline.ts';
import { wordsOf } from '../../views/rich-text.ts';
import type { ViewContext } from '../../views/view-context.ts';
import { drawChart } from './draw-chart.ts';
import { drawImage } from './draw-image.ts';
import type { DrawingFrame } from './drawing-frame.ts';

/** The drawings of a pack for one genre: SVG texts by the figure's id, each `<svg …>` with its own size. */
export type Drawings = ReadonlyMap<string, string>;

/** What figures are drawn from beside the outline. */
export interface DrawingMaterial {
  /** The files of the summit that its figures name, by their paths from its folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The atlas of boundaries (TopoJSON), where a figure is a map. */
  readonly atlas: unknown;
}

/** The drawings of a pack for one genre, and what is wrong with them. */
export interface DrawnFigures {
  readonly drawings: Drawings;
  readonly findings: readonly Diagnostic[];
}

/** One drawing, and what is wrong with it. */
interface Drawn {
  readonly svg: string;
  readonly findings: readonly Diagnostic[];
}

/** Draws all charts, maps and images of an outline; `frameOf` says what each is fitted into. */
export async function drawFigures(
  context: ViewContext,
  material: DrawingMaterial,
  frameOf: (figure: Figure) => DrawingFrame,
): Promise<DrawnFigures> {
  const drawings = new Map<string, string>();
  const findings: Diagnostic[] = [];
  for (const figure of drawnFigures(context.outline)) {
    const drawn = await drawFigure(figure, frameOf(figure), context, material);
    drawings.set(figure.id, drawn.svg);
    findings.push(...drawn.findings);
  }
  return { drawings, findings };
}

/** The figures of an outline that are drawn: charts, maps and images. */
export function drawnFigures({ themes }: Outline): Figure[] {
  return themes.flatMap(({ figures }) => figures).filter(({ content }) => DRAWN.has(content.kind));
}

const DRAWN: ReadonlySet<string> = new Set(['chart', 'map', 'image']);

async function drawFigure(
  { content, at }: Figure,
  frame: DrawingFrame,
  context: ViewContext,
  { files, atlas }: DrawingMaterial,
): Promise<Drawn> {
  switch (content.kind) {
    case 'chart': {
      const csv = content.data === undefined ? undefined : files.get(content.data.path);
      const svg = await drawChart(content, frame, csv === undefined ? undefined : new TextDecoder().decode(csv));
      return { svg, findings: [] };
    }
    case 'map': {
      const groups = content.groups.map(({ label, countries }) => ({ label: wordsOf(context.text(label)), countries }));
      const { drawMap } = await import('./draw-map.ts');
      return drawMap({ ...content, groups }, frame, atlas, at);
    }
    case 'image':
      return { svg: drawImage(content, frame, files.get(content.file.path) ?? new Uint8Array()), findings: [] };
    default:
      throw new TypeError(`A figure of the kind '${content.kind}' is not drawn.`);
  }
}
