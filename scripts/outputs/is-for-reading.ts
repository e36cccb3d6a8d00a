import type { PageSetup } from '../design/page-setup.ts';

/** Whether a file of the brief is read as it is. What a printing house gets is the PDF alone: a browser has no spine and cuts nothing. */
export function isForReading({ doubleSided, cropMarks }: PageSetup): boolean {
  return !doubleSided && !cropMarks;
}
