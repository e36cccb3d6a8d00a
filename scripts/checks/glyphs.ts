import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Inline, Text } from '../outline/inline.ts';
import { type Subsets, uncoveredCharacters } from '../render/font-faces.ts';

/** Finds the texts that hold a character which no embedded font draws: a system font never steps in. */
export function checkGlyphs(texts: readonly Text[], subsets: ReadonlyMap<string, Subsets>): Diagnostic[] {
  const uncovered = uncoveredCharacters(texts.map(({ inlines }) => words(inlines)).join(''), subsets);
  return uncovered.flatMap((character) => {
    const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return texts
      .filter(({ inlines }) => words(inlines).includes(character))
      .map(({ at }) => diagnose('render/missing-glyph', { character, codePoint }, at));
  });
}

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => ('children' in inline ? words(inline.children) : 'value' in inline ? inline.value : ''))
    .join('');
}
