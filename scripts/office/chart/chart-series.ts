import type { ChartView, SeriesView } from '../../views/figures/chart-view.ts';
import { wordsOf } from '../../views/text/rich-text.ts';
import { type Xml, xml } from '../xml/xml.ts';
import type { ChartSheet, SheetCell } from './chart-sheet.ts';
import { type ChartColour, type ChartSetting, chartWords, labelText } from './chart-text.ts';
import { columnName, SHEET } from './chart-workbook.ts';

/** The kinds of plots that a series can stand in. */
export type SeriesKind = 'bar' | 'line' | 'area' | 'scatter' | 'pie' | 'doughnut';

/** The chart that a series belongs to. */
export interface SeriesFrame {
  readonly chart: ChartView;
  readonly sheet: ChartSheet;
  readonly setting: ChartSetting;
}

/** Writes a series by its index in the sheet: its name, look and labels, and its cells with their values. */
export function chartSeries(kind: SeriesKind, index: number, frame: SeriesFrame): Xml {
  const { sheet } = frame;
  const series = sheet.series[index];
  if (series === undefined) throw new TypeError(`The chart has no series ${index + 1}.`);
  const categories = cells(
    sheet.rows.map(([cell]) => cell),
    0,
  );
  const values = cells(
    sheet.rows.map((row) => row[index + 1]),
    index + 1,
  );
  const data =
    kind === 'scatter'
      ? xml`<c:xVal>${categories}</c:xVal><c:yVal>${values}</c:yVal>`
      : xml`<c:cat>${categories}</c:cat><c:val>${values}</c:val>`;
  const isSmooth = series.path === 'curved';
  const colour = colourIndex(series, frame.chart);
  return xml`<c:ser><c:idx val="${index}"/><c:order val="${index}"/>
    ${name(sheet.head[index + 1], index)}${look(kind, colour, series)}
    ${kind === 'pie' || kind === 'doughnut' ? slices(sheet) : undefined}${labels(kind, colour, series, frame)}${data}
    ${kind === 'line' || kind === 'scatter' ? xml`<c:smooth val="${Number(isSmooth)}"/>` : undefined}
  </c:ser>`;
}

// The colours of `chartStyle`, as colours of the theme: they differ in lightness, for printing in grey.
const COLOURS = ['accent1', 'accent2', 'tx1', 'accent4', 'accent3', 'accent5', 'accent6'] as const;

// The second colour is the accent: where a series has it, the others do without.
const ACCENT = 1;

// Stacked series stand in another order than in the legend of the drawing, and keep their colours.
function colourIndex(series: SeriesView, { series: all }: ChartView): number {
  if (series.hasAccent === true) return ACCENT;
  const plain = all.filter(({ hasAccent }) => hasAccent !== true);
  const index = plain.indexOf(series);
  return plain.length === all.length || index < ACCENT ? index : index + 1;
}

// An area lets the lines behind it through: it covers so many thousandths of a percent.
const AREA = xml`<a:alpha val="20000"/>`;

function colourOf(index: number, change?: Xml): Xml {
  const slot = COLOURS[index % COLOURS.length] ?? 'accent1';
  return xml`<a:solidFill><a:schemeClr val="${slot}">${change}</a:schemeClr></a:solidFill>`;
}

