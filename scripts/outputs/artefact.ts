/** A finished file of a pack, in memory. */
export interface Artefact {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The number of its slides or printed pages; undefined where it has no pages. */
  readonly pages?: number;
}
