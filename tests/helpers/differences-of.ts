/** Describes the first places where two lists differ, short enough for a message. */
export function differencesOf(shown: readonly unknown[] | undefined, expected: readonly unknown[]): unknown[] {
  const length = Math.max(shown?.length ?? 0, expected.length);
  return Array.from({ length }, (_, at) => ({ at, shown: shown?.[at], expected: expected[at] }))
    .filter((pair) => JSON.stringify(pair.shown) !== JSON.stringify(pair.expected))
    .slice(0, 2);
}
