import { type Diagnostic, diagnose, hasErrors } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { type ChartLayer, type ChartPath, type CsvFile, chartLayers } from '../../outline/chart/chart-layers.ts';
import type { Chart } from '../../outline/outline.ts';
import { checkHygiene } from '../../outline/text/text-hygiene.ts';
import type { LocatedTree } from '../../outline/yaml/located.ts';
import type { ShownWords } from '../../views/text/shown-words.ts';
import { checkPolicy } from './chart-policy.ts';
import { chartStyle } from './chart-style.ts';
import { CHART_DATA, checkData, withoutData } from './check-data.ts';
import { compileChart } from './compile-chart.ts';
import { checkFields } from './fields/chart-fields.ts';
import { manyMarksBefore } from './many-marks.ts';
import { checkMultiples } from './multiples/check-multiples.ts';
import { panelsOf } from './multiples/panels-of.ts';
import { prepareChart } from './prepare-chart.ts';
import { type JsonSchema, type SchemaFault, schemaFaults } from './schema-faults.ts';
import { checkShown } from './shown/check-shown.ts';

/** The rules against which a chart is checked. */
export interface ChartRules {
  /** The JSON Schema of Vega-Lite. */
  readonly schema: JsonSchema;
  /** The values of the tokens, by name. */
  readonly palette: Readonly<Record<string, string>>;
  /** The pack's language, BCP 47, in which months may be named; English where it is left out. */
  readonly language?: string | undefined;
}

/**
 * Reports the faults of a chart: parts that a printed chart can't have, parts that Vega-Lite's schema does not know,
 * data that can't be used, and fields that are not in the data. A later check runs only if the earlier ones found no
 * error.
 */
export async function checkChart(chart: Chart, csv: CsvFile | undefined, rules: ChartRules): Promise<Diagnostic[]> {
  const { spec } = chart;
  const refused = checkPolicy(spec, rules.palette);
  if (refused.length > 0) return refused;
  const name = 'layer' in spec.value ? 'TopLevelLayerSpec' : 'TopLevelUnitSpec';
  const faults = schemaFaults(rules.schema, name, withoutData(spec.value));
  const views = chartLayers(chart, csv);
  const ofData = views.flatMap((view) => checkData(spec, view));
  const findings = [
    ...faults.map((fault) => toFinding(fault, spec)),
    ...ofData,
    ...checkMultiples(chart, csv),
    // Words of data that are too long for a chart are told as that.
    ...(hasErrors(ofData) ? [] : wordFaults(chartWords(chart, csv))),
  ];
  if (hasErrors(findings)) return findings;
  const many = manyMarksBefore(spec, views);
  if (many.length > 0) return many;
  const { parseExpression } = await import('vega');
  const misnamed = views.flatMap((view) => checkFields(spec, view, parseExpression));
  return [...findings, ...misnamed, ...(hasErrors(misnamed) ? [] : await checkCompiles(chart, csv, rules))];
}

function wordFaults(words: readonly ShownWords[]): Diagnostic[] {
  return words.flatMap(({ words: value, at }) => checkHygiene({ value, at, raw: value }));
}

// A chart that fits the schema may still not compile. Vega-Lite's warnings about parts that it leaves out are passed
// on.
async function checkCompiles(
  chart: Chart,
  csv: CsvFile | undefined,
  { palette, language }: ChartRules,
): Promise<Diagnostic[]> {
  const { at } = chart.spec;
  try {
    const prepared = { ...prepareChart(chart, csv, { palette }), width: 600, height: 300 };
    const { spec, remarks } = await compileChart(prepared, chartStyle({ palette, fontSize: 16 }, false));
    const shown = await checkShown(chart.spec, chartLayers(chart, csv), spec, {
      panels: panelsOf(chart, csv)?.panels,
      annotations: chart.annotations,
      language,
    });
    // Where a value can't be shown, a warning is most often about the same fault.
    if (hasErrors(shown)) return shown;
    return [...remarks.map((advice) => diagnose('outline/chart-advice', { advice }, at)), ...shown];
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).slice(0, 300);
    return [diagnose('render/chart-failed', { reason }, at)];
  }
}

/** Collects the words that a chart may show, with their places: its titles, and the texts of its data. */
export function chartWords(chart: Chart, csv: CsvFile | undefined): ShownWords[] {
  const words: ShownWords[] = [];
  const visit = (value: unknown, path: ChartPath): void => {
    if (typeof value === 'string') words.push({ words: value, at: chart.spec.locate(path) });
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  visit(chart.spec.value, []);
  return [...words, ...(csv === undefined ? [] : wordsInFile(chartLayers(chart, csv)[0]))];
}

// Collects the words of the columns that the chart uses. The names of columns may be shown in a legend.
function wordsInFile(top: ChartLayer | undefined): ShownWords[] {
  const table = top?.data?.table;
  if (table === undefined) return [];
  const heads = Object.keys(table.rows[0] ?? {}).map((column) => ({ words: column, at: table.locate(-1, column) }));
  const cells = table.rows.flatMap((row, index) =>
    Object.entries(row).flatMap(([column, cell]) =>
      typeof cell === 'string' ? [{ words: cell, at: table.locate(index, column) }] : [],
    ),
  );
  return [...heads, ...cells];
}

function toFinding(fault: SchemaFault, spec: LocatedTree): Diagnostic {
  switch (fault.kind) {
    case 'unknown-key': {
      const known = fault.known.filter((key) => !HIDDEN.has(key));
      const data = { key: fault.key, nearest: nearest(fault.key, known), known: known.join(', ') };
      return diagnose('outline/unknown-key', data, spec.locateKey(fault.path, fault.key));
    }
    case 'missing-key': {
      const expected = fault.key === 'data' ? CHART_DATA : withArticles([fault.expected]);
      return diagnose('outline/missing-key', { key: fault.key, expected }, spec.locate(fault.path));
    }
    case 'wrong-value': {
      const words = fault.allowed.filter((word) => !HIDDEN.has(word));
      const others = fault.others?.length ? `, or ${withArticles(fault.others)}` : '';
      const expected = `one of: ${words.join(', ')}${others}`;
      const data = { expected, found: String(fault.found), nearest: nearest(String(fault.found), words) };
      return diagnose('outline/invalid-value', data, spec.locate(fault.path));
    }
    case 'wrong-type': {
      const data = { expected: withArticles(fault.expected), found: describe(fault.found) };
      return diagnose('outline/wrong-type', data, spec.locate(fault.path));
    }
  }
}

// Names of Vega-Lite that a chart of the pack can't have: they are not suggested for a misspelt name.
const HIDDEN: ReadonlySet<string> = new Set(
  (
    '$schema align autosize background bounds center config datasets description facet href key latitude latitude2 ' +
    'longitude longitude2 name padding params projection row column time tooltip url usermeta view width height ' +
    'image geoshape errorbar errorband ci0 ci1 aria cursor font fontSize style blend'
  ).split(' '),
);

const ARTICLES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'a map of keys',
  array: 'a list',
  null: 'null',
};

function withArticles(types: readonly string[]): string {
  return types.map((type) => ARTICLES[type] ?? type).join(' or ');
}

function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map of keys';
  return typeof value === 'string' ? `the text '${value.slice(0, 40)}'` : `the ${typeof value} ${String(value)}`;
}
