import type { RichText } from '../text/rich-text.ts';
import type { DocumentView } from './document-view.ts';

/** Makes the view of an official document with a text in every place, against which templates are checked. */
export function specimenDocument(text: RichText): DocumentView {
  return {
    symbol: text,
    masthead: [{ term: text, text }],
    marking: text,
    status: text,
    isDraft: true,
    embargo: text,
    banner: { whole: text, head: text, foot: text },
  };
}
