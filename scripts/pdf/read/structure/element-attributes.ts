import { PDFArray, PDFDict, PDFHexString, PDFNumber, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { listOf } from '../dictionaries.ts';
import { NAMES, type PdfKey } from '../pdf-names.ts';

/** The attributes of a table's cell. */
export interface CellAttributes {
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** `Row`, `Column` or `Both`: the cells for which this cell is the header; undefined where it names none. */
  readonly scope: string | undefined;
  /** The ids of the header cells that the cell names. */
  readonly headers: readonly string[];
}

const MOST_SPANNED = 1000;
const NO_CELL: CellAttributes = { rowSpan: 1, columnSpan: 1, scope: undefined, headers: [] };

/** Reads the attributes that an element has as the cell of a table. */
export function readCell(dict: PDFDict): CellAttributes {
  const attributes = attributesOf(dict);
  if (attributes.length === 0) return NO_CELL;
  const headers = firstOf(attributes, 'Headers');
  const ids = headers instanceof PDFArray ? headers.asArray() : [];
  const scope = firstOf(attributes, 'Scope');
  return {
    rowSpan: toSpan(firstOf(attributes, 'RowSpan')),
    columnSpan: toSpan(firstOf(attributes, 'ColSpan')),
    scope: scope === undefined ? undefined : String(scope).replace(/^\//, ''),
    headers: ids.map((id) => (id instanceof PDFString || id instanceof PDFHexString ? id.decodeText() : '')),
  };
}

/** The kind of labels that a list says it has: `Decimal`, `Disc`, `None`, …; undefined where it says none. */
export function listNumbering(dict: PDFDict): string | undefined {
  const kind = firstOf(attributesOf(dict), 'ListNumbering');
  return kind === undefined ? undefined : String(kind).replace(/^\//, '');
}

/** Whether an element declares the role of a form field. */
export function hasRole(dict: PDFDict): boolean {
  return firstOf(attributesOf(dict), 'Role') !== undefined;
}

// The attributes of an element are one dictionary or several.
function attributesOf(dict: PDFDict): PDFDict[] {
  const found = dict.lookup(NAMES.A);
  if (found === undefined) return [];
  const lists = found instanceof PDFArray ? listOf(dict, 'A') : [found];
  return lists.filter((list) => list instanceof PDFDict);
}

function firstOf(attributes: readonly PDFDict[], name: PdfKey): PDFObject | undefined {
  for (const list of attributes) {
    const value = list.lookup(NAMES[name]);
    if (value !== undefined) return value;
  }
  return undefined;
}

function toSpan(span: PDFObject | undefined): number {
  return span instanceof PDFNumber ? Math.min(MOST_SPANNED, Math.max(1, Math.trunc(span.asNumber()))) : 1;
}
