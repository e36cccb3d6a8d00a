import { wordsOf } from '../text/rich-text.ts';
import type { DocumentView } from './document-view.ts';

/** The words that must stand at the head and at the foot of every page of an Office file, each for itself. */
export interface PageMarks {
  readonly head: readonly string[];
  readonly foot: readonly string[];
}

/**
 * Gives what the pages of an Office file must bear: the symbol, marking and status at the head, marking and embargo at the
 * foot. Undefined where the document has none of them.
 */
export function pageMarks(document: DocumentView | null | undefined): PageMarks | undefined {
  const banner = document?.banner ?? null;
  const symbol = document?.symbol ?? null;
  if (banner === null && symbol === null) return undefined;
  const words = [symbol, banner?.head ?? null].flatMap((text) => (text === null ? [] : [wordsOf(text)]));
  return { head: words, foot: banner === null ? [] : [wordsOf(banner.foot)] };
}
