import type { PressFacts } from '../../pdf/read/read-press-facts.ts';

/** A finished file for a press, read back. */
export interface PressFile {
  readonly name: string;
  readonly facts: PressFacts;
  readonly language: string;
  /** Whether all of it must be grey. */
  readonly isGrey: boolean;
  /** What every page must say: marking, status and embargo of a document, and whose copy it is. */
  readonly required: readonly string[];
}
