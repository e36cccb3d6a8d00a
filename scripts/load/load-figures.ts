import { addAll } from '../diagnostics/add-all.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import { type DrawingMaterial, drawnFigures } from '../figures/draw-figures.ts';
import type { Host } from '../host/host.ts';
import { asMap, type CsvFile, tableKey } from '../outline/chart/chart-layers.ts';
import { checkFormat } from '../outline/chart/check-format.ts';
import { decodeTable, TABLE_ENCODINGS } from '../outline/chart/decode-table.ts';
import { WORKBOOK } from '../outline/chart/sheet.ts';
import type { ImageFile } from '../outline/image/check-image.ts';
import type { AssetPath, Chart, Figure, LoadedAsset, Outline } from '../outline/outline.ts';
import { makeAnew, type Recall } from '../outline/recall.ts';
import { loadAsset } from './load-assets.ts';
import { orFindings } from './or-findings.ts';
import { fitImage } from './pixels/fit-image.ts';
import { keyOfImage } from './pixels/key-of-image.ts';
import { MOST_TEXT_BYTES } from './read-summit-file.ts';
import { withinFile } from './within-file.ts';

const CHART_SCHEMA = 'node_modules/vega-lite/build/vega-lite-schema.json';
const ATLAS = 'node_modules/world-atlas/countries-50m.json';

/** The material of an outline's figures, the charts whose tables can't be read, and why. */
interface LoadedFigures {
  readonly material: DrawingMaterial;
  readonly lost: ReadonlySet<Figure['content']>;
  readonly findings: readonly Diagnostic[];
}

/**
 * Loads the files that an outline's figures need besides its images: the tables that its charts name; the atlas, if a
 * figure is a map; Vega-Lite's schema, if a figure is a chart.
 */
export async function loadFigures(
  host: Host,
  folder: string,
  outline: Outline,
  images: ReadonlyMap<string, ImageFile>,
  recall: Recall = makeAnew,
): Promise<LoadedFigures> {
  const contents = drawnFigures(outline).map(({ content }) => content);
  const tables = new Map<string, CsvFile>();
  const lost = new Set<Figure['content']>();
  const findings: Diagnostic[] = [];
  for (const content of contents) {
    if (content.kind !== 'chart' || content.data === undefined) continue;
    const { data } = content;
    const read = await orFindings(async () => {
      const asset = await loadAsset(host, folder, data, MOST_TEXT_BYTES);
      return await readTable(content, asset, outline.language);
    });
    if ('value' in read) tables.set(tableKey(content, data), read.value);
    else {
      lost.add(content);
      addAll(findings, read.findings);
    }
  }
  const forKind = async (kind: string, path: string): Promise<unknown> =>
    contents.some((content) => content.kind === kind)
      ? await recall('package', path, async (): Promise<unknown> => JSON.parse(await host.readText(path)))
      : undefined;
  const atlas = await forKind('map', ATLAS);
  const chartSchema = await forKind('chart', CHART_SCHEMA);
  const fitOnce: DrawingMaterial['fitImage'] = async (image, width) => {
    const asset = imagePaths(outline).find(({ path }) => images.get(path) === image);
    const within = <Value>(work: () => Value): Value => (asset === undefined ? work() : withinFile(asset, work));
    return await recall(
      'fitted image',
      `${width} ${keyOfImage(image)}`,
      async () => await fitImage(image, width, within),
    );
  };
  return { material: { tables, images, fitImage: fitOnce, atlas, chartSchema }, lost, findings };
}

// The library that unpacks workbooks is loaded only where there is one.
async function readTable(chart: Chart, asset: LoadedAsset, language: string): Promise<CsvFile> {
  const { path: url, file: path, bytes } = asset;
  if (!WORKBOOK.test(path)) {
    const other = checkFormat(path, bytes);
    if (other.length > 0) throw new Stop(other);
    return { path, ...withinFile(asset, () => decodeTable(bytes, encodingOf(chart), language)) };
  }
  const { readWorkbook } = await import('./xlsx/read-workbook.ts');
  const said = asMap(chart.spec.value['data'])?.['sheet'];
  const sheet = typeof said === 'string' || typeof said === 'number' ? String(said) : undefined;
  const at = chart.spec.locate(['data', said === undefined ? 'url' : 'sheet']);
  return { path, text: '', sheet: withinFile(asset, () => readWorkbook({ path, url, bytes, sheet, at })) };
}

// Undefined for an unknown encoding: the check of the chart reports that.
function encodingOf({ spec }: Chart): string | undefined {
  const said = asMap(spec.value['data'])?.['encoding'];
  return TABLE_ENCODINGS.find((encoding) => encoding === said);
}

/** Lists the paths of the images that an outline shows: those of its figures, and its logo. */
export function imagePaths(outline: Outline): AssetPath[] {
  const ofFigures = drawnFigures(outline).flatMap(({ content }) => (content.kind === 'image' ? [content.file] : []));
  return outline.design.logo === undefined ? ofFigures : [...ofFigures, outline.design.logo];
}

/** Gives the texts of the loaded CSV files by their paths in the project, to show the findings that stand in them. */
export function csvTexts({ tables }: DrawingMaterial): Map<string, string> {
  const files = [...tables.values()].filter(({ path }) => /\.(?:csv|tsv|txt)$/i.test(path));
  return new Map(files.map(({ path, text }) => [path, text]));
}
