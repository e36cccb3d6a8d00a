import { openRelationships } from '../package/relationships.ts';
import { writePackage } from '../package/write-package.ts';
import { attributes, type Xml, xml } from '../xml/xml.ts';
import type { ChartSheet, SheetCell } from './chart-sheet.ts';

/** The name of the only sheet of a chart's workbook. */
export const SHEET = 'Sheet1';

/** Writes the workbook of a chart (`.xlsx`), which PowerPoint and Word open to edit its data. */
export function chartWorkbook(sheet: ChartSheet): Uint8Array {
  const root = openRelationships();
  root.to('officeDocument', 'xl/workbook.xml');
  const links = openRelationships();
  const id = links.to('worksheet', 'xl/worksheets/sheet1.xml');
  links.to('styles', 'xl/styles.xml');
  const workbook = xml`<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
    <sheets><sheet name="${SHEET}" sheetId="1" r:id="${id}"/></sheets>
  </workbook>`;
  const rows = [sheet.head, ...sheet.rows];
  const worksheet = xml`<worksheet ${MAIN}>
    <cols><col min="1" max="1" width="24" customWidth="1"/></cols>
    <sheetData>${rows.map((cells, row) => xml`<row r="${row + 1}">${cells.map((each, column) => cell(each, cellName(column, row)))}</row>`)}</sheetData>
  </worksheet>`;
  const type = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
  return writePackage({
    relationships: root.all(),
    parts: [
      { path: 'xl/workbook.xml', type: type('sheet.main'), content: workbook, relationships: links.all() },
      { path: 'xl/worksheets/sheet1.xml', type: type('worksheet'), content: worksheet },
      { path: 'xl/styles.xml', type: type('styles'), content: STYLES },
    ],
  });
}

/** The name of a cell by its column and row, from 0: `B3`. */
function cellName(column: number, row: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** The name of a column by its index, from 0: `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnName(Math.floor(column / 26) - 1)}${last}`;
}

const MAIN = xml`xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;

// Style 1 is a date, in the form that the reader's Excel has for dates (number format 14).
const STYLES = xml`<styleSheet ${MAIN}>
    <fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>
    <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
    <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
    <cellXfs count="2">
      <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
      <xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
    </cellXfs>
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
  </styleSheet>`;

function cell(value: SheetCell, name: string): Xml | undefined {
  if (value === undefined) return undefined;
  if (value.kind === 'words') {
    return xml`<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${withoutEscapes(value.words)}</t></is></c>`;
  }
  const style = value.kind === 'date' ? 1 : undefined;
  return xml`<c r="${name}"${attributes({ s: style })}><v>${value.number}</v></c>`;
}

// Excel reads `_x0041_` as the letter A (ST_Xstring), so a text that looks like that is escaped itself.
function withoutEscapes(words: string): string {
  return words.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}
