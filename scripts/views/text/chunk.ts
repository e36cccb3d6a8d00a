import type { Labels } from './labels.ts';
import { plainText, type RichText, wordsOf } from './rich-text.ts';

/** The position of a slide, from 0, in a group of slides that belong together, and the size of the group. */
export interface PartOf {
  readonly part: number;
  readonly parts: number;
}

/**
 * Gives the label of one slide of a group, such as “Sources (1 of 2)”; the plain label where the group has only one
 * slide.
 */
export function partLabel(label: RichText, { part, parts }: PartOf, labels: Pick<Labels, 'part_of'>): RichText {
  if (parts === 1) return label;
  const counted = labels.part_of.replaceAll('{part}', String(part + 1)).replaceAll('{parts}', String(parts));
  return plainText(`${wordsOf(label)} (${counted})`, label.at);
}

/**
 * Splits items into the fewest parts of at most `size` items each, of about equal length. Without items there are no
 * parts.
 */
export function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  const parts = Math.ceil(items.length / size);
  const even = Math.ceil(items.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, index) => items.slice(index * even, (index + 1) * even));
}
