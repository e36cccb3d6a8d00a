import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paletteOf } from '../../scripts/design/stylesheet.ts';
import type { WordedAnnotation } from '../../scripts/figures/charts/annotations/annotation.ts';
import { checkChart } from '../../scripts/figures/charts/check-chart.ts';
import { drawChart } from '../../scripts/figures/charts/draw-chart.ts';
import type { JsonSchema } from '../../scripts/figures/charts/schema-faults.ts';
import { textWidth } from '../../scripts/figures/charts/text-width.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import type { Chart } from '../../scripts/outline/outline.ts';
import { chartOf } from './chart-of.ts';

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');
const palette = paletteOf(read('templates/tokens.css'));
const schema = JSON.parse(read('node_modules/vega-lite/build/vega-lite-schema.json')) as JsonSchema;
const base = { palette, language: 'en-GB', idPrefix: 'x', measure: textWidth, widthsKey: '' };
const FRAMES = [
  { ...base, width: 1136, height: 368, fontSize: 18 },
  { ...base, width: 642, height: 270, fontSize: 11.3 },
];

/** The YAML of a chart of inline rows, from the keys and values of each, and of the rest of its specification. */
export function chartOfRows(values: readonly string[], rest: string): string {
  return `data:\n  values:\n${values.map((row) => `    - { ${row} }\n`).join('')}${rest}`;
}

/**
 * What is found in a chart when it is checked, and if it can be drawn, on a slide and a page: `line:column code: message
 * hint`, each once. `beside` are keys of the figure that belong to the chart.
 */
export async function chartFindings(yaml: string, beside: Partial<Chart> = {}): Promise<string[]> {
  const chart = { ...chartOf(yaml), ...beside };
  const checked = await checkChart(chart, undefined, { schema, palette });
  const drawn = checked.some(({ severity }) => severity === 'error')
    ? []
    : await Promise.all(FRAMES.map((frame) => drawChart(chart, frame, undefined, wordedOf(chart))));
  const lines = [...checked, ...drawn.flatMap(({ findings }) => findings)].map(
    ({ place, code, message, hint }) => `${place?.line}:${place?.column} ${code}: ${message} ${hint}`,
  );
  return [...new Set(lines)];
}

// The annotations of a test have their words beside their texts.
function wordedOf({ annotations = [] }: Chart): readonly WordedAnnotation[] {
  return annotations.flatMap((each) => ('words' in each ? [each as WordedAnnotation] : []));
}

/** A chart as it is drawn on a slide and on a page. */
export async function chartDrawings(
  yaml: string,
  beside: Partial<Chart> = {},
  annotations: readonly WordedAnnotation[] = [],
): Promise<string[]> {
  const chart = { ...chartOf(yaml), ...beside };
  const drawn = await Promise.all(FRAMES.map((frame) => drawChart(chart, frame, undefined, annotations)));
  return drawn.map(({ svg }) => svg);
}
