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

/** Adds what is shown at a mark; glyphs that stand for other words are kept for their font alone. */
export function addText(
  texts: ShownText[],
  mark: TextMark,
  shown: { readonly words: string } | { readonly font: PDFDict; readonly codes: readonly number[] },
): void {
  const { holder, mcid, isArtefact, isReplaced } = mark;
  if ('words' in shown) {
    texts.push({ holder, mcid, isArtefact, font: undefined, codes: [], words: shown.words });
    return;
  }
  if (isReplaced) return;
  const last = texts.at(-1);
  const isSame = last?.font === shown.font && last.mcid === mcid && last.holder === holder;
  // A browser shows each glyph by itself, ten thousands of them.
  if (isSame && last.isArtefact === isArtefact) for (const code of shown.codes) last.codes.push(code);
  else texts.push({ holder, mcid, isArtefact, font: shown.font, codes: [...shown.codes], words: '' });
}

/** The words of `/ActualText` in a property list (ISO 32000-1, 14.9.4); undefined where they can't be read. */
export function actualText(properties: string): string | undefined {
  const hex = /\/ActualText\s*<([\dA-Fa-f\s]*)>/.exec(properties)?.[1]?.replace(/\s+/g, '');
  const bytes = hex === undefined ? undefined : Buffer.from(hex, 'hex');
  if (bytes === undefined) return undefined;
  const isWide = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isWide ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1');
}
