const LONG_NUMBER = /-?\d*\.\d{3,}/g;
const DIGITS = 5;

/**
 * Shortens the numbers of a content stream to five significant digits. The browser writes nine: the last four are less
 * than a twentieth of a point on any page, and a PDF is an eighth smaller without them. A stream with strings in brackets
 * or an inline image stays as it is, because their bytes may look like numbers.
 */
export function shortenNumbers(content: string): string {
  if (content.includes('(') || /\bID\b/.test(content)) return content;
  return content.replace(LONG_NUMBER, shortened);
}

function shortened(number: string): string {
  if (number.length <= DIGITS + 1) return number;
  const short = String(Number(Number(number).toPrecision(DIGITS)));
  // PDF has no exponents (ISO 32000-1, 7.3.3).
  return short.includes('e') ? number : short;
}
