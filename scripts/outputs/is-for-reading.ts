import type { PageSetup } from '../design/page-setup.ts';

/**
 * Whether a file of the brief is for readers. A printing house gets only the PDF, since a browser neither binds nor
 * cuts pages.
 */
export function isForReading({ doubleSided, cropMarks }: PageSetup): boolean {
  return !doubleSided && !cropMarks;
}
