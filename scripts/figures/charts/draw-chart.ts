import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { largest } from '../../diagnostics/smallest.ts';
import { type ChartLayer, type CsvFile, chartLayers } from '../../outline/chart/chart-layers.ts';
import type { Chart } from '../../outline/outline.ts';
import { unbounded, type Within } from '../../outline/within.ts';
import type { DrawingFrame } from '../drawing-frame.ts';
import type { WordedAnnotation } from './annotations/annotation.ts';
import { drawAnnotations } from './annotations/draw-annotations.ts';
import { chartStyle } from './chart-style.ts';
import { cleanSvg } from './chart-svg.ts';
import { type CompiledChart, compileChart } from './compile-chart.ts';
import { fitView, type PanelGrid } from './fit-view.ts';
import { arrangePanels } from './multiples/arrange-panels.ts';
import { facetChart } from './multiples/facet-chart.ts';
import { type Panels, panelsOf } from './multiples/panels-of.ts';
import { tidyPanels } from './multiples/tidy-panels.ts';
import { type OpenView, openView } from './open-view.ts';
import { prepareChart, yTitleOf } from './prepare-chart.ts';
import { type DrawnMark, drawnMarks } from './shown/drawn-marks.ts';
import { findFaintMarks } from './shown/faint-marks.ts';
import { findHiddenRows } from './shown/hidden-rows.ts';
import { findLabelFaults } from './shown/label-faults.ts';
import { dotsOf, findLonePoints } from './shown/lone-points.ts';
import {
  formatsOf,
  type GuideFormats,
  type UntrueLabels,
  untrueLabels,
  withTrueLabels,
} from './shown/untrue-labels.ts';
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
 * chart are a finding: the drawing is not shrunk, cut or thinned for them. Ticks whose labels repeat or are rounded to other numbers are left out, and a
 * point of a line without a neighbour is drawn as a dot. The `annotations` are the chart's own with their words.
 */
export async function drawChart(
  chart: Chart,
  frame: DrawingFrame,
  csv: CsvFile | undefined,
  annotations: readonly WordedAnnotation[] = [],
  within: Within = unbounded,
): Promise<DrawnChart> {
  const { at } = chart.spec;
  const { width, height } = frame;
  try {
    const panels = panelsOf(chart, csv);
    const source = { chart, csv, annotations, within };
    const drawn = panels === undefined ? drawOne(source, frame) : drawPanels(source, panels, frame);
    const { needed, svg, findings } = await drawn;
    if (needed === undefined) return { svg, findings };
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
  readonly findings: readonly Diagnostic[];
  readonly untrue: readonly UntrueLabels[];
}

/** A chart to be drawn: its data file, its annotations with their words, and the bound of the time that it takes. */
interface ChartSource {
  readonly chart: Chart;
  readonly csv: CsvFile | undefined;
  readonly annotations: readonly WordedAnnotation[];
  readonly within: Within;
}

async function drawOne({ chart, csv, annotations, within }: ChartSource, frame: DrawingFrame): Promise<Drawn> {
  const { width, height } = frame;
  const prepared = { ...prepareChart(chart, csv, frame), width, height };
  const { spec } = await compileChart(prepared, chartStyle(frame, typeof yTitleOf(chart) === 'string'));
  const layers = chartLayers(chart, csv);
  const marks = drawnMarks(spec, layers);
  return await drawWithTrueLabels(spec, frame, { chart, layers, marks, annotations, within });
}

// The best arrangement of the panels in which all labels have room is taken.
async function drawPanels(source: ChartSource, all: Panels, frame: DrawingFrame): Promise<Drawn> {
  const { chart, csv, annotations, within } = source;
  const prepared = prepareChart(chart, csv, frame);
  const count = all.panels.length;
  const layers = chartLayers(chart, csv);
  let crowded: Drawn | undefined;
  for (const columns of arrangePanels(count, frame, frame.fontSize)) {
    const faceted = facetChart(prepared, all, { columns, yTitle: yTitleOf(chart) }, frame);
    const grid = { columns, rows: Math.ceil(count / columns) };
    const { spec } = await compileChart(faceted, chartStyle(frame, false, grid.rows > 1 ? FEW_TICKS : undefined));
    const marks = drawnMarks(spec, layers);
    const drawn = await drawWithTrueLabels(spec, frame, { chart, layers, marks, grid, annotations, within });
    if (drawn.needed === undefined) return drawn;
    crowded ??= drawn;
  }
  if (crowded === undefined) throw new TypeError('A chart with multiples has no panels.');
  return crowded;
}

// In low panels, more lines than labels would stand behind the marks.
const FEW_TICKS = 3;

/** A chart with its marks that stand for rows, its annotations, and for small multiples the grid of its panels. */
interface Content {
  readonly chart: Chart;
  readonly layers: readonly ChartLayer[];
  readonly marks: readonly DrawnMark[];
  readonly annotations: readonly WordedAnnotation[];
  readonly within: Within;
  readonly grid?: PanelGrid;
}

async function drawWithTrueLabels(spec: CompiledChart, frame: DrawingFrame, content: Content): Promise<Drawn> {
  const formats = formatsOf(spec);
  const draw = async (one: CompiledChart) =>
    await openView(one, frame, (open) =>
      content.within('Drawing the chart', () => drawView(open, frame, content, formats)),
    );
  const drawn = await draw(spec);
  if (drawn.untrue.length === 0) return drawn;
  const again = await draw(withTrueLabels(spec, drawn.untrue));
  const faults = findLabelFaults(content.chart.spec, content.layers, { first: drawn.untrue, left: again.untrue });
  return { ...again, findings: [...again.findings, ...faults] };
}

function drawView(
  open: OpenView,
  frame: DrawingFrame,
  { chart, marks, grid, annotations }: Content,
  formats: GuideFormats,
): Drawn {
  const { view, vega } = open;
  let margin = MARGIN;
  let needed = fitView(open, frame, margin, grid);
  const points = findLonePoints(sceneOf(view));
  const radius = Math.ceil(Math.max(0, largest(points.map((point) => point.radius))));
  if (needed === undefined && radius > margin) {
    margin = radius;
    needed = fitView(open, frame, margin, grid);
  }
  const root = sceneOf(view);
  const hidden = findHiddenRows(root, marks, frame.palette['paper'] ?? '#ffffff', chart.spec.at);
  const found = { findings: [...findFaintMarks(root, marks), ...hidden], untrue: untrueLabels(root, formats) };
  if (needed !== undefined) return { svg: '', needed, ...found };
  if (grid !== undefined) tidyPanels(root, grid.columns);
  const origin: [number, number] = [margin - root.bounds.x1, margin - root.bounds.y1];
  const renderer = new vega.SVGStringRenderer();
  renderer.initialize(null, frame.width, frame.height, origin);
  renderer.render(root);
  const scene = { root, marks, origin: { x: origin[0], y: origin[1] } };
  const written = drawAnnotations(annotations, scene, frame);
  const above = `${dotsOf(findLonePoints(root), origin)}${written.svg}`;
  const svg = cleanSvg(renderer.svg(), frame, above);
  const isHuge = svg.length > MOST_CHARACTERS;
  const findings = [...found.findings, ...written.findings];
  return { ...found, svg, needed: isHuge ? 'it has far more parts than can be seen' : undefined, findings };
}

// The most characters of a drawing: 2,000 points take 300,000.
const MOST_CHARACTERS = 1_000_000;
// In px: letters may reach beyond their advance widths, and strokes beyond their middle.
const MARGIN = 2;
