import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Place } from '../../diagnostics/place.ts';
import { asMap, type ChartLayer, type ChartMap, type ChartPath } from '../../outline/chart/chart-layers.ts';
import { TABLE_ENCODINGS } from '../../outline/chart/decode-table.ts';
import { WORKBOOK } from '../../outline/chart/sheet.ts';
import type { LocatedTree } from '../../outline/yaml/located.ts';

/** Checks the data of a chart, or of one of its layers. */
export function checkData(spec: LocatedTree, view: ChartLayer): Diagnostic[] {
  const data = asMap(view.map['data']);
  const path = [...view.path, 'data'];
  if (data === undefined) {
    const isDrawn = 'mark' in view.map && view.path.length > 0 && view.data === undefined;
    if (!isDrawn) return [];
    return [diagnose('outline/missing-key', { key: 'data', expected: CHART_DATA }, spec.locate(view.path))];
  }
  const keyFaults = unknownKeys(data, path, spec);
  if (keyFaults.length > 0) return keyFaults;
  if ('url' in data && !isDataFile(data['url'])) {
    return [otherFile(String(data['url']), spec.locate([...path, 'url']))];
  }
  if ('url' in data === 'values' in data) {
    return [diagnose('outline/missing-key', { key: 'values', expected: CHART_DATA }, spec.locate(path))];
  }
  const faults = optionFaults(data, path, spec);
  return faults.length > 0 ? faults : [...(view.data?.findings ?? [])];
}

/** The expected value of a chart's `data`, for findings. */
export const CHART_DATA = "either the rows as 'values:' or a CSV or .xlsx file as 'url:'";

function isDataFile(url: unknown): boolean {
  return typeof url === 'string' && (/\.(?:csv|tsv|txt)$/i.test(url) || WORKBOOK.test(url));
}

function otherFile(found: string, at: Place): Diagnostic {
  const isSheet = /\.(?:xls[mb]?|ods|numbers)$/i.test(found);
  const expected = `the path of a CSV file or of an .xlsx file in the summit’s folder, such as data/members.csv${isSheet ? ' (save it as .xlsx, or the sheet as “CSV UTF-8”)' : ''}`;
  return diagnose('outline/invalid-value', { expected, found }, at);
}

/** Gives a chart without its data, which have their own checks with the places of their rows. */
export function withoutData(view: ChartMap): ChartMap {
  const layer = view['layer'];
  const layers = Array.isArray(layer) ? layer.map((one) => (asMap(one) === undefined ? one : withoutData(one))) : layer;
  const data = asMap(view['data']) === undefined ? {} : { data: { values: [] } };
  return { ...view, ...data, ...(layers === undefined ? {} : { layer: layers }) };
}

function unknownKeys(data: ChartMap, path: ChartPath, spec: LocatedTree): Diagnostic[] {
  const isTop = path.length === 1;
  const unfit = WORKBOOK.test(String(data['url'])) ? 'encoding' : 'sheet';
  const ofFile = 'url' in data ? Object.keys(OPTIONS).filter((key) => key !== unfit) : [];
  const allowed = isTop ? ['values', 'url', ...ofFile] : ['values'];
  const odd = Object.keys(data).filter((key) => !allowed.includes(key));
  return odd.map((key) => {
    const found = { key, nearest: nearest(key, allowed), known: allowed.join(', ') };
    return diagnose('outline/unknown-key', found, spec.locateKey(path, key));
  });
}

// The options that say how to read a file that does not show it.
const OPTIONS: Readonly<Record<string, { readonly expected: string; readonly fits: (value: unknown) => boolean }>> = {
  skip: {
    expected: 'the number of lines (or rows of a sheet) above the names of the columns, such as 4',
    fits: (value) => Number.isInteger(value) && Number(value) >= 0,
  },
  decimal: {
    expected: "the sign before decimals in quotes: '.' or ','",
    fits: (value) => value === '.' || value === ',',
  },
  sheet: {
    expected: 'the name of a sheet of the .xlsx file',
    fits: (value) => (typeof value === 'string' && value.trim() !== '') || typeof value === 'number',
  },
  encoding: {
    expected: `one of: ${TABLE_ENCODINGS.join(', ')}`,
    fits: (value) => TABLE_ENCODINGS.some((encoding) => encoding === value),
  },
};

function optionFaults(data: ChartMap, path: ChartPath, spec: LocatedTree): Diagnostic[] {
  return Object.entries(OPTIONS).flatMap(([key, { expected, fits }]) => {
    if (!(key in data) || fits(data[key])) return [];
    return [diagnose('outline/invalid-value', { expected, found: String(data[key]) }, spec.locate([...path, key]))];
  });
}
