import type { Outline } from '../outline/outline.ts';

/** Whether words of a document's marking stand on every page and slide. */
export function isMarked(document: Outline['document']): boolean {
  return [document?.marking, document?.status, document?.embargo].some((said) => said !== undefined);
}
