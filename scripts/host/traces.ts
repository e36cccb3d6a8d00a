/** The names and folders that identify the computer on which a pack was built, and its user. */
export interface Traces {
  readonly user: string;
  readonly computer: string;
  /** Absolute paths: the project's folder, the user's home, and the folder for temporary files. */
  readonly folders: readonly string[];
}
