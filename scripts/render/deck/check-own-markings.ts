import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { placeAt } from '../../diagnostics/place.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import type { DeckView } from '../../views/deck/deck-view.ts';
import { wordsOf } from '../../views/text/rich-text.ts';

// The line above which a slide's marking belongs.
const LAYOUT = /\{\{>\s*\(lookup/;

/**
 * Reports a summit's own template of the slides that leaves the document's marking out of `deck.md`: there the template
 * alone puts it on each slide, for Marp's own tools.
 */
export function checkOwnMarkings(
  markdown: string,
  { document, slides }: Pick<DeckView, 'document' | 'slides'>,
  own: readonly SourceFile[],
): Diagnostic[] {
  const banner = document?.banner ?? null;
  const template = own.find(({ name }) => name === 'deck/deck.md.hbs');
  if (banner === null || template === undefined) return [];
  const found = [...markdown.matchAll(/^<div class="marking">[^<]*\S[^<]*<\/div>$/gm)];
  if (found.length >= slides.length) return [];
  const data = {
    page: 'deck.md',
    look: 'screen',
    words: wordsOf(banner.whole),
    fault: 'missing',
    isOwn: true,
  } as const;
  return [
    diagnose(
      'check/lost-marking',
      data,
      placeAt(template.path, template.text, Math.max(0, template.text.search(LAYOUT))),
    ),
  ];
}
