import type { PDFDict } from '@cantoo/pdf-lib';

/** A stretch of text of one marked content: glyphs of a font by their codes, or what their mark says that they read as. */
export interface ShownText {
  /** The page or form, and the number of the marked content there; undefined where the text is in none. */
  readonly holder: PDFDict | undefined;
  readonly mcid: number | undefined;
  readonly isArtefact: boolean;
  readonly font: PDFDict | undefined;
  readonly codes: number[];
  readonly words: string;
}

/** Where a text stands among the marks. */
type TextMark = Pick<ShownText, 'holder' | 'mcid' | 'isArtefact'> & { readonly isReplaced: boolean };

/** Adds the words that a mark says its glyphs read as. */
export function addWords(texts: ShownText[], mark: TextMark, words: string): void {
  const { holder, mcid, isArtefact } = mark;
  texts.push({ holder, mcid, isArtefact, font: undefined, codes: [], words });
}

/** Where to put the codes of glyphs that are shown at a mark; undefined where they stand for other words. */
export function codesOf(texts: ShownText[], mark: TextMark, font: PDFDict): number[] | undefined {
  const { holder, mcid, isArtefact, isReplaced } = mark;
  if (isReplaced) return undefined;
  const last = texts.at(-1);
  // A browser shows each glyph by itself, ten thousands of them.
  const isSame = last?.font === font && last.mcid === mcid && last.holder === holder && last.isArtefact === isArtefact;
  if (isSame) return last.codes;
  const codes: number[] = [];
  texts.push({ holder, mcid, isArtefact, font, codes, words: '' });
  return codes;
}

/** The words of `/ActualText` in a property list (ISO 32000-1, 14.9.4); undefined where they can't be read. */
export function actualText(properties: string): string | undefined {
  const hex = /\/ActualText\s*<([\dA-Fa-f\s]*)>/.exec(properties)?.[1]?.replace(/\s+/g, '');
  const bytes = hex === undefined ? undefined : Buffer.from(hex, 'hex');
  if (bytes === undefined) return undefined;
  const isWide = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isWide ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1');
}
