import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWholeFigures } from '../../scripts/checks/sources/whole-figures.ts';
import { paletteOf } from '../../scripts/design/stylesheet.ts';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { checkCharts } from '../../scripts/figures/charts/check-charts.ts';
import { textWidth } from '../../scripts/figures/charts/text-width.ts';
import { type DrawingMaterial, drawFigures } from '../../scripts/figures/draw-figures.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { loadOutline } from '../../scripts/load/load-outline.ts';
import { parseOutline } from '../../scripts/outline/read/parse-outline.ts';
import { createFormatter } from '../../scripts/views/text/formatter.ts';
import { plainText } from '../../scripts/views/text/rich-text.ts';
import { BASE, baseSummit } from './base-summit.ts';
import { createHostInMemory } from './host-in-memory.ts';
import { ATLAS } from './map-of.ts';

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');
const palette = paletteOf(read('templates/tokens.css'));
const chartSchema: unknown = JSON.parse(read('node_modules/vega-lite/build/vega-lite-schema.json'));
const material = { tables: new Map(), images: new Map(), atlas: ATLAS, chartSchema } as unknown as DrawingMaterial;
const frame = {
  ...{ width: 1136, height: 368, fontSize: 18, palette, language: 'en-GB', idPrefix: 'x' },
  ...{ measure: textWidth, widthsKey: '' },
};
const THEME = `${BASE}/themes/10-first.yaml`;
const SUMMIT = `${BASE}/summit.yaml`;
// A fact that is a date, for captions to name.
const DATE_FACT = '  agreed: { value: 2020-05-01, label: agreed by ministers, cite: "[@page]" }\n';

/** The codes of all findings about a figure of a theme, from the keys of its YAML, as it is read and checked, and drawn where that is asked for. */
export async function toldOf(figure: string, { isDrawn = true } = {}): Promise<string[]> {
  const files = await baseSummit();
  files.set(SUMMIT, (files.get(SUMMIT) ?? '').replace('facts:\n', `facts:\n${DATE_FACT}`));
  const theme = files.get(THEME) ?? '';
  const caption = figure.includes('caption:') ? '' : '  caption: Rail carries most of the freight\n';
  const words = `${caption}  cite: "[@report2029]"\n`;
  const alt = /^ *(?:chart|map):/m.test(figure)
    ? '  alt: Rail carries half of the freight, and the others share the rest\n'
    : '';
  const lines = figure.trim().replace(/^/gm, '  ');
  const rest = theme.slice(theme.indexOf('recommendations:'));
  files.set(THEME, `${theme.slice(0, theme.indexOf('figure:'))}figure:\n${lines}\n${words}${alt}${rest}`);
  const { outline, findings } = parseOutline(await loadOutline(createHostInMemory({ files }), 'base-summit'));
  if (outline === undefined) return findings.map(({ code }) => code);
  const read = [...findings, ...checkWholeFigures(outline, material)];
  if (!isDrawn) return codesOf(read);
  const checked = [...read, ...(await checkCharts(outline, material, palette))];
  const context = { outline, format: createFormatter('en-GB'), text: textOf };
  const drawn = await drawFigures(context, material, { frameOf: () => frame, density: 1 });
  return codesOf([...checked, ...drawn.findings]);
}

function codesOf(findings: readonly Diagnostic[]): string[] {
  const all = findings.filter(({ place }) => place?.file === THEME);
  return [...new Set(all.map(({ code }) => code))];
}

const textOf: Parameters<typeof drawFigures>[0]['text'] = ({ inlines, at }) =>
  plainText(inlines.map((inline) => ('value' in inline ? inline.value : '')).join(''), at);

/** The words of a subtitle that say all. */
export const WORDS = 'subtitle: { measure: Freight, unit: million tonnes, coverage: Members }';
/** A chart of these rows, with the rest of its keys. */
export const chart = (rows: readonly string[], rest: string, words = WORDS) =>
  `${words}\nchart:\n  data:\n    values:\n${rows.map((row) => `      - { ${row} }\n`).join('')}${rest.replace(/^/gm, '  ')}`;
/** The mark and encoding of a chart of bars over `x`. */
export const bars = (x: string, y = 'type: quantitative', mark = 'bar') =>
  `mark: ${mark}\nencoding:\n  x: { ${x} }\n  y: { field: n, ${y} }`;
/** Rows at unequal years. */
export const YEARS = ['y: 1994, n: 3', 'y: 1995, n: 4', 'y: 2020, n: 6'];
/** Rows of two names. */
export const NAMES = ['k: Rail, n: 90', 'k: Road, n: 95'];
