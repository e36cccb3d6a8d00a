import { PDFDict, PDFStream } from '@cantoo/pdf-lib';
import { streamBytes } from '../content/content-stream.ts';
import { dictOf, listOf, nameOf, numberOf, textOf } from '../dictionaries.ts';
import { NAMES } from '../pdf-names.ts';
import type { FontUse } from './font-uses.ts';
import { readTrueType, type TrueType } from './read-true-type.ts';
import { readWidths } from './read-widths.ts';

/** A character code that is shown in a font. Widths are advances in thousandths of the font's size. */
interface ShownCode {
  readonly code: number;
  /** The text that it stands for: empty where the font's map has none, undefined where the font has no map. */
  readonly text: string | undefined;
  /**
   * Its width as the file says it, and as the font program has it. Both are undefined where the program can't be
   * asked, because it is no TrueType or its codes are no numbers of glyphs; the second where the glyph is missing.
   */
  readonly saidWidth: number | undefined;
  readonly ownWidth: number | undefined;
}

/** A collection of characters (`/CIDSystemInfo`). */
interface CharacterCollection {
  readonly registry: string | undefined;
  readonly ordering: string | undefined;
  readonly supplement: number;
}

/** The encoding of a font: a name, a stream with the collection that it maps from, a dictionary, or something else. */
type FontEncoding =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'stream'; readonly collection: CharacterCollection | undefined }
  | { readonly kind: 'dictionary'; readonly base: string | undefined; readonly hasDifferences: boolean }
  | { readonly kind: 'other' };

/** A font that text is shown in, as plain data. */
export interface PdfFont {
  readonly name: string;
  /** `Type0` for a composite font, `TrueType`, `Type3` and so on; empty where nothing says it. */
  readonly subtype: string;
  /** The page that first uses it, from 1. */
  readonly page: number;
  readonly codes: readonly ShownCode[];
  readonly encoding: FontEncoding | undefined;
  readonly isSymbolic: boolean;
  /** Whether a font program is embedded, and whether it is TrueType. */
  readonly isEmbedded: boolean;
  readonly isTrueType: boolean;
  /** Of a composite font, what its one descendant says; of another, what it says itself. */
  readonly descendant: {
    readonly subtype: string | undefined;
    readonly collection: CharacterCollection | undefined;
    /** Whether it says which character is which glyph. */
    readonly hasGlyphMap: boolean;
  };
}

const PROGRAMS = ['FontFile', 'FontFile2', 'FontFile3'] as const;
const SYMBOLIC = 4;

/** Reads a font that text is shown in, with the facts about each code that is shown. */
export function readFont(use: FontUse): PdfFont {
  const { dict, name, page } = use;
  const inner = dictOf(listOf(dict, 'DescendantFonts')[0]) ?? dict;
  const descriptor = dictOf(inner.lookup(NAMES.FontDescriptor));
  return {
    name,
    subtype: nameOf(dict, 'Subtype') ?? '',
    page,
    codes: readCodes(use, inner, descriptor),
    encoding: readEncoding(dict),
    isSymbolic: descriptor !== undefined && ((numberOf(descriptor, 'Flags') ?? 0) & SYMBOLIC) !== 0,
    isEmbedded: PROGRAMS.some((key) => descriptor?.lookup(NAMES[key]) instanceof PDFStream),
    isTrueType: descriptor?.lookup(NAMES.FontFile2) instanceof PDFStream,
    descendant: {
      subtype: nameOf(inner, 'Subtype'),
      collection: readCollection(inner),
      hasGlyphMap: inner.has(NAMES.CIDToGIDMap),
    },
  };
}

function readCodes(use: FontUse, inner: PDFDict, descriptor: PDFDict | undefined): ShownCode[] {
  const { dict, texts, isComposite } = use;
  const isNumbered = isComposite && /^Identity-[HV]$/.test(nameOf(dict, 'Encoding') ?? '');
  const program = descriptor?.lookup(NAMES.FontFile2);
  const isKnown = isNumbered && nameOf(inner, 'CIDToGIDMap') === 'Identity' && program instanceof PDFStream;
  const glyphs = isKnown ? readTrueType(streamBytes(program)) : undefined;
  const widths = glyphs === undefined ? undefined : readWidths(inner);
  const usual = numberOf(inner, 'DW') ?? 1000;
  return [...use.shown].map(([code, text]) => ({
    code,
    text: texts === undefined ? undefined : text,
    saidWidth: widths === undefined ? undefined : (widths.get(code) ?? usual),
    ownWidth: glyphs === undefined ? undefined : ownWidth(glyphs, code),
  }));
}

function ownWidth({ glyphCount, widthOf }: TrueType, glyph: number): number | undefined {
  return glyph < glyphCount ? widthOf(glyph) : undefined;
}

function readEncoding(dict: PDFDict): FontEncoding | undefined {
  const encoding = dict.lookup(NAMES.Encoding);
  const name = nameOf(dict, 'Encoding');
  if (encoding === undefined) return undefined;
  if (name !== undefined) return { kind: 'name', name };
  if (encoding instanceof PDFStream) return { kind: 'stream', collection: readCollection(encoding.dict) };
  if (!(encoding instanceof PDFDict)) return { kind: 'other' };
  return {
    kind: 'dictionary',
    base: nameOf(encoding, 'BaseEncoding'),
    hasDifferences: encoding.has(NAMES.Differences),
  };
}

function readCollection(owner: PDFDict): CharacterCollection | undefined {
  const info = dictOf(owner.lookup(NAMES.CIDSystemInfo));
  if (info === undefined) return undefined;
  return {
    registry: textOf(info, 'Registry'),
    ordering: textOf(info, 'Ordering'),
    supplement: numberOf(info, 'Supplement') ?? 0,
  };
}
