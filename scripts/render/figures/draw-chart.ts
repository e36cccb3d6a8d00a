import type { Chart } from '../../outline/outline.ts';
import type { DrawingFrame } from './drawing-frame.ts';

/** Draws a chart of Vega-Lite as SVG; `csv` is the text of the file that its data names. */
export async function drawChart(chart: Chart, frame: DrawingFrame, csv: string | undefined): Promise<string> {
  const [{ compile }, { parse, View }] = await Promise.all([import('vega-lite'), import('vega')]);
  const { width, height, palette } = frame;
  const data = csv === undefined ? chart.spec.value['data'] : { values: csv, format: { type: 'csv' } };
  const spec = { ...chart.spec.value, data, width, height, autosize: { type: 'fit', contains: 'padding' } };
  const { spec: vega } = compile(spec as unknown as Parameters<typeof compile>[0], {
    config: { font: palette['sans'] ?? 'sans-serif', background: 'transparent' },
  });
  return await new View(parse(vega), { renderer: 'none' }).toSVG();
}
