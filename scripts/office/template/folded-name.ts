/** Gives the name of a layout or a style as it is compared: capitals, hyphens and kinds of white space do not matter. */
export function foldedName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}_]+/gu, ' ')
    .trim();
}
