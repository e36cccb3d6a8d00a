import { plainText, type RichText, wordsOf } from './rich-text.ts';

/**
 * The label of one of several slides that belong together, such as “Sources 1/2”; the plain label where there is only
 * one slide. `index` counts from 0.
 */
export function partLabel(label: RichText, index: number, parts: number): RichText {
  return parts === 1 ? label : plainText(`${wordsOf(label)} ${index + 1}/${parts}`, label.at);
}

/** Splits items into as few parts as `size` items each allow, of about equal length; empty where there are no items. */
export function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  const parts = Math.ceil(items.length / size);
  const even = Math.ceil(items.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, index) => items.slice(index * even, (index + 1) * even));
}
