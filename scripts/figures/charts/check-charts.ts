import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { csvOf } from '../../outline/chart/chart-layers.ts';
import type { Outline } from '../../outline/outline.ts';
import type { ShownWords } from '../../views/text/shown-words.ts';
import { type DrawingMaterial, drawnFigures } from '../draw-figures.ts';
import { chartWords, checkChart } from './check-chart.ts';
import type { JsonSchema } from './schema-faults.ts';

/** Finds what keeps the charts of an outline from being drawn; `palette` has the tokens' values by name. */
export async function checkCharts(
  outline: Outline,
  material: DrawingMaterial,
  palette: Readonly<Record<string, string>>,
): Promise<Diagnostic[]> {
  const findings: Diagnostic[] = [];
  for (const { content } of drawnFigures(outline)) {
    if (content.kind !== 'chart') continue;
    const csv = csvOf(content, material.tables);
    const broken = csv?.text.split('\uFFFD') ?? [];
    if (csv !== undefined && broken.length > 1) {
      const line = (broken[0] ?? '').split('\n').length;
      findings.push(diagnose('outline/not-utf8', {}, { file: csv.path, line, column: 1 }));
    } else {
      findings.push(...(await checkChart(content, csv, { schema: material.chartSchema as JsonSchema, palette })));
    }
  }
  return findings;
}

/** The words that the charts of an outline may show, with their places. */
export function wordsOfCharts(outline: Outline, material: DrawingMaterial): ShownWords[] {
  return drawnFigures(outline).flatMap(({ content }) =>
    content.kind === 'chart' ? chartWords(content, csvOf(content, material.tables)) : [],
  );
}
