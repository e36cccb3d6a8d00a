import { PDFDict, PDFNumber, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { streamText } from '../../../pdf/read/content-stream.ts';
import { dictOf, nameOf, textOf } from '../../../pdf/read/dictionaries.ts';
import { NAMES } from '../../../pdf/read/pdf-names.ts';
import { readToUnicode } from '../../../pdf/read/read-to-unicode.ts';
import { type UsedFont, widthsOf } from '../../../pdf/read/used-fonts.ts';
import { OUR_FAULT, type Rule } from './rule.ts';

const FONT_CURE = 'Use the static font files that come with the project, and no font of the system.';
const FILES = [NAMES.FontFile, NAMES.FontFile2, NAMES.FontFile3];
const ENCODINGS = ['MacRomanEncoding', 'WinAnsiEncoding'];
const SYMBOLIC = 4;
// NUL and the two forms of the byte order mark are no text.
const NO_TEXT = /^(?:.{4})*?(?:0000|FEFF|FFFE)/;

/** Fonts: embedded whole enough, of the widths that they say, and every character known as text. */
export const FONT_RULES: readonly Rule[] = [
  fontRule('7.21.3.1-1', "A font's encoding and its characters are of different collections", ({ dict, inner }) => {
    const encoding = dict.lookup(NAMES.Encoding);
    if (!(encoding instanceof PDFStream)) return false;
    const [of, from] = [inner, encoding.dict].map((owner) => dictOf(owner.lookup(NAMES.CIDSystemInfo)));
    if (of === undefined || from === undefined) return true;
    const isOther = (['Registry', 'Ordering'] as const).some((key) => textOf(of, key) !== textOf(from, key));
    return isOther || supplementOf(of) > supplementOf(from);
  }),
  fontRule('7.21.3.2-1', 'A font does not say which character is which glyph', ({ inner, descriptor }) => {
    const isEmbedded = descriptor?.has(NAMES.FontFile2) === true;
    return nameOf(inner, 'Subtype') === 'CIDFontType2' && isEmbedded && !inner.has(NAMES.CIDToGIDMap);
  }),
  // Stricter than the rule, which lets the predefined Asian encodings pass too: the browser writes none.
  fontRule('7.21.3.3-1', "A font's encoding is not in the file", ({ dict, subtype }) => {
    const isKnown = /^Identity-[HV]$/.test(nameOf(dict, 'Encoding') ?? '');
    return subtype === 'Type0' && !isKnown && !(dict.lookup(NAMES.Encoding) instanceof PDFStream);
  }),
  fontRule('7.21.4.1-1', 'A font is not embedded', ({ subtype, descriptor }) => {
    return subtype !== 'Type3' && !FILES.some((key) => descriptor?.lookup(key) instanceof PDFStream);
  }),
  fontRule('7.21.4.1-2', 'An embedded font lacks a glyph that is shown', ({ glyphs, codes }) => {
    return glyphs !== undefined && [...codes].some((code) => code >= glyphs.glyphCount);
  }),
  fontRule('7.21.5-1', 'The widths that the file says of a font are not its own', ({ glyphs, inner, codes }) => {
    if (glyphs === undefined) return false;
    const widthOf = widthsOf(inner);
    return [...codes].some((code) => code < glyphs.glyphCount && Math.abs(widthOf(code) - glyphs.widthOf(code)) > 1);
  }),
  fontRule('7.21.6-2', 'A TrueType font of letters has no encoding by Latin names', ({ dict, subtype, descriptor }) => {
    if (subtype !== 'TrueType' || isSymbolic(descriptor)) return false;
    const encoding = dict.lookup(NAMES.Encoding);
    const base = encoding instanceof PDFDict ? nameOf(encoding, 'BaseEncoding') : nameOf(dict, 'Encoding');
    return !ENCODINGS.includes(base ?? '') || (encoding instanceof PDFDict && encoding.has(NAMES.Differences));
  }),
  fontRule('7.21.6-3', 'A TrueType font of symbols has an encoding', ({ dict, subtype, descriptor }) => {
    return subtype === 'TrueType' && isSymbolic(descriptor) && dict.has(NAMES.Encoding);
  }),
  fontRule('7.21.7-1', 'Characters are shown that can be read by no voice, searched and copied by nobody', (font) => {
    const texts = textsOf(font);
    return texts === undefined ? needsTexts(font) : [...font.codes].some((code) => (texts.get(code) ?? '') === '');
  }),
  fontRule('7.21.7-2', 'Characters stand for codes that are no text', (font) => {
    const texts = textsOf(font);
    return texts !== undefined && [...font.codes].some((code) => NO_TEXT.test(texts.get(code) ?? ''));
  }),
  {
    ...fontRule('7.21.8-1', 'A box is shown in the place of a missing character', ({ subtype, codes }) => {
      return subtype === 'Type0' && codes.has(0);
    }),
    cure: 'Write the character another way, or add a font that draws it.',
  },
];

function fontRule(id: string, fault: string, isFaulty: (font: UsedFont) => boolean): Rule {
  return {
    id,
    fault,
    cure: `${FONT_CURE} ${OUR_FAULT}`,
    test: (file) => file.fonts.filter(isFaulty).map(({ page, name }) => ({ page, what: name })),
  };
}

function textsOf({ dict }: UsedFont): Map<number, string> | undefined {
  const map = dict.lookup(NAMES.ToUnicode);
  return map instanceof PDFStream ? readToUnicode(streamText(map)) : undefined;
}

// A simple font with an encoding by Latin names needs no map.
function needsTexts({ dict, subtype }: UsedFont): boolean {
  return subtype === 'Type0' || !ENCODINGS.includes(nameOf(dict, 'Encoding') ?? '');
}

function isSymbolic(descriptor: PDFDict | undefined): boolean {
  const flags = descriptor?.lookup(NAMES.Flags);
  return flags instanceof PDFNumber && (flags.asNumber() & SYMBOLIC) !== 0;
}

function supplementOf(info: PDFDict): number {
  const value: PDFObject | undefined = info.lookup(NAMES.Supplement);
  return value instanceof PDFNumber ? value.asNumber() : 0;
}
