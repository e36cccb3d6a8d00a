import type { Inline, Text } from '../../outline/text/inline.ts';

/** The plain words of a text, without facts and citations. */
export function wordsIn({ inlines }: Text): string {
  return inlines.map(wordsInInline).join('');
}

function wordsInInline(inline: Inline): string {
  if ('children' in inline) return inline.children.map(wordsInInline).join('');
  return 'value' in inline ? inline.value : '';
}
