/** One summit in one language: what one build makes, checks and writes as a whole. */
export interface Pack {
  /** The name of the summit's folder. */
  readonly summit: string;
  /** The language of its texts (BCP 47); empty where it can't be read. */
  readonly language: string;
}
