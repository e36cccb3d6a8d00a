/**
 * Makes slides and brief at once, or one after the other where a pack has so many themes that the browser would hold too
 * much for both, and gives the outcome of each: the faults of both are told.
 */
export async function settleGenres<Result>(
  themes: number,
  makers: readonly (() => Promise<Result>)[],
): Promise<readonly PromiseSettledResult<Result>[]> {
  if (themes <= MOST_THEMES_AT_ONCE) return await Promise.allSettled(makers.map(async (make) => await make()));
  const outcomes: PromiseSettledResult<Result>[] = [];
  for (const make of makers) {
    const [outcome] = await Promise.allSettled([make()]);
    outcomes.push(outcome);
  }
  return outcomes;
}

// The browser needs some 4 MB a theme for each of the two, beside what the tool itself holds: 100 themes took 1.8 GB at
// once, and 1.5 GB one after the other.
const MOST_THEMES_AT_ONCE = 60;
