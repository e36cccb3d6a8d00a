import type { Diagnostic } from './diagnostic.ts';

/**
 * Gives findings in their order, each once. Of several with the same code, file, line, column, message and pack, the first is
 * kept; their hints may differ.
 */
export function eachOnce(findings: readonly Diagnostic[]): Diagnostic[];
/**
 * Gives items in their order, each once. Of several with the same key, the first is kept. An item without a key is
 * kept.
 */
export function eachOnce<Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined): Item[];
export function eachOnce<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined = (item) => saidAndWhere(item as Diagnostic),
): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    if (key === undefined) return true;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function saidAndWhere({ code, place, message, pack }: Diagnostic): string {
  return JSON.stringify([code, place?.file, place?.line, place?.column, message, pack]);
}
