import { imageRatio } from '../../outline/image/image-ratio.ts';
import type { Event, Figure, FigureContent, Image, Side } from '../../outline/outline.ts';
import type { Text } from '../../outline/text/inline.ts';
import { toNumberView } from '../shared-views.ts';
import { plainText, type RichText, wordsOf } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import type { ChartView } from './chart-view.ts';
import { eventDates } from './event-dates.ts';
import { eventTimes } from './event-times.ts';
import type { DrawingView, EventView, FigureView, ImageView, SideView } from './figure-view.ts';
import { toFigureWords } from './figure-words.ts';
import { toChartView } from './to-chart-view.ts';
import { toMapNote } from './to-map-note.ts';
import { toMapView } from './to-map-view.ts';
import { sharesInWords, toSharesChart, toSharesView } from './to-shares-view.ts';

/** Makes the view of a figure that both genres show. */
export function toFigureView(figure: Figure, context: ViewContext): FigureView {
  return {
    ...NOTHING,
    id: `figure-${figure.id}`,
    kind: figure.content.kind,
    label: plainText(context.figureNames.get(figure.id) ?? ''),
    caption: context.text(figure.caption),
    ...toFigureWords(figure, context),
    takeaway: context.optionalText(figure.takeaway),
    ...toContent(figure, context),
  };
}

const NOTHING = {
  ...{ numbers: null, timeline: null, table: null, contrast: null },
  ...{ chart: null, shares: null, map: null, image: null, drawing: null, axis: null, credit: null },
};

/** Lists all texts of a figure that may have citations. */
export function figureTexts(figure: FigureView): RichText[] {
  const { caption, subtitle, remark, source, takeaway, numbers, timeline, table, contrast, shares, credit } = figure;
  const texts = [
    caption,
    subtitle,
    takeaway,
    ...(numbers ?? []).map(({ label }) => label),
    ...(timeline ?? []).flatMap(({ text, detail }) => [text, detail]),
    ...(table === null ? [] : [...table.columns, ...table.rows.flat()]),
    ...(shares?.parts ?? []).map(({ name }) => name),
    ...(contrast === null ? [] : [contrast.left, contrast.right].flatMap(({ title, items }) => [title, ...items])),
    remark,
    credit,
    source,
  ];
  return texts.filter((text) => text !== null);
}

function toContent({ id, content, subtitle }: Figure, context: ViewContext): Partial<FigureView> {
  switch (content.kind) {
    case 'numbers':
      return { numbers: content.facts.map((fact) => toNumberView(fact, context, content.lead)) };
    case 'timeline':
      return { timeline: toEventViews(content.events, context), axis: { kind: 'drawing', id, alt: plainText('') } };
    case 'table':
      return { table: toTable(content, context) };
    case 'contrast':
      return { contrast: { left: toSide(content.left, context), right: toSide(content.right, context) } };
    case 'chart':
      return {
        chart: withSeriesName(toChartView(content, context), subtitle, context),
        drawing: toDrawing(id, content.alt, context),
      };
    case 'shares': {
      const shares = toSharesView(content, subtitle, context);
      const chart = toSharesChart(shares, shares.whole ?? plainText(context.format.percent(100)));
      return { shares, chart, drawing: { kind: 'drawing', id, alt: sharesInWords(shares) } };
    }
    case 'map': {
      const drawing = toDrawing(id, content.alt, context);
      return { map: toMapView(content, context), drawing, credit: toMapNote(id, content, context) };
    }
    case 'image': {
      return {
        image: toImage(content, context),
        drawing: toDrawing(id, content.alt, context),
        credit: context.text(content.credit),
      };
    }
  }
}

// In a workbook a column without a head could be anything: it is named by what the figure measures.
function withSeriesName(chart: ChartView | null, subtitle: Figure['subtitle'], context: ViewContext): ChartView | null {
  const [only, ...others] = chart?.series ?? [];
  const name = context.optionalText(subtitle?.measure);
  if (chart === null || only === undefined || others.length > 0 || only.name !== null || name === null) return chart;
  return { ...chart, series: [{ ...only, name }] };
}

/** Makes the views of a timeline's events. */
export function toEventViews(events: readonly Event[], context: ViewContext): EventView[] {
  const dates = eventDates(events, context);
  const times = eventTimes(events.map(({ date }) => date));
  return events.map(({ address, text, detail, isMarked }, index) => ({
    address,
    date: dates[index] ?? plainText(''),
    time: times[index] ?? 0,
    isMarked,
    text: context.text(text),
    detail: context.optionalText(detail),
  }));
}

function toSide({ title, items }: Side, context: ViewContext): SideView {
  return { title: context.text(title), items: items.map(context.text) };
}

function toTable({ columns, rows }: FigureContent & { kind: 'table' }, context: ViewContext): FigureView['table'] {
  return { columns: columns.map(context.text), rows: rows.map((row) => row.map((cell) => toCell(cell, context))) };
}

// A browser tags no cell in which nothing is drawn, and the row would have fewer cells than its head.
function toCell(cell: Text, context: ViewContext): RichText {
  const text = context.text(cell);
  return wordsOf(text).trim() === '' ? { ...text, pieces: [{ kind: 'text', value: NO_BREAK_SPACE }] } : text;
}

const NO_BREAK_SPACE = '\u00A0';

function toImage({ file, crop }: Image, { imageSizes }: ViewContext): ImageView {
  const size = imageSizes.get(file.path);
  if (size === undefined) throw new TypeError(`The size of the image '${file.path}' is not known.`);
  return { path: file.path, crop, ratio: imageRatio(size, crop) };
}

function toDrawing(id: string, alt: Text, context: ViewContext): DrawingView {
  return { kind: 'drawing', id, alt: context.text(alt) };
}
