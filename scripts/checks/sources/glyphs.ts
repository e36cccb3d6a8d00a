import { type FontShelf, uncoveredCharacters } from '../../design/font-faces.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Design } from '../../outline/outline.ts';
import type { ShownWords } from '../../views/text/shown-words.ts';

const MOST_NAMED = 5;

/**
 * Finds the words with a character that no embedded font can draw: the pack never falls back to a font of the system.
 */
export function checkGlyphs(shown: readonly ShownWords[], fonts: Design['fonts'], shelf: FontShelf): Diagnostic[] {
  const uncovered = uncoveredCharacters(shown.map(({ words }) => words).join(''), fonts, shelf);
  if (uncovered.length === 0) return [];
  return shown.flatMap(({ words, at }) => {
    const mine = uncovered.filter((character) => words.includes(character));
    if (mine.length === 0) return [];
    const instead = mine.slice(0, MOST_NAMED).flatMap((character) => spelt(character, fonts, shelf));
    return [diagnose('render/missing-glyph', { characters: list(mine), instead: instead.join(', ') }, at)];
  });
}

// A character that stands for others by Unicode's compatibility forms, such as ⅓, ℃ or ㎞, is offered in their letters.
function spelt(character: string, fonts: Design['fonts'], shelf: FontShelf): string[] {
  const letters = character.normalize('NFKC').replaceAll('\u2044', '/');
  const isSpelt = letters !== character && uncoveredCharacters(letters, fonts, shelf).length === 0;
  return isSpelt ? [`'${letters}' for '${character}'`] : [];
}

function list(characters: readonly string[]): string {
  const named = characters.slice(0, MOST_NAMED).map((character) => {
    const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `'${character}' (U+${codePoint})`;
  });
  const more = characters.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
