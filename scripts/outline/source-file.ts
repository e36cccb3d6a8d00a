/** A text file as it was read. */
export interface SourceFile {
  /** The path that findings show. */
  readonly path: string;
  readonly text: string;
  /** Whether the file serves all summits, or belongs to the one that brings it. */
  readonly origin: 'shared' | 'summit';
  /** Its path from the folder that it is known by: `templates/` for a template, the summit's own folder for the rest. */
  readonly name: string;
}
