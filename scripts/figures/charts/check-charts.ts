import { type Diagnostic, diagnose, hasErrors } from '../../diagnostics/diagnostic.ts';
import { type CsvFile, csvOf } from '../../outline/chart/chart-layers.ts';
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
    const fault = csv === undefined ? [] : encodingFindings(csv, content.data?.path ?? '');
    findings.push(...fault);
    if (hasErrors(fault)) continue;
    findings.push(...(await checkChart(content, csv, { schema: material.chartSchema as JsonSchema, palette })));
  }
  return findings;
}

/** The words that the charts of an outline may show, with their places. */
export function wordsOfCharts(outline: Outline, material: DrawingMaterial): ShownWords[] {
  return drawnFigures(outline).flatMap(({ content }) =>
    content.kind === 'chart' ? chartWords(content, csvOf(content, material.tables)) : [],
  );
}

function encodingFindings({ path, text, guessed }: CsvFile, url: string): Diagnostic[] {
  const [before, ...broken] = text.split('\uFFFD');
  if (broken.length > 0) {
    const line = (before ?? '').split(/\r\n|\r|\n/).length;
    return [diagnose('outline/not-utf8', { isData: true }, { file: path, line, column: 1 })];
  }
  if (guessed === undefined) return [];
  const { encoding, word, line } = guessed;
  const found = `the file is not UTF-8, and is read as ${encoding}: '${word}'`;
  const advice = `If the letters are right, say it with data: { url: ${url}, encoding: ${encoding} }, or save the file as UTF-8.`;
  return [diagnose('outline/data-as-read', { found, advice }, { file: path, line, column: 1 })];
}
