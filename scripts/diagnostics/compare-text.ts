/** Compares two texts by their UTF-16 code units, for sorting: the order is the same in every locale. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
