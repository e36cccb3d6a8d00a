import { attributes, type Xml, type XmlValue, xml } from '../../xml/xml.ts';
import { paragraph } from '../text/paragraph.ts';
import type { Writing } from '../writing.ts';

/** A table of a Word file; its cells hold paragraphs. All measures are in twips. */
export interface WordTable {
  /** The id of the table style. */
  readonly style: string;
  readonly widths: readonly number[];
  /** The distance from the margin of the page to the table’s beginning. */
  readonly indent?: number;
  /** The cells of the row with the heads of the columns, which is repeated on each page; left out without heads. */
  readonly head?: readonly XmlValue[];
  readonly rows: readonly (readonly XmlValue[])[];
  /** Whether the first cell of a row names the row. */
  readonly hasRowHeads?: boolean;
}

/** Writes a table with a small line after it: two tables without a paragraph between them would become one. */
export function table(
  { style, widths, indent = 0, head, rows, hasRowHeads = false }: WordTable,
  { isRtl }: Writing,
): Xml {
  const id = style === 'BriefTable' && rows.length > MOST_KEPT ? 'BriefLongTable' : style;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const look = {
    'w:val': head === undefined ? (hasRowHeads ? '0680' : '0600') : hasRowHeads ? '06A0' : '0620',
    'w:firstRow': head !== undefined,
    'w:lastRow': false,
    'w:firstColumn': hasRowHeads,
    'w:lastColumn': false,
    'w:noHBand': true,
    'w:noVBand': true,
  };
  return xml`<w:tbl>
    <w:tblPr><w:tblStyle w:val="${id}"/>${isRtl ? xml`<w:bidiVisual/>` : undefined}
      <w:tblW w:w="${whole}" w:type="dxa"/>${indent === 0 ? undefined : xml`<w:tblInd w:w="${indent}" w:type="dxa"/>`}
      <w:tblLayout w:type="fixed"/><w:tblLook${attributes(look)}/></w:tblPr>
    <w:tblGrid>${widths.map((width) => xml`<w:gridCol w:w="${width}"/>`)}</w:tblGrid>
    ${head === undefined ? undefined : row(head, widths, true)}
    ${rows.map((cells) => row(cells, widths, false))}
  </w:tbl>${paragraph('AfterTable', undefined)}`;
}

// The rows of a table of data with more rows may stand on several pages.
const MOST_KEPT = 12;

function row(cells: readonly XmlValue[], widths: readonly number[], isHead: boolean): Xml {
  return xml`<w:tr><w:trPr><w:cantSplit/>${isHead ? xml`<w:tblHeader/>` : undefined}</w:trPr>
    ${cells.map((cell, index) => xml`<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`)}
  </w:tr>`;
}
