/**
 * The ids of the headings, of those that must stand on right-hand (odd) pages, that a blank page has to go before.
 * `numbers` are the pages of a printing that had the blank pages `present`; each of `onRight` begins a page.
 */
export function blankPages(
  onRight: readonly string[],
  numbers: ReadonlyMap<string, number>,
  present: ReadonlySet<string>,
): Set<string> {
  const blanks = new Set<string>();
  let [before, inserted] = [0, 0];
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
