/**
 * Shares the width of a table out to its columns, by the number of characters in each: every column has room for its
 * longest word, and a column of long texts gets more. `whole` and the widths that it gives are in twips.
 */
export function columnWidths(columns: readonly (readonly string[])[], whole: number): number[] {
  const weights = columns.map((cells) => {
    const longest = longestOf(cells);
    const word = longestOf(cells.flatMap((cell) => cell.split(/\s/)));
    // A text of four times the length needs about twice the width.
    return Math.max(word * 1.2, Math.sqrt(longest * SQUARE));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const widths = weights.map((weight) => Math.floor((weight / sum) * whole));
  const rest = whole - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

function longestOf(words: readonly string[]): number {
  return words.reduce((most, { length }) => Math.max(most, length), 1);
}

// The length in characters at which both measures agree: a column as wide as a line of this many characters.
const SQUARE = 16;
