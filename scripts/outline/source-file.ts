/** A text file that was read. */
export interface SourceFile {
  /** The path that findings show. */
  readonly path: string;
  readonly text: string;
  /** Whether the file is shared by all summits, or belongs to one summit. */
  readonly origin: 'shared' | 'summit';
  /** The path of the file from `templates/` for a template, and from the summit's folder for other files. */
  readonly name: string;
}
