import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Theme } from '../outline.ts';
import type { Inline, Text } from '../text/inline.ts';

/** Finds the themes that have the title and the headline of one before them: most often a copy of its file. */
export function repeatedThemes(themes: readonly Theme[]): Diagnostic[] {
  const seen = new Map<string, Theme>();
  return themes.flatMap((theme) => {
    const key = JSON.stringify([theme.title, theme.headline].map(wordsOf));
    const first = seen.get(key);
    seen.set(key, first ?? theme);
    // Two files of one name have a finding of their own.
    if (first === undefined || first.id === theme.id) return [];
    const file = theme.at.file;
    const other = first.at.file;
    return [diagnose('outline/repeated-theme', { file, first: other }, theme.title.at)];
  });
}

// Blanks and capitals apart.
function wordsOf({ inlines }: Text): string {
  return inlines.map(wordsOfInline).join('').replace(/\s+/g, ' ').trim().toLowerCase();
}

function wordsOfInline(inline: Inline): string {
  if ('children' in inline) return inline.children.map(wordsOfInline).join('');
  return 'value' in inline ? inline.value : JSON.stringify(inline);
}
