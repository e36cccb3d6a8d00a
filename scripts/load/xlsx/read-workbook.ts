import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Sheet } from '../../outline/chart/sheet.ts';
import { chooseSheet } from './choose-sheet.ts';
import type { GivenWorkbook } from './given-workbook.ts';
import { readNumberFormats } from './number-formats.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readSheetCells } from './read-sheet-cells.ts';
import { listParts, unzipParts } from './unzip-parts.ts';
import { WorkbookFault } from './workbook-fault.ts';
import { readWorkbookParts } from './workbook-parts.ts';

/**
 * Reads the sheet of a workbook that a chart shows. If it can't be read, its findings have an error with the reason.
 */
export function readWorkbook(given: GivenWorkbook): Sheet {
  try {
    return readSheet(given);
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    const { problem, advice } = error;
    return noSheet([diagnose('outline/chart-data', { problem, advice }, { file: given.path, line: 1, column: 1 })]);
  }
}

const MOST_BYTES = 5_000_000;

function noSheet(findings: readonly Diagnostic[]): Sheet {
  return { name: '', records: [], hidden: { rows: [], columns: [] }, merged: [], findings };
}

function readSheet(given: GivenWorkbook): Sheet {
  const { bytes } = given;
  refuseOther(bytes);
  const sizes = listParts(bytes);
  const { sheets, strings, styles, is1904 } = readWorkbookParts(bytes, sizes);
  const { sheet, findings } = chooseSheet(sheets, given);
  if (sheet === undefined) return noSheet(findings);
  const wanted = [sheet.part, strings, styles].filter((part) => part !== undefined);
  const parts = unzipParts(bytes, sizes, wanted);
  const read = <T>(part: string | undefined, reader: (name: string, xml: Uint8Array) => T[]): T[] => {
    const xml = part === undefined ? undefined : parts.get(part);
    return part === undefined || xml === undefined ? [] : reader(part, xml);
  };
  const shared = { strings: read(strings, readSharedStrings), formats: read(styles, readNumberFormats), is1904 };
  const cells = readSheetCells(sheet.part, parts.get(sheet.part) ?? new Uint8Array(), shared);
  return { name: sheet.name, ...cells, findings };
}

function refuseOther(bytes: Uint8Array): void {
  if (bytes.length > MOST_BYTES) {
    const problem = `the file has ${Math.ceil(bytes.length / 1_000_000)} MB, and 5 MB is the most`;
    throw new WorkbookFault(problem, 'Keep the sheet that the chart shows, without images, or save it as “CSV UTF-8”.');
  }
  // The compound file format: old .xls files, and .xlsx files with a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    const problem = 'it has a password, or is an old .xls file under another name';
    throw new WorkbookFault(problem, 'Save it as .xlsx without a password, or save the sheet as “CSV UTF-8”.');
  }
}
