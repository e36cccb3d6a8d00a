/** Whether a value of a work is empty: programs export empty texts, lists, names and dates for unknown values. */
export function isLeftOut(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.every(isLeftOut);
  if (typeof value === 'object') return Object.values(value).every(isLeftOut);
  return typeof value === 'string' && value.trim() === '';
}

/** Whether a value is a map of keys. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
