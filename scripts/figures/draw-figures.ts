import { addAll } from '../diagnostics/add-all.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { withoutPlaces } from '../diagnostics/without-places.ts';
import { type CsvFile, csvOf } from '../outline/chart/chart-layers.ts';
import type { ImageFile } from '../outline/image/check-image.ts';
import type { Figure, Outline } from '../outline/outline.ts';
import { makeAnew, type Recall, withinOf } from '../outline/recall.ts';
import type { ShownLines } from '../views/figures/shown-lines.ts';
import { toSharesView } from '../views/figures/to-shares-view.ts';
import { wordsOf } from '../views/text/rich-text.ts';
import type { ViewContext } from '../views/view-context.ts';
import { drawChart } from './charts/draw-chart.ts';
import { drawFittedImage, type FitImage, type ImageFit } from './draw-fitted-image.ts';
import type { DrawingFrame } from './drawing-frame.ts';
import { drawShares } from './shares/draw-shares.ts';

/** The drawings of a pack for one genre: SVG texts by the figure's id, each `<svg …>` with its own size. */
export type Drawings = ReadonlyMap<string, string>;

/** The files from which figures are drawn, besides the outline. */
export interface DrawingMaterial {
  /** The data files that the charts of the summit name, by `tableKey`. */
  readonly tables: ReadonlyMap<string, CsvFile>;
  /** The images of the summit, by their paths in its folder. */
  readonly images: ReadonlyMap<string, ImageFile>;
  readonly fitImage: FitImage;
  /** The atlas of boundaries (TopoJSON); undefined where the outline has no map. */
  readonly atlas: unknown;
  /** Vega-Lite's own JSON Schema; undefined where the outline has no chart. */
  readonly chartSchema: unknown;
}

/** The material that drawing needs: all but the schema, which only the check of charts needs. */
export type DrawnMaterial = Omit<DrawingMaterial, 'chartSchema'>;

/** The outline whose figures are drawn, and the function that resolves its texts. */
type DrawingContext = Pick<ViewContext, 'outline' | 'text' | 'format'>;

/** The drawings of a pack for one genre, and the findings about them. */
export interface DrawnFigures {
  readonly drawings: Drawings;
  /** The boundaries in dispute that each map shows, by the figure's id. */
  readonly lines: ReadonlyMap<string, ShownLines>;
  readonly findings: readonly Diagnostic[];
}

/** One drawing, for a map the boundaries in dispute that it shows, and the findings about it. */
interface Drawn {
  readonly svg: string;
  readonly lines?: ShownLines;
  readonly findings: readonly Diagnostic[];
}

/** The frames of the figures of one genre. */
export interface FigureFrames {
  readonly frameOf: (figure: Figure) => DrawingFrame;
  /**
   * The least size in px of the labels, for figures in which labels of the size of the frame have no room. Left out, they
   * have the size of the frame.
   */
  readonly leastLabel?: number;
  /** The px of an image for each px of its frame. */
  readonly density: number;
}

/**
 * Draws all charts, shares, maps and images of an outline; `frameOf` gives the frame that each is fitted into. Throws a
 * TypeError where an image was not loaded.
 */
export async function drawFigures(
  context: DrawingContext,
  material: DrawnMaterial,
  { frameOf, leastLabel = Number.POSITIVE_INFINITY, density }: FigureFrames,
  recall: Recall = makeAnew,
): Promise<DrawnFigures> {
  const fitted = { ...material, density };
  const drawIn = async (figure: Figure, frame: DrawingFrame) => {
    const draw = async () => await drawFigure(figure, frame, context, fitted, recall);
    const key = keyOf(figure, frame, context, material);
    const recalled = key === undefined ? await draw() : await recall('drawing', key, draw);
    return { recalled, draw };
  };
  const drawings = new Map<string, string>();
  const lines = new Map<string, ShownLines>();
  const findings: Diagnostic[] = [];
  for (const figure of drawnFigures(context.outline)) {
    const frame = frameOf(figure);
    const first = await drawIn(figure, frame);
    const isCrowded = first.recalled.findings.length > 0 && leastLabel < frame.fontSize;
    const { recalled, draw } = isCrowded ? await drawIn(figure, { ...frame, fontSize: leastLabel }) : first;
    // A finding must name the line where the figure is now, so a drawing with findings is made again.
    const drawn = recalled.findings.length > 0 && recall !== makeAnew ? await draw() : recalled;
    drawings.set(figure.id, drawn.svg);
    if (drawn.lines !== undefined) lines.set(figure.id, drawn.lines);
    addAll(findings, drawn.findings);
  }
  return { drawings, lines, findings };
}

/** The figures of an outline that are drawn: charts, shares, maps and images. */
export function drawnFigures({ themes }: Outline): Figure[] {
  return themes.flatMap(({ figures }) => figures).filter(({ content }) => DRAWN.has(content.kind));
}

// A text of all that the look of a chart or a map depends on: everything but the places of its parts. Undefined for
// images, which `fitImage` keeps itself.
function keyOf(
  { content }: Figure,
  frame: DrawingFrame,
  context: DrawingContext,
  material: DrawnMaterial,
): string | undefined {
  if (content.kind !== 'chart' && content.kind !== 'map') return undefined;
  const texts =
    content.kind === 'map'
      ? [...content.groups.map(({ label }) => label), ...content.names.map(({ name }) => name)]
      : (content.annotations ?? []).map(({ text }) => text);
  const words = texts.map((text) => wordsOf(context.text(text)));
  const csv = content.kind === 'chart' ? csvOf(content, material.tables) : undefined;
  return JSON.stringify([content, frame, words, csv], withoutPlaces);
}

const DRAWN: ReadonlySet<string> = new Set(['chart', 'shares', 'map', 'image']);

async function drawFigure(
  { content, subtitle, at }: Figure,
  frame: DrawingFrame,
  context: DrawingContext,
  material: DrawnMaterial & ImageFit,
  recall: Recall,
): Promise<Drawn> {
  switch (content.kind) {
    case 'chart':
      return await drawChart(
        content,
        frame,
        csvOf(content, material.tables),
        (content.annotations ?? []).map((each) => ({ ...each, words: wordsOf(context.text(each.text)) })),
        withinOf(recall),
      );
    case 'shares':
      return drawShares(toSharesView(content, subtitle, context), frame, at);
    case 'map': {
      const groups = content.groups.map((group) => ({ ...group, label: wordsOf(context.text(group.label)) }));
      const names = new Map(content.names.map(({ country, name }) => [country.code, wordsOf(context.text(name))]));
      const { drawMap } = await import('./maps/draw-map.ts');
      return drawMap({ ...content, groups, names }, frame, material.atlas, at, recall);
    }
    case 'image': {
      const image = material.images.get(content.file.path);
      if (image === undefined) throw new TypeError(`The image '${content.file.path}' was not loaded.`);
      return { svg: await drawFittedImage(image, content.crop, frame, material), findings: [] };
    }
    default:
      throw new TypeError(`A figure of the kind '${content.kind}' is not drawn.`);
  }
}
