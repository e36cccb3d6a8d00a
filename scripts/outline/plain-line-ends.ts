/**
 * Gives a text with `\n` at the end of each line. A checkout on Windows may have made `\r\n` of it, and a pack must be the
 * same there. Lines and columns stay as they are.
 */
export function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n/g, '\n');
}
