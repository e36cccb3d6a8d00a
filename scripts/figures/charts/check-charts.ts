import { addAll } from '../../diagnostics/add-all.ts';
import { type Diagnostic, diagnose, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { type CsvFile, chartLayers, csvOf } from '../../outline/chart/chart-layers.ts';
import { columnUses } from '../../outline/chart/field-uses.ts';
import type { Chart, Outline } from '../../outline/outline.ts';
import type { ShownWords } from '../../views/text/shown-words.ts';
import { type DrawingMaterial, drawnFigures } from '../draw-figures.ts';
import { chartWords, checkChart } from './check-chart.ts';
import type { JsonSchema } from './schema-faults.ts';

/**
 * Reports the faults that keep the charts of an outline from being drawn. `palette` has the values of the tokens by
 * name.
 */
export async function checkCharts(
  outline: Outline,
  material: DrawingMaterial,
  palette: Readonly<Record<string, string>>,
): Promise<Diagnostic[]> {
  const findings: Diagnostic[] = [];
  for (const { content } of drawnFigures(outline)) {
    if (content.kind !== 'chart') continue;
    const csv = csvOf(content, material.tables);
    const fault = csv === undefined ? [] : encodingFindings(content, csv);
    addAll(findings, fault);
    if (hasErrors(fault)) continue;
    const rules = { schema: material.chartSchema as JsonSchema, palette, language: outline.language };
    addAll(findings, await checkChart(content, csv, rules));
  }
  return findings;
}

/** Collects the words that the charts of an outline may show, with their places. */
export function wordsOfCharts(outline: Outline, material: DrawingMaterial): ShownWords[] {
  return drawnFigures(outline).flatMap(({ content }) => {
    if (content.kind !== 'chart') return [];
    const words = chartWords(content, csvOf(content, material.tables));
    // The characters of a file in an unknown encoding are not a fault of the fonts.
    return words.filter((one) => !one.words.includes('\uFFFD'));
  });
}

// Only characters in cells that the chart shows are checked, and names that it does not find.
function encodingFindings(chart: Chart, csv: CsvFile): Diagnostic[] {
  const { path, guessed, readings = [] } = csv;
  const shown = chartWords(chart, csv).filter(({ at }) => at.file === path);
  const broken = shown.find(({ words }) => words.includes('\uFFFD')) ?? brokenName(chart, csv);
  if (broken !== undefined) {
    const words = readings.map(({ encoding, word }) => `'${word}' (${encoding})`);
    return [diagnose('outline/not-utf8', { isData: true, readings: words.join(', ') }, { ...broken.at, column: 1 })];
  }
  if (guessed === undefined || !shown.some(({ words }) => /[^\p{ASCII}]/u.test(words))) return [];
  const { encoding, word, line } = guessed;
  const found = `the file is not UTF-8, and is read as ${encoding}: '${word}'`;
  const advice = `If the letters are right, say it with data: { url: ${chart.data?.path}, encoding: ${encoding} }, or save the file as UTF-8.`;
  return [diagnose('outline/data-as-read', { found, advice }, { file: path, line, column: 1 })];
}

// A name in the outline with characters outside ASCII that no column has, if the name of a column is broken.
function brokenName(chart: Chart, csv: CsvFile): { readonly at: Place } | undefined {
  const table = chartLayers(chart, csv)[0]?.data?.table;
  const broken = table?.columns.find((column) => column.includes('\uFFFD'));
  const isMissed = [...columnUses(chart.spec.value).keys()].some(
    (name) => /[^\p{ASCII}]/u.test(name) && table?.columns.includes(name) === false,
  );
  return table === undefined || broken === undefined || !isMissed ? undefined : { at: table.locate(-1, broken) };
}
