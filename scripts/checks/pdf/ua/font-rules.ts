import type { PdfFont } from '../../../pdf/read/fonts/read-font.ts';
import { OUR_FAULT, type Rule } from './rule.ts';

const FONT_CURE = 'Use the static font files that come with the project, and no font of the system.';
const ENCODINGS = ['MacRomanEncoding', 'WinAnsiEncoding'];
// NUL and the two forms of the byte order mark.
const NO_TEXT = ['\0', '\uFEFF', '\uFFFE'];
const MOST_APART = 1;

/** The rules about fonts: what they need is embedded, their widths are right, and every character is known as text. */
export const FONT_RULES: readonly Rule[] = [
  fontRule('7.21.3.1-1', "A font's encoding and its characters are of different collections", hasOtherCollection),
  fontRule('7.21.3.2-1', 'A font does not say which character is which glyph', ({ descendant, isTrueType }) => {
    return descendant.subtype === 'CIDFontType2' && isTrueType && !descendant.hasGlyphMap;
  }),
  // Stricter than the rule, which also allows the predefined Asian encodings: the browser does not write those.
  fontRule('7.21.3.3-1', "A font's encoding is not in the file", (font) => {
    const isKnown = /^Identity-[HV]$/.test(encodingName(font) ?? '');
    return font.subtype === 'Type0' && !isKnown && font.encoding?.kind !== 'stream';
  }),
  fontRule('7.21.4.1-1', 'A font is not embedded', ({ subtype, isEmbedded }) => subtype !== 'Type3' && !isEmbedded),
  fontRule('7.21.4.1-2', 'An embedded font lacks a glyph that is shown', ({ codes }) => {
    return codes.some(({ saidWidth, ownWidth }) => saidWidth !== undefined && ownWidth === undefined);
  }),
  fontRule('7.21.5-1', 'The widths that the file says of a font are not its own', ({ codes }) => {
    return codes.some(({ saidWidth, ownWidth }) => {
      return saidWidth !== undefined && ownWidth !== undefined && Math.abs(saidWidth - ownWidth) > MOST_APART;
    });
  }),
  fontRule('7.21.6-2', 'A TrueType font of letters has no encoding by Latin names', (font) => {
    const { subtype, isSymbolic, encoding } = font;
    if (subtype !== 'TrueType' || isSymbolic) return false;
    const base = encoding?.kind === 'dictionary' ? encoding.base : encodingName(font);
    return !ENCODINGS.includes(base ?? '') || (encoding?.kind === 'dictionary' && encoding.hasDifferences);
  }),
  fontRule('7.21.6-3', 'A TrueType font of symbols has an encoding', ({ subtype, isSymbolic, encoding }) => {
    return subtype === 'TrueType' && isSymbolic && encoding !== undefined;
  }),
  fontRule('7.21.7-1', 'Characters are shown that can be read by no voice, searched and copied by nobody', (font) => {
    return font.codes.some(({ text }) => text === '' || (text === undefined && needsTexts(font)));
  }),
  fontRule('7.21.7-2', 'Characters stand for codes that are no text', ({ codes }) => {
    return codes.some(({ text }) => NO_TEXT.some((sign) => text?.includes(sign)));
  }),
  {
    ...fontRule('7.21.8-1', 'A box is shown in the place of a missing character', ({ subtype, codes }) => {
      return subtype === 'Type0' && codes.some(({ code }) => code === 0);
    }),
    cure: 'Write the character another way, or add a font that draws it.',
  },
];

function fontRule(id: string, fault: string, isFaulty: (font: PdfFont) => boolean): Rule {
  return {
    id,
    fault,
    cure: `${FONT_CURE} ${OUR_FAULT}`,
    test: ({ fonts }) => fonts.filter(isFaulty).map(({ page, name }) => ({ page, what: name })),
  };
}

function hasOtherCollection({ encoding, descendant }: PdfFont): boolean {
  if (encoding?.kind !== 'stream') return false;
  const own = descendant.collection;
  const from = encoding.collection;
  if (own === undefined || from === undefined) return true;
  const isOther = own.registry !== from.registry || own.ordering !== from.ordering;
  return isOther || own.supplement > from.supplement;
}

function encodingName({ encoding }: PdfFont): string | undefined {
  return encoding?.kind === 'name' ? encoding.name : undefined;
}

// A simple font with an encoding by Latin names needs no map.
function needsTexts(font: PdfFont): boolean {
  return font.subtype === 'Type0' || !ENCODINGS.includes(encodingName(font) ?? '');
}
