import { plainText, type RichText } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import type { BannerView } from './document-view.ts';
import { toBanner, toDocumentView } from './to-document-view.ts';

/** One copy of the brief: what its pages say beside the marking. */
export interface CopyView {
  /** Its number, from 1, and who gets it, as parts of a file's name. */
  readonly name: string;
  /** The words that say whose copy it is. */
  readonly words: RichText;
  /** The words that stand on every page of the copy. */
  readonly banner: BannerView;
}

/** Makes the views of the copies that the outline names, in the order of their numbers. */
export function toCopies(context: ViewContext): CopyView[] {
  const { outline, labels } = context;
  const document = toDocumentView(context);
  const copies = outline.document?.copies ?? [];
  return copies.flatMap(({ words: recipient, at }, index) => {
    const values = { number: String(index + 1), count: String(copies.length), recipient };
    const said = labels.copy_for.replace(
      /\{(number|count|recipient)\}/g,
      (_, name: keyof typeof values) => values[name],
    );
    const words = plainText(said, at);
    const banner = document === null ? null : toBanner(document, words);
    return banner === null ? [] : [{ name: nameOf(index + 1, recipient), words, banner }];
  });
}

// Letters and digits of any script stay; whatever a file system may not take becomes a hyphen.
function nameOf(number: number, recipient: string): string {
  const words = recipient
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return [number, [...words].slice(0, MOST_LETTERS).join('')].filter((part) => part !== '').join('-');
}

const MOST_LETTERS = 40;
