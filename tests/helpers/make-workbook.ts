import { strToU8, zipSync } from 'fflate';

/** What a workbook for a test holds: its sheets' XML by their names, and what they share. */
export interface TestWorkbook {
  /** The rows of each sheet as XML, or all inside of `worksheet` where it begins with another element. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  readonly strings?: readonly string[];
  /** The codes of number formats: a cell with `s="1"` has the first. */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
  /** Parts that replace or join those that are made. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Makes the bytes of an .xlsx file, with the parts that a spreadsheet program reads. */
export function makeWorkbook(workbook: TestWorkbook): Uint8Array {
  const names = Object.keys(workbook.sheets);
  const list = names.map((name, index) => {
    const state = workbook.hidden?.includes(name) ? ' state="hidden"' : '';
    return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="s${index + 1}"/>`;
  });
  const links = names.map((_, index) => relation(`s${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`));
  const parts: Record<string, string | Uint8Array> = {
    '_rels/.rels': relations([relation('a', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><workbookPr date1904="${workbook.is1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...links,
      relation('t', 'sharedStrings', '/xl/sharedStrings.xml'),
      relation('f', 'styles', 'styles.xml'),
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${(workbook.strings ?? []).map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': stylesXml(workbook.formats ?? []),
    ...Object.fromEntries(
      Object.values(workbook.sheets).map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(xml)]),
    ),
    ...workbook.parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
    { mtime: new Date(1980, 0, 1) },
  );
}

/** A row as XML: numbers, texts in the cell itself, and cells as XML. Empty texts make no cell. */
export function row(line: number, cells: readonly (string | number)[], attributes = ''): string {
  const xml = cells.map((cell, index) => {
    const address = `${String.fromCharCode(65 + index)}${line}`;
    if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
    if (cell.startsWith('<c')) return cell.replace('<c', `<c r="${address}"`);
    return cell === '' ? '' : `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${line}"${attributes}>${xml.join('')}</row>`;
}

function sheetXml(xml: string): string {
  const inner = xml.startsWith('<row') ? `<sheetData>${xml}</sheetData>` : xml;
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${inner}</worksheet>`;
}

function stylesXml(codes: readonly string[]): string {
  const listed = codes.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`);
  const styles = codes.map((_, index) => `<xf numFmtId="${164 + index}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${listed.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
}

function relations(all: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
}
