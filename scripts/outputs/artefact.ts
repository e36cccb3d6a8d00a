/** One file of a pack, in memory. */
export interface Artefact {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Slides or printed pages, where it has such. */
  readonly pages?: number;
}