function name(cell: SheetCell, index: number): Xml | undefined {
  if (cell?.kind !== 'words') return undefined;
  const place = `${SHEET}!$${columnName(index + 1)}$1`;
  return xml`<c:tx><c:strRef><c:f>${place}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${cell.words}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
}

const LINE_WIDTH = 28_575;

function look(kind: SeriesKind, index: number, { path, hasPoints }: SeriesView): Xml | undefined {
  const fill = colourOf(index);
  const line = xml`<a:ln w="${LINE_WIDTH}" cap="rnd">${fill}<a:round/></a:ln>`;
  const noLine = xml`<a:ln><a:noFill/></a:ln>`;
  const mark = xml`<c:marker><c:symbol val="circle"/><c:size val="8"/><c:spPr>${fill}${noLine}</c:spPr></c:marker>`;
  const noMark = xml`<c:marker><c:symbol val="none"/></c:marker>`;
  switch (kind) {
    case 'bar':
      return xml`<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`;
    case 'area':
      return xml`<c:spPr>${colourOf(index, AREA)}${line}</c:spPr>`;
    case 'line':
      return xml`<c:spPr>${line}</c:spPr>${hasPoints ? mark : noMark}`;
    case 'scatter':
      return path === null
        ? xml`<c:spPr>${xml`<a:ln w="${LINE_WIDTH}"><a:noFill/></a:ln>`}</c:spPr>${mark}`
        : xml`<c:spPr>${line}</c:spPr>${hasPoints ? mark : noMark}`;
    case 'pie':
    case 'doughnut':
      return undefined;
  }
}

function slices({ rows }: ChartSheet): Xml[] {
  return rows.map((_, index) => {
    const edge = xml`<a:ln w="19050"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:ln>`;
    return xml`<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/><c:spPr>${colourOf(index)}${edge}</c:spPr></c:dPt>`;
  });
}

/** Writes the labels of a series: its amounts, or words of its own for each mark. */
function labels(kind: SeriesKind, index: number, series: SeriesView, { chart, setting }: SeriesFrame): Xml {
  const isInside = kind === 'bar' && (chart.arrangement === 'stacked' || chart.arrangement === 'normalised');
  const colour = isInside ? insideColour(index, setting) : 'ink';
  const position = positionOf(kind, isInside);
  const place = position === undefined ? undefined : xml`<c:dLblPos val="${position}"/>`;
  const shown = (isShown: boolean) => xml`<c:showLegendKey val="0"/><c:showVal val="${Number(isShown)}"/>
    <c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  const own = (series.labels ?? []).map((words, at) => {
    if (words === null) return undefined;
    return xml`<c:dLbl><c:idx val="${at}"/>${chartWords(wordsOf(words), colour, setting, true)}${place}${shown(true)}</c:dLbl>`;
  });
  const isShown = series.showsValues && series.labels === null;
  const text = isShown ? labelText(colour, setting, true) : undefined;
  const noLeaders = kind === 'pie' || kind === 'doughnut' ? xml`<c:showLeaderLines val="0"/>` : undefined;
  return xml`<c:dLbls>${own}${text}${isShown ? place : undefined}${shown(isShown)}${noLeaders}</c:dLbls>`;
}

function positionOf(kind: SeriesKind, isInside: boolean): string | undefined {
  if (kind === 'area' || kind === 'doughnut') return undefined;
  if (isInside) return 'ctr';
  return kind === 'bar' || kind === 'pie' ? 'outEnd' : 't';
}

// The first and the third colour are dark on a light ground, and light on a dark one; the others are light on both.
function insideColour(index: number, { isDark }: ChartSetting): ChartColour {
  return isDark || index % 2 === 0 ? 'ground' : 'ink';
}

function cells(column: readonly SheetCell[], index: number): Xml {
  const place = `${SHEET}!$${columnName(index)}$2:$${columnName(index)}$${column.length + 1}`;
  const points = column.map((cell, at) => {
    if (cell === undefined) return undefined;
    return xml`<c:pt idx="${at}"><c:v>${cell.kind === 'words' ? cell.words : cell.number}</c:v></c:pt>`;
  });
  const count = xml`<c:ptCount val="${column.length}"/>`;
  if (column.some((cell) => cell?.kind === 'words')) {
    return xml`<c:strRef><c:f>${place}</c:f><c:strCache>${count}${points}</c:strCache></c:strRef>`;
  }
  const format = column.some((cell) => cell?.kind === 'date') ? 'm/d/yyyy' : 'General';
  return xml`<c:numRef><c:f>${place}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${count}${points}</c:numCache></c:numRef>`;
}
