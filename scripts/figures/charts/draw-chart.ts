import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { largest } from '../../diagnostics/smallest.ts';
import { type CsvFile, chartLayers } from '../../outline/chart/chart-layers.ts';
import type { Chart } from '../../outline/outline.ts';
import type { DrawingFrame } from '../drawing-frame.ts';
import { chartStyle } from './chart-style.ts';
import { cleanSvg } from './chart-svg.ts';
import { type CompiledChart, compileChart } from './compile-chart.ts';
import { fitView } from './fit-view.ts';
import { type OpenView, openView } from './open-view.ts';
import { hasYTitle, prepareChart } from './prepare-chart.ts';
import { type DrawnMark, drawnMarks } from './shown/drawn-marks.ts';
import { findFaintMarks } from './shown/faint-marks.ts';
import { dotsOf, findLonePoints } from './shown/lone-points.ts';
import { type RepeatedTicks, repeatedTicks, withoutRepeatedTicks } from './shown/repeated-ticks.ts';
import { sceneOf } from './vega-scene.ts';

/**
 * A chart as SVG in exactly the size of its frame, and the findings about it. The SVG is empty where the chart could
 * not be drawn.
 */
export interface DrawnChart {
  readonly svg: string;
  readonly findings: readonly Diagnostic[];
}

/**
 * Draws a checked chart; `csv` is the data file that it names. Labels that don't fit, overlap, or leave no room for the
 * chart are a finding: the drawing is not shrunk, cut or thinned for them. Ticks with the same label are thinned, and a
 * point of a line without a neighbour is drawn as a dot.
 */
export async function drawChart(chart: Chart, frame: DrawingFrame, csv: CsvFile | undefined): Promise<DrawnChart> {
  const { at } = chart.spec;
  const { width, height } = frame;
  try {
    const prepared = { ...prepareChart(chart, csv, frame), width, height };
    const { spec } = await compileChart(prepared, chartStyle(frame, hasYTitle(chart)));
    const { needed, svg, faint } = await drawWithFewTicks(spec, frame, drawnMarks(spec, chartLayers(chart, csv)));
    if (needed === undefined) return { svg, findings: faint };
    return { svg: '', findings: [diagnose('render/crowded-chart', { width, height, needed }, at)] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { svg: '', findings: [diagnose('render/chart-failed', { reason: reason.slice(0, 300) }, at)] };
  }
}

interface Drawn {
  readonly svg: string;
  /** The part of the chart that needs more room; the drawing can't be used then. */
  readonly needed: string | undefined;
  readonly faint: readonly Diagnostic[];
  readonly repeated: readonly RepeatedTicks[];
}

async function drawWithFewTicks(spec: CompiledChart, frame: DrawingFrame, marks: readonly DrawnMark[]): Promise<Drawn> {
  const draw = async (one: CompiledChart) =>
    await openView(one, frame.language, (open) => drawView(open, frame, marks));
  const drawn = await draw(spec);
  return drawn.repeated.length === 0 ? drawn : await draw(withoutRepeatedTicks(spec, drawn.repeated));
}

function drawView(open: OpenView, frame: DrawingFrame, marks: readonly DrawnMark[]): Drawn {
  const { view, vega } = open;
  let margin = MARGIN;
  let needed = fitView(open, frame, margin);
  const points = findLonePoints(sceneOf(view));
  const radius = Math.ceil(Math.max(0, largest(points.map((point) => point.radius))));
  if (needed === undefined && radius > margin) {
    margin = radius;
    needed = fitView(open, frame, margin);
  }
  const root = sceneOf(view);
  const found = { faint: findFaintMarks(root, marks), repeated: repeatedTicks(root) };
  if (needed !== undefined) return { svg: '', needed, ...found };
  const origin: [number, number] = [margin - root.bounds.x1, margin - root.bounds.y1];
  const renderer = new vega.SVGStringRenderer();
  renderer.initialize(null, frame.width, frame.height, origin);
  renderer.render(root);
  const svg = cleanSvg(renderer.svg(), frame, dotsOf(findLonePoints(root), origin));
  return { svg, needed: svg.length > MOST_CHARACTERS ? 'it has far more parts than can be seen' : undefined, ...found };
}

// The most characters of a drawing: 2,000 points take 300,000.
const MOST_CHARACTERS = 1_000_000;
// In px: letters may reach beyond their advance widths, and strokes beyond their middle.
const MARGIN = 2;
