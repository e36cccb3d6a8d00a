import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Theme } from '../outline.ts';
import type { Inline, Text } from '../text/inline.ts';

/** Reports themes with the same title and headline as an earlier theme: most often its file was copied. */
export function repeatedThemes(themes: readonly Theme[]): Diagnostic[] {
  const seen = new Map<string, Theme>();
  return themes.flatMap((theme) => {
    const key = JSON.stringify([theme.title, theme.headline].map(wordsOf));
    const first = seen.get(key);
    seen.set(key, first ?? theme);
    // Two files with the same name already have a finding.
    if (first === undefined || first.id === theme.id) return [];
    const file = theme.at.file;
    const other = first.at.file;
    return [diagnose('outline/repeated-theme', { file, first: other }, theme.title.at)];
  });
}

// Differences in spaces and capitals do not count.
function wordsOf({ inlines }: Text): string {
  return inlines.map(wordsOfInline).join('').replace(/\s+/g, ' ').trim().toLowerCase();
}

function wordsOfInline(inline: Inline): string {
  if ('children' in inline) return inline.children.map(wordsOfInline).join('');
  return 'value' in inline ? inline.value : JSON.stringify(inline);
}
