import type { View } from 'vega';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ChartMap, CsvFile } from '../../outline/chart/chart-layers.ts';
import type { Chart } from '../../outline/outline.ts';
import type { DrawingFrame } from '../drawing-frame.ts';
import { chartLocale } from './chart-locale.ts';
import { chartStyle, MOST_COLOURS } from './chart-style.ts';
import { cleanSvg } from './chart-svg.ts';
import { type ChartLog, compileChart, createChartLog } from './compile-chart.ts';
import { findCrowding } from './find-crowding.ts';
import { hasYTitle, prepareChart } from './prepare-chart.ts';
import { textWidth } from './text-width.ts';
import { sceneOf, type TextMetrics, type VegaScene } from './vega-scene.ts';

/** A chart as SVG of exactly its frame's size, and what is wrong with it; empty where it could not be drawn. */
export interface DrawnChart {
  readonly svg: string;
  readonly findings: readonly Diagnostic[];
}

/**
 * Draws a checked chart; `csv` is the file that its data name. Labels that don't fit, overlap, or leave no room
 * for the chart itself are a finding: nothing is made smaller, cut or left out.
 */
export async function drawChart(chart: Chart, frame: DrawingFrame, csv: CsvFile | undefined): Promise<DrawnChart> {
  const { at } = chart.spec;
  const { width, height } = frame;
  try {
    const drawn = await drawView({ ...prepareChart(chart, csv, frame), width, height }, frame, hasYTitle(chart));
    if (drawn.needed === undefined) return { svg: drawn.svg, findings: [] };
    return { svg: '', findings: [diagnose('render/crowded-chart', { width, height, needed: drawn.needed }, at)] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { svg: '', findings: [diagnose('render/chart-failed', { reason: reason.slice(0, 300) }, at)] };
  }
}

type Drawn = { readonly svg: string; readonly needed?: undefined } | { readonly needed: string };

async function drawView(prepared: ChartMap, frame: DrawingFrame, hasTitle: boolean): Promise<Drawn> {
  const [vega, { expressionInterpreter }] = await Promise.all([import('vega'), import('vega-interpreter')]);
  const { spec } = await compileChart(prepared, chartStyle(frame, hasTitle));
  const runtime = vega.parse(spec, {}, { ast: true });
  const scene = vega as unknown as VegaScene;
  return withTextWidths(scene.textMetrics, () => {
    const log = createChartLog();
    const view = new vega.View(runtime, {
      renderer: 'none',
      expr: expressionInterpreter,
      loader: NO_LOADER,
      locale: chartLocale(frame.language),
      logger: log.logger,
    } as never);
    const needed = fitView(view, log, frame);
    if (needed !== undefined) return { needed };
    const { bounds } = sceneOf(view);
    const renderer = new scene.SVGStringRenderer();
    renderer.initialize(null, frame.width, frame.height, [MARGIN - bounds.x1, MARGIN - bounds.y1]);
    renderer.render(sceneOf(view));
    view.finalize();
    const svg = cleanSvg(renderer.svg(), frame);
    return svg.length > MOST_CHARACTERS ? { needed: 'it has far more parts than can be seen' } : { svg };
  });
}

const refuse = async (): Promise<never> => {
  throw new Error('A chart loads nothing.');
};
const NO_LOADER = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

// Vega keeps how it measures text for the whole process: this one is lent for one drawing, in one go.
function withTextWidths<Result>(metrics: TextMetrics, work: () => Result): Result {
  const before = metrics.width;
  metrics.width = (item, text) => textWidth(String(text ?? '').trim(), item);
  try {
    return work();
  } finally {
    metrics.width = before;
  }
}

// Of a drawing: 2,000 points are 300,000.
const MOST_CHARACTERS = 1_000_000;
const MAX_PASSES = 6;
const LEAST_SHARE = 0.3;
const TOLERANCE = 1;
// What letters may stand out of their advance widths, and strokes out of their middle.
const MARGIN = 2;

// The marks get what the labels leave, and the labels may change with it: ticks come and go. Says what more room
// would be needed for, if it is.
function fitView(view: View, log: ChartLog, frame: DrawingFrame): string | undefined {
  const room = { width: frame.width - 2 * MARGIN, height: frame.height - 2 * MARGIN };
  let size = room;
  for (let pass = 1; pass <= MAX_PASSES; pass += 1) {
    view.width(size.width).height(size.height).run();
    log.throwError();
    const { bounds } = sceneOf(view);
    const over = { width: bounds.x2 - bounds.x1 - room.width, height: bounds.y2 - bounds.y1 - room.height };
    if (isFull(over, pass === MAX_PASSES)) return tooManyColours(view) ?? findCrowding(sceneOf(view));
    size = { width: Math.floor(size.width - over.width), height: Math.floor(size.height - over.height) };
    if (size.width < room.width * LEAST_SHARE || size.height < room.height * LEAST_SHARE) break;
  }
  return 'what stands around the marks leaves no room for them';
}

// At the last pass, a drawing that is a little too small will do; one that is too large never does.
function isFull({ width, height }: { readonly width: number; readonly height: number }, isLast: boolean): boolean {
  if (width > TOLERANCE || height > TOLERANCE) return false;
  return isLast || (width >= -TOLERANCE && height >= -TOLERANCE);
}

function tooManyColours(view: View): string | undefined {
  const isUsed = 'color' in (view as unknown as { _runtime: { scales: object } })._runtime.scales;
  const scale = isUsed
    ? (view.scale('color') as { type?: string; domain: () => unknown[]; range: () => unknown[] })
    : undefined;
  if (scale?.type !== 'ordinal' || scale.domain().length <= scale.range().length) return undefined;
  return `it has ${scale.domain().length} colours, and ${MOST_COLOURS} can be told apart in print`;
}
