import type { PageSetup } from '../design/page-setup.ts';

/**
 * Whether a file of the brief is for readers. What is for print is a PDF alone, since a browser neither binds, cuts nor
 * changes colours.
 */
export function isForReading({ doubleSided, cropMarks, isGrey = false, booklet }: PageSetup): boolean {
  return !doubleSided && !cropMarks && !isGrey && booklet === undefined;
}
