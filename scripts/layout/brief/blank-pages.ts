/**
 * Decides which of the headings in `onRight`, each the first on its page, need a blank page before them to stand on a
 * right-hand (odd) page. `numbers` are the pages of a printing that already had the blank pages `present`. Gives the
 * ids of those headings.
 */
export function blankPages(
  onRight: readonly string[],
  numbers: ReadonlyMap<string, number>,
  present: ReadonlySet<string>,
): Set<string> {
  const blanks = new Set<string>();
  let before = 0;
  let inserted = 0;
  for (const id of onRight) {
    const printed = numbers.get(id);
    if (printed === undefined) continue;
    if (present.has(id)) before += 1;
    const number = printed - before + inserted;
    if (number % 2 === 1) continue;
    blanks.add(id);
    inserted += 1;
  }
  return blanks;
}
