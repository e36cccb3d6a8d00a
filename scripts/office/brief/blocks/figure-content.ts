import type { EventView, FigureView, SideView } from '../../../views/figures/figure-view.ts';
import { wordsOf } from '../../../views/text/rich-text.ts';
import { type Xml, xml } from '../../xml/xml.ts';
import { paragraph, textParagraph } from '../text/paragraph.ts';
import { mmToTwips } from '../twips.ts';
import type { Writing } from '../writing.ts';
import { columnWidths } from './column-widths.ts';
import { nativeChart } from './native-chart.ts';
import { numberRow } from './numbers.ts';
import { inlinePicture } from './picture.ts';
import { table } from './table.ts';

/** Writes the content of a figure: numbers, dates, a table and two sides as tables, a chart as Word's own where it has its like, other charts, a map and an image as pictures. */
export function figureContent(
  { numbers, timeline, table: data, contrast, drawing, chart }: FigureView,
  writing: Writing,
): Xml {
  return xml`${numbers === null ? undefined : numberRow(numbers, writing)}
    ${timeline === null ? undefined : timelineTable(timeline, writing)}
    ${data === null ? undefined : dataTable(data, writing)}
    ${contrast === null ? undefined : sides(contrast, writing)}
    ${drawing === null ? undefined : drawn(drawing, chart, writing)}`;
}

function timelineTable(events: readonly EventView[], writing: Writing): Xml {
  const whole = mmToTwips(writing.measures.page.content);
  const dates = Math.min(mmToTwips(DATE), Math.floor(whole / 3));
  const rows = events.map(({ date, text, detail }) => [
    textParagraph('TableStrong', date, writing),
    xml`${textParagraph('TableText', text, writing)}${textParagraph('TableDetail', detail, writing)}`,
  ]);
  return table({ style: 'BriefTable', widths: [dates, whole - dates], rows, hasRowHeads: true }, writing);
}

// In mm: the width of a date.
const DATE = 34;

function dataTable({ columns, rows }: NonNullable<FigureView['table']>, writing: Writing): Xml {
  const texts = columns.map((column, index) => [column, ...rows.flatMap((row) => row[index] ?? [])].map(wordsOf));
  const widths = columnWidths(texts, mmToTwips(writing.measures.page.content));
  return table(
    {
      style: 'BriefTable',
      widths,
      head: columns.map((column) => textParagraph('TableHead', column, writing)),
      rows: rows.map((row) => row.map((cell) => textParagraph('TableText', cell, writing))),
      hasRowHeads: true,
    },
    writing,
  );
}

function sides({ left, right }: NonNullable<FigureView['contrast']>, writing: Writing): Xml {
  const half = Math.floor(mmToTwips(writing.measures.page.content) / 2);
  const cell = ({ title, items }: SideView) =>
    xml`${textParagraph('SideTitle', title, writing)}${items.map((item) => textParagraph('ListBullet', item, writing))}`;
  return table({ style: 'BriefSides', widths: [half, half], rows: [[cell(left), cell(right)]] }, writing);
}

function drawn({ id, alt }: NonNullable<FigureView['drawing']>, chart: FigureView['chart'], writing: Writing): Xml {
  const size = writing.source.native?.get(id);
  if (size !== undefined && chart !== null) return paragraph('Figure', nativeChart({ id, chart, alt, size }, writing));
  const shown = writing.source.pictures.get(id);
  if (shown === undefined) throw new TypeError(`The figure '${id}' has no picture.`);
  return paragraph('Figure', inlinePicture(shown, alt, writing));
}
