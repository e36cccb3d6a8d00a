import { PDFArray, type PDFDict, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { streamBytes } from './content-stream.ts';
import { dictOf, nameOf } from './dictionaries.ts';
import type { PageMarks } from './page-marks.ts';
import { NAMES } from './pdf-names.ts';
import { readTrueType, type TrueType } from './true-type.ts';

/** A font that text is shown in. */
export interface UsedFont {
  readonly dict: PDFDict;
  readonly name: string;
  readonly subtype: string;
  /** The font below a composite one; of others the font itself. */
  readonly inner: PDFDict;
  readonly descriptor: PDFDict | undefined;
  /** The pages that it is shown on first. */
  readonly page: number;
  readonly codes: ReadonlySet<number>;
  /** The font program, where it is TrueType and codes are numbers of glyphs; undefined otherwise. */
  readonly glyphs: TrueType | undefined;
}

/** The fonts that the pages show text in, with the codes shown. */
export function usedFonts(pages: readonly PageMarks[]): UsedFont[] {
  const codes = new Map<PDFDict, { page: number; codes: Set<number> }>();
  for (const { page, codes: shown } of pages) {
    for (const [font, more] of shown) {
      const known = codes.get(font) ?? { page, codes: new Set() };
      for (const code of more) known.codes.add(code);
      codes.set(font, known);
    }
  }
  return [...codes].map(([dict, used]) => usedFont(dict, used));
}

/** The widths of a composite font's characters, in thousandths of the font's size, by their codes. */
export function widthsOf(inner: PDFDict): (code: number) => number {
  const usual = numberOf(inner.lookup(NAMES.DW)) ?? 1000;
  const list = inner.lookup(NAMES.W);
  const entries = list instanceof PDFArray ? list.asArray().map((entry) => inner.context.lookup(entry)) : [];
  const widths = new Map<number, number>();
  for (let at = 0; at < entries.length; ) {
    const [first, second] = [numberOf(entries[at]) ?? 0, entries[at + 1]];
    const run = runOfWidths(first, second, entries[at + 2]);
    for (const [offset, width] of run.entries()) widths.set(first + offset, width);
    at += second instanceof PDFArray ? 2 : 3;
  }
  return (code) => widths.get(code) ?? usual;
}

// `first [width width …]`, or `first last width`.
function runOfWidths(first: number, second: PDFObject | undefined, third: PDFObject | undefined): number[] {
  if (second instanceof PDFArray) return second.asArray().map((width) => numberOf(width) ?? 0);
  const length = Math.max(0, (numberOf(second) ?? first) - first + 1);
  return Array.from({ length }, () => numberOf(third) ?? 0);
}

function usedFont(dict: PDFDict, { page, codes }: { page: number; codes: ReadonlySet<number> }): UsedFont {
  const subtype = nameOf(dict, 'Subtype') ?? '';
  const below = dict.lookup(NAMES.DescendantFonts);
  const inner = (below instanceof PDFArray ? dictOf(below.lookup(0)) : undefined) ?? dict;
  const descriptor = dictOf(inner.lookup(NAMES.FontDescriptor));
  const program = descriptor?.lookup(NAMES.FontFile2);
  const isNumbered = subtype === 'Type0' && /^Identity-[HV]$/.test(nameOf(dict, 'Encoding') ?? '');
  const isPlain = isNumbered && nameOf(inner, 'CIDToGIDMap') === 'Identity';
  const glyphs = isPlain && program instanceof PDFStream ? readTrueType(streamBytes(program)) : undefined;
  return { dict, name: nameOf(dict, 'BaseFont') ?? '', subtype, inner, descriptor, page, codes, glyphs };
}

function numberOf(value: PDFObject | undefined): number | undefined {
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}
