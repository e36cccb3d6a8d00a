import type { NumberView } from '../../../views/figures/figure-view.ts';
import { type Xml, xml } from '../../xml/xml.ts';
import { textParagraph } from '../text/paragraph.ts';
import { mmToTwips } from '../twips.ts';
import type { Writing } from '../writing.ts';
import { table } from './table.ts';

/** Writes large numbers beside one another, at most four in a row; nothing where there are none. */
export function numberRow(numbers: readonly NumberView[], writing: Writing): Xml {
  if (numbers.length === 0) return xml``;
  const { page, type } = writing.measures;
  const most = type.body > LARGE ? 2 : numbers.length % 3 === 0 ? 3 : 4;
  const columns = Math.min(most, numbers.length);
  const width = Math.floor(mmToTwips(page.content) / columns);
  const rows = Array.from({ length: Math.ceil(numbers.length / columns) }, (_, row) =>
    Array.from({ length: columns }, (__, column) => numberCell(numbers[row * columns + column], writing)),
  );
  return table({ style: 'BriefNumbers', widths: Array.from({ length: columns }, () => width), rows }, writing);
}

/** Writes large numbers below one another, each beside its label, at the edge of the running text. */
export function numberList(numbers: readonly NumberView[], writing: Writing): Xml {
  if (numbers.length === 0) return xml``;
  const { hang, text } = writing.measures;
  const widths = [mmToTwips(VALUE), mmToTwips(text - VALUE)];
  const rows = numbers.map((number) => [textParagraph('NumberEntry', number.value, writing), labels(number, writing)]);
  return table({ style: 'BriefNumbers', widths, indent: mmToTwips(hang), rows }, writing);
}

/** Writes dates as lines below one another, each beside its label; nothing where there are none. */
export function dateLines(dates: readonly NumberView[], writing: Writing): Xml {
  if (dates.length === 0) return xml``;
  const { hang, text } = writing.measures;
  const widths = [mmToTwips(VALUE), mmToTwips(text - VALUE)];
  const rows = dates.map((date) => [textParagraph('DateEntry', date.value, writing), labels(date, writing)]);
  return table({ style: 'BriefNumbers', widths, indent: mmToTwips(hang), rows }, writing);
}

// In pt: with type of this size, two numbers fill a row.
const LARGE = 13;
// In mm.
const VALUE = 50;

function numberCell(number: NumberView | undefined, writing: Writing): Xml {
  if (number === undefined) return xml`<w:p><w:pPr><w:pStyle w:val="NumberLabel"/></w:pPr></w:p>`;
  return xml`${textParagraph('NumberValue', number.value, writing)}${labels(number, writing)}`;
}

function labels({ label, asOf }: NumberView, writing: Writing): Xml {
  return xml`${textParagraph('NumberLabel', label, writing)}${textParagraph('NumberDate', asOf, writing)}`;
}
