/**
 * Whether a text is an ISBN of 10 or 13 digits whose last digit agrees with the others (ISO 2108). Spaces and hyphens
 * between its digits are passed over.
 */
export function isIsbn(written: string): boolean {
  const digits = written.replace(/[\s\u2010\u2011-]/g, '').toUpperCase();
  if (/^\d{9}[\dX]$/.test(digits)) return sumOf(digits, (index) => 10 - index) % 11 === 0;
  return /^97[89]\d{10}$/.test(digits) && sumOf(digits, (index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0;
}

function sumOf(digits: string, weightOf: (index: number) => number): number {
  return [...digits].reduce((sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * weightOf(index), 0);
}
