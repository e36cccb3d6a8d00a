/**
 * Adds items to the end of a list, however many they are. `list.push(...items)` passes each item as an argument, and
 * ends in a stack overflow at some 120,000.
 */
export function addAll<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
