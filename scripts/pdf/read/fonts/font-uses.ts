import { type PDFDict, PDFStream } from '@cantoo/pdf-lib';
import { streamText } from '../content/content-stream.ts';
import { nameOf } from '../dictionaries.ts';
import { NAMES } from '../pdf-names.ts';
import { type CharacterMap, readToUnicode } from './read-to-unicode.ts';

/** A font with the character codes that were shown in it so far. */
export interface FontUse {
  readonly dict: PDFDict;
  /** The name that the file has for it (`/BaseFont`); empty where it has none. */
  readonly name: string;
  readonly isComposite: boolean;
  /** The page that first uses it, from 1. */
  readonly page: number;
  /** The texts of its character codes; undefined where the font has no ToUnicode map. */
  readonly texts: CharacterMap | undefined;
  /** The codes that were shown, with the text of each; empty where the map has none. */
  readonly shown: Map<number, string>;
}

/** The fonts of a document in the order in which its pages use them, each read once. */
export class FontUses {
  readonly #uses = new Map<PDFDict, FontUse>();

  get all(): readonly FontUse[] {
    return [...this.#uses.values()];
  }

  /** The font of a dictionary, which a page uses. */
  use(dict: PDFDict, page: number): FontUse {
    const known = this.#uses.get(dict);
    if (known !== undefined) return known;
    const map = dict.lookup(NAMES.ToUnicode);
    const use = {
      dict,
      name: nameOf(dict, 'BaseFont') ?? '',
      isComposite: nameOf(dict, 'Subtype') === 'Type0',
      page,
      texts: map instanceof PDFStream ? readToUnicode(streamText(map)) : undefined,
      shown: new Map<number, string>(),
    };
    this.#uses.set(dict, use);
    return use;
  }
}
