import * as zip from '../../office/read/bounded-zip.ts';
import { brokenWorkbook, WorkbookFault } from './workbook-fault.ts';

/** Lists the parts of a workbook without unpacking them. Throws `WorkbookFault` where that is not safe or not possible. */
export function listParts(bytes: Uint8Array): zip.PartSizes {
  return soundly(() => zip.listParts(bytes));
}

/** Unpacks the parts of a workbook named by `wanted`. Throws `WorkbookFault` where one is missing or damaged. */
export function unzipParts(
  bytes: Uint8Array,
  sizes: zip.PartSizes,
  wanted: readonly string[],
): Map<string, Uint8Array> {
  return soundly(() => zip.unzipParts(bytes, sizes, wanted));
}

function soundly<Result>(unpack: () => Result): Result {
  try {
    return unpack();
  } catch (error) {
    if (!(error instanceof zip.ZipFault)) throw error;
    throw error.kind === 'damaged' ? brokenWorkbook(error.message) : largeWorkbook(error.message);
  }
}

function largeWorkbook(why: string): WorkbookFault {
  return new WorkbookFault(why, 'Keep the sheet that the chart shows, or save it as “CSV UTF-8”.');
}
