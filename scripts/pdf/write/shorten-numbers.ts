const LONG_NUMBER = /-?\d*\.\d{3,}/g;
const DIGITS = 6;

/**
 * Writes the numbers of a content stream with six significant digits: a browser writes nine, of which the last three
 * are less than a hundredth of a point on any page, and a PDF is a tenth smaller without them. A stream that holds
 * strings in brackets or an inline image, which may look like numbers, stays as it is.
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
