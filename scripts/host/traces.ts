/** What tells of the computer that built a pack and of its user. */
export interface Traces {
  readonly user: string;
  readonly computer: string;
  /** Absolute paths: the project's, the user's, the one for temporary files. */
  readonly folders: readonly string[];
}
