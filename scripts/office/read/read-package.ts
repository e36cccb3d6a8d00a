import { readOfficeParts } from './office-parts.ts';
import { type OfficeFile, toOfficeFile } from './to-office-file.ts';

/** Reads the bytes of an Office file that this tool has made. Throws an Error where it is no zip or its XML is broken. */
export function readPackage(bytes: Uint8Array): OfficeFile {
  return toOfficeFile(readOfficeParts(bytes));
}
