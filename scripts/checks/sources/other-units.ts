import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { largest } from '../../diagnostics/smallest.ts';
import { asMap, type ChartLayer, type ChartMap, type CsvFile, chartLayers } from '../../outline/chart/chart-layers.ts';
import { fieldName } from '../../outline/chart/field-uses.ts';
import type { Chart } from '../../outline/outline.ts';
import { isPercent } from '../../views/text/is-percent.ts';
import { POWER_OF_TEN, type UnitWords, unitWords } from '../../views/text/unit-words.ts';

/**
 * Reports an axis of amounts that says another unit than the subtitle: billions beside millions, euros beside dollars,
 * kilometres beside miles; and a format that adds a power of ten of its own to one in the unit. A chart whose two axes
 * have amounts is left alone: its unit is that of one. `csv` is the chart's data file.
 */
export function findOtherUnits(chart: Chart, csv: CsvFile | undefined, unit: string): Diagnostic[] {
  const layers = chartLayers(chart, csv).filter(({ map }) => 'mark' in map);
  const findings = layers.flatMap((layer) => {
    const [channel, other] = ['x', 'y'].filter((each) => asMap(layer.encoding[each])?.['type'] === 'quantitative');
    if (channel === undefined || other !== undefined) return [];
    return [...titleFault(chart, layer, channel, unit), ...formatFault(chart, layer, channel, unit)];
  });
  return findings.slice(0, 1);
}

function titleFault(chart: Chart, layer: ChartLayer, channel: string, unit: string): Diagnostic[] {
  const definition = asMap(layer.encoding[channel]) ?? {};
  const title = titleOf(definition);
  if (title === undefined || !isOther(title, unit)) return [];
  const key = definition['title'] === undefined ? ['axis', 'title'] : ['title'];
  return [fault(chart, layer, { path: [channel, ...key], said: `The axis says “${title}”`, unit })];
}

// From a thousand on, formats of SI print a letter for the power of ten: 4k.
const LEAST_LETTER = 1000;

function formatFault(chart: Chart, layer: ChartLayer, channel: string, unit: string): Diagnostic[] {
  const { field, format, axis } = asMap(layer.encoding[channel]) ?? {};
  const written = format ?? asMap(axis)?.['format'];
  if (typeof field !== 'string' || !String(written ?? '').endsWith('s') || !unitWords(unit).has(POWER_OF_TEN))
    return [];
  const { table } = layer.data ?? {};
  const most = largest((table?.rows ?? []).map((row) => Number(row[fieldName(field, table?.columns ?? [])] ?? 0)));
  if (!(most >= LEAST_LETTER)) return [];
  const path = format === undefined ? [channel, 'axis', 'format'] : [channel, 'format'];
  return [fault(chart, layer, { path, said: `The format '${written}' prints k, M or G for powers of ten`, unit })];
}

interface Saying {
  /** The path from the encoding to what says the other unit. */
  readonly path: readonly string[];
  readonly said: string;
  readonly unit: string;
}

function fault({ spec }: Chart, { path: ofLayer, map }: ChartLayer, { path, said, unit }: Saying): Diagnostic {
  const isOwn = (path[0] ?? '') in (asMap(map['encoding']) ?? {});
  return diagnose('outline/other-unit', { said, unit }, spec.locate([...(isOwn ? ofLayer : []), 'encoding', ...path]));
}

function titleOf({ title, axis }: ChartMap): string | undefined {
  const written = title ?? asMap(axis)?.['title'];
  const lines = Array.isArray(written) ? written.join(' ') : written;
  return typeof lines === 'string' ? lines : undefined;
}

function isOther(title: string, unit: string): boolean {
  const [ofTitle, ofUnit] = [unitWords(title), unitWords(unit)];
  if (isPercent(title) !== isPercent(unit)) return isPercent(title) ? ofUnit.size > 0 : ofTitle.size > 0;
  return [...ofTitle].some(([kind, units]) => areApart(units, ofUnit.get(kind))) || lacksPower(ofTitle, ofUnit);
}

function areApart(units: ReadonlySet<string>, others: ReadonlySet<string> | undefined): boolean {
  return others !== undefined && ![...units].some((unit) => others.has(unit));
}

// “Tonnes” beside “million tonnes” is another unit; “Freight” beside it says nothing of units.
function lacksPower(one: UnitWords, other: UnitWords): boolean {
  const isSame = [...one.keys()].some((kind) => kind !== POWER_OF_TEN && other.has(kind));
  return isSame && one.has(POWER_OF_TEN) !== other.has(POWER_OF_TEN);
}
