import { joinTexts } from '../shared-views.ts';
import { noteNumbers, plainText, type RichText } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';

/** Gives the line at the foot of a slide with the sources of its texts and their numbers; null where there are none. */
export function sourcesLine(texts: readonly RichText[], context: ViewContext): RichText | null {
  const notes = noteNumbers(texts).map((number) =>
    joinTexts([plainText(String(number)), context.shortNote(number)], '\u00A0'),
  );
  return notes.length === 0 ? null : joinTexts(notes, ' · ');
}
