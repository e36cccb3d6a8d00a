import type { Text } from '../../outline/text/inline.ts';

/** The plain words of a text, without facts and citations. */
export function wordsIn({ inlines }: Text): string {
  return inlines.map((inline) => ('value' in inline ? inline.value : '')).join('');
}
