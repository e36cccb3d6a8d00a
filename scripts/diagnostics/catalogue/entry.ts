/** Whether a finding stops the build or only informs. */
export type Severity = 'error' | 'warning';

/**
 * The owner of a fault: the summit's folder, where the writer can correct it (`content`), or the command line, the
 * computer or this program (`tool`). An error with `tool` ends the command with exit status 2.
 */
type Blamed = 'content' | 'tool';

/** Markdown in one paragraph: one line of it, or several. */
export type Prose = string | readonly string[];

/** A kind of finding, with all its texts for the report of a build and for `docs/findings.md`. */
export interface Entry<Data> {
  readonly severity: Severity;
  readonly blames: Blamed;
  /** Whether the finding depends on how busy the computer is at the moment, so that no result with it is kept. */
  readonly isOfMoment?: true;
  /** What is wrong, in one sentence, with the names and numbers of this finding. */
  readonly message: (data: Data) => string;
  /** What to do about this finding, in a sentence or two, with something that the user owns. */
  readonly hint: (data: Data) => string;
  /** For the docs: what is wrong, in general. */
  readonly what: Prose;
  /** For the docs: what happens if the fault is not corrected. */
  readonly why: Prose;
  /** For the docs: what to do, and where to look. */
  readonly mend: Prose;
  /** For the docs: a fault and its cure as lines of a file; `language` is the one of its code block. */
  readonly example?: { readonly language: string; readonly lines: readonly string[] };
}

/** Gives back an entry of the catalogue. `Data` is the type of the data for its message and hint. */
export function entry<Data>(said: Entry<Data>): Entry<Data> {
  return said;
}
