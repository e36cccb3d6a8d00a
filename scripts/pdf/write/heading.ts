/** A heading of a printed page: its text as it is shown, and its words without the numbers of notes. */
export interface Heading {
  readonly shown: string;
  readonly words: string;
  /** Its own id, or the id of the section that it heads; empty where neither has one. */
  readonly id: string;
}
