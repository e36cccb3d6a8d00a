import type { PartSizes } from '../../office/read/bounded-zip.ts';
import { readXml } from './read-xml.ts';
import { unzipParts } from './unzip-parts.ts';
import { brokenWorkbook, WorkbookFault } from './workbook-fault.ts';

/** A sheet of cells, and the name of its part of the file. */
export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

/** A workbook: its sheets of cells, in order, and the parts that they share. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  /** Whether days are counted from 1904, as in old versions of Excel for Mac. */
  readonly is1904: boolean;
}

/** Reads the list of a workbook's parts. Throws `WorkbookFault` where the zip file is not a workbook. */
export function readWorkbookParts(bytes: Uint8Array, sizes: PartSizes): Workbook {
  const [main] = relationsOf(bytes, sizes, '').filter(({ type }) => type === 'officeDocument');
  if (main === undefined || !main.part.endsWith('.xml')) throw noWorkbook();
  const relations = relationsOf(bytes, sizes, main.part);
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.part;
  const { listed, is1904 } = readSheetList(main.part, unzipped(bytes, sizes, main.part));
  const sheets = listed.flatMap(({ id, name, isHidden }) => {
    const relation = relations.find((each) => each.id === id);
    // A sheet that is only a chart has no cells.
    return relation?.type === 'worksheet' ? [{ name, isHidden, part: relation.part }] : [];
  });
  if (sheets.length === 0) throw noWorkbook();
  return { sheets, strings: partOf('sharedStrings'), styles: partOf('styles'), is1904 };
}

function noWorkbook(): WorkbookFault {
  return new WorkbookFault(
    'it has no sheets as an .xlsx file has them',
    'Open it in Excel or LibreOffice and save it as .xlsx, or save the sheet as “CSV UTF-8”.',
  );
}

function unzipped(bytes: Uint8Array, sizes: PartSizes, part: string): Uint8Array {
  const found = unzipParts(bytes, sizes, [part]).get(part);
  if (found === undefined) throw brokenWorkbook(`its part ${part} lacks`);
  return found;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

// Lists the parts that a part names; '' stands for the whole file. Parts outside the file are left out.
function relationsOf(bytes: Uint8Array, sizes: PartSizes, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!sizes.has(name)) throw noWorkbook();
  const relations: Relation[] = [];
  readXml(name, unzipped(bytes, sizes, name), {
    open: (element, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (element !== 'Relationship' || mode === 'External') return;
      const found = resolved(folder, target);
      if (sizes.has(found)) relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: found });
    },
  });
  return relations;
}

// Gives the name of a part in the zip file, which is never a path on the disk.
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
}

function readSheetList(part: string, xml: Uint8Array): { listed: ListedSheet[]; is1904: boolean } {
  const listed: ListedSheet[] = [];
  let is1904 = false;
  readXml(part, xml, {
    open: (element, { id = '', name = '', state = 'visible', date1904 }) => {
      if (element === 'sheet') listed.push({ id, name, isHidden: state !== 'visible' });
      if (element === 'workbookPr') is1904 = date1904 === '1' || date1904 === 'true';
    },
  });
  return { listed, is1904 };
}
