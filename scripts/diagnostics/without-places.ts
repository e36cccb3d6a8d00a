/**
 * Leaves places out of a value that becomes JSON, as its replacer: what is made of a text stays the same when its line
 * moves. Data of a summit may have a field with the name `at`, so only places are left out.
 */
export function withoutPlaces(name: string, value: unknown): unknown {
  const isPlace = name === 'at' && typeof value === 'object' && value !== null && 'file' in value && 'line' in value;
  return isPlace ? undefined : value;
}
