/** Whether a unit is a percent, in words of the languages with labels or as a sign. */
export function isPercent(unit: string): boolean {
  return /[%٪]|\bper ?cent\b|процент/iu.test(unit);
}
