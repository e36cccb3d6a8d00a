/** Whether citeproc-js says in the place of a note that its style has no way to print the work. */
export function isUnprinted(note: string): boolean {
  return /\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR:/.test(note);
}
