import type fc from 'fast-check';

/** What a fuzzer gives to the tool: a summit, or a Marp file with what lies beside it. */
export interface FuzzInput {
  /** `summit`: the files lie over the base summit; `deck`: `talk.md` is a Marp file. */
  readonly target: 'summit' | 'deck';
  /** The files by their path in the summit's folder or beside the Marp file, as text or bytes. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The files of the base summit that are not there. */
  readonly gone?: readonly string[];
}

/** One kind of content from outside, and how to make any amount of it. */
export interface FuzzSubject {
  readonly name: string;
  readonly inputs: fc.Arbitrary<FuzzInput>;
}
