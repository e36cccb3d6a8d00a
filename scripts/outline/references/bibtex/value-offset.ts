/** Gives the offset of the value of a field in the text of a BibTeX entry. `fields` are alternatives of a pattern. */
export function valueOffset(body: string, fields: string): number | undefined {
  const field = new RegExp(`(?<=[\\s,{])(?:${fields})\\s*=\\s*`, 'i').exec(body);
  return field === null ? undefined : field.index + field[0].length;
}
