/** Work on items of which some are done at once, and each is shown and taken in its turn. */
interface Turns<Item, Result> {
  /** The most items that are worked on at once. */
  readonly atOnce: number;
  readonly work: (item: Item) => Promise<Result>;
  /** Called when the turn of an item comes; its work may have begun long before. */
  readonly open: (item: Item) => void;
  /** Takes the result of an item. It is over before the turn of the next item comes. */
  readonly take: (item: Item, result: Result) => Promise<void>;
}

/**
 * Works on items, some at once, and takes their results in the order of the items. Rejects with the first fault in that
 * order; what is still running then is left to itself.
 */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  { atOnce, work, open, take }: Turns<Item, Result>,
): Promise<void> {
  // What was taken is let go: the files of hundreds of packs would fill the memory.
  const running = new Map<number, Promise<Result>>();
  let next = 0;
  for (const [index, item] of items.entries()) {
    for (; next < Math.min(items.length, index + atOnce); next += 1) {
      const begun = work(items[next] as Item);
      // It is awaited in its turn.
      begun.catch(() => undefined);
      running.set(next, begun);
    }
    open(item);
    const result = (await running.get(index)) as Result;
    running.delete(index);
    await take(item, result);
  }
}
