import { plainText, type RichText, wordsOf } from './rich-text.ts';

/** The label of one of several slides that go together: “Sources 1/2”; the label alone where there is one. */
export function partLabel(label: RichText, index: number, parts: number): RichText {
  return parts === 1 ? label : plainText(`${wordsOf(label)} ${index + 1}/${parts}`, label.at);
}

/** Items in as many parts as the size asks for, all of them about as long. */
export function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  const parts = Math.ceil(items.length / size);
  const even = Math.ceil(items.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, index) => items.slice(index * even, (index + 1) * even));
}
