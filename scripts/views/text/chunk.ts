import type { Labels } from './labels.ts';
import { plainText, type RichText, wordsOf } from './rich-text.ts';

/** Which of several slides that belong together a slide is, from 0, and how many they are. */
export interface PartOf {
  readonly part: number;
  readonly parts: number;
}

/**
 * The label of one of several slides that belong together, such as “Sources (1 of 2)”; the plain label where there is
 * only one slide.
 */
export function partLabel(label: RichText, { part, parts }: PartOf, labels: Pick<Labels, 'part_of'>): RichText {
  if (parts === 1) return label;
  const counted = labels.part_of.replaceAll('{part}', String(part + 1)).replaceAll('{parts}', String(parts));
  return plainText(`${wordsOf(label)} (${counted})`, label.at);
}

/** Splits items into as few parts as `size` items each allow, of about equal length; empty where there are no items. */
export function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  const parts = Math.ceil(items.length / size);
  const even = Math.ceil(items.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, index) => items.slice(index * even, (index + 1) * even));
}
