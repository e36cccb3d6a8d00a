/** A heading of a page: all that it shows, and its words without the numbers of notes. */
export interface Heading {
  readonly shown: string;
  readonly words: string;
  /** Its own id, or that of the section that it heads; empty where there is none. */
  readonly id: string;
}
