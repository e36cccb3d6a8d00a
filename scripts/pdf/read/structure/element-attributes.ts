import { PDFArray, PDFDict, PDFHexString, PDFNumber, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { NAMES, type PdfKey } from '../pdf-names.ts';

/** The attributes of a table's cell. */
export interface CellAttributes {
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** `Row`, `Column` or `Both`, where the cell says which cells it is the header of. */
  readonly scope: string | undefined;
  /** The ids of the header cells that the cell names. */
  readonly headers: readonly string[];
}

const MOST_SPANNED = 1000;

/** Reads the attributes that an element has as the cell of a table. */
export function readCell(dict: PDFDict): CellAttributes {
  const headers = attributeOf(dict, 'Headers');
  const ids = headers instanceof PDFArray ? headers.asArray() : [];
  const scope = attributeOf(dict, 'Scope');
  return {
    rowSpan: spanOf(attributeOf(dict, 'RowSpan')),
    columnSpan: spanOf(attributeOf(dict, 'ColSpan')),
    scope: scope === undefined ? undefined : String(scope).replace(/^\//, ''),
    headers: ids.map((id) => (id instanceof PDFString || id instanceof PDFHexString ? id.decodeText() : '')),
  };
}

function spanOf(span: PDFObject | undefined): number {
  return span instanceof PDFNumber ? Math.min(MOST_SPANNED, Math.max(1, Math.trunc(span.asNumber()))) : 1;
}

/** The value of an attribute of an element; its attributes are one dictionary or several. */
export function attributeOf(dict: PDFDict, name: PdfKey): PDFObject | undefined {
  const found = dict.lookup(NAMES.A);
  if (found === undefined) return undefined;
  const lists = found instanceof PDFArray ? found.asArray().map((entry) => dict.context.lookup(entry)) : [found];
  for (const list of lists) {
    const value = list instanceof PDFDict ? list.lookup(NAMES[name]) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}
