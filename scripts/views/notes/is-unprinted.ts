/** Whether citeproc-js reports, in the place of a note, that the style can't print the work. */
export function isUnprinted(note: string): boolean {
  return /\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR:/.test(note);
}
