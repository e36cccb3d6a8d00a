import { formatAddress } from '../../outline/address/address.ts';
import { joinTexts } from '../shared-views.ts';
import { noteNumbers, plainText, type RichText } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import { leadTo } from './lead-to.ts';

/**
 * Gives the line at the foot of a slide with the sources of its texts and their numbers; null where there are none. Each
 * leads to the address of its work, which `linkSlides` turns into a slide.
 */
export function sourcesLine(texts: readonly RichText[], context: ViewContext): RichText | null {
  const notes = noteNumbers(texts).map((number) => {
    const note = joinTexts([plainText(String(number)), context.shortNote(number)], '\u00A0');
    return leadTo(note, formatAddress({ file: 'references', path: [context.noteKeys[number - 1] ?? ''] }));
  });
  return notes.length === 0 ? null : joinTexts(notes, ' · ');
}
