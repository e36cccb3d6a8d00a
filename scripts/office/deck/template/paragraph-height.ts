import type { Piece, RichText } from '../../../views/text/rich-text.ts';
import type { FontShelf } from '../fit/measured-font.ts';
import type { TextLook } from '../fit/read-text-looks.ts';
import type { SetParagraph, SetRun, TextRoom } from '../fit/set-text.ts';
import { textExtent } from '../fit/text-extent.ts';
import { familyNamed, setParagraph, type ThemeFonts } from '../fit/to-set-paragraph.ts';
import type { SlideParagraph } from '../slides/office-slide.ts';

/** What texts are measured with before they are written: the fonts, and the families of the theme. */
export interface TextMeasure {
  readonly fonts: FontShelf;
  readonly theme: ThemeFonts;
}

/** Gives the height in px that paragraphs take in a room, in the looks of a placeholder's levels. */
export function paragraphHeight(
  paragraphs: readonly SlideParagraph[],
  looks: readonly TextLook[],
  room: TextRoom,
  { fonts, theme }: TextMeasure,
): number {
  const set = paragraphs.map((paragraph) => toSet(paragraph, lookOf(paragraph, looks), theme));
  return textExtent(set, room, fonts);
}

/** The look of a text box that stands on no placeholder: the theme's running text. */
export const BOX_LOOK: TextLook = {
  size: 24,
  font: '+mn-lt',
  isBold: false,
  isCapitals: false,
  isRightToLeft: false,
  spacing: 0,
  hasBullet: false,
  start: 0,
  first: 0,
  before: { px: 0 },
  after: { px: 0 },
  leading: { lines: 1 },
};

// In px: the 6 pt above a paragraph that is no part of the list.
const ABOVE_PLAIN = 8;

function lookOf({ level, size, isPlain, hang }: SlideParagraph, looks: readonly TextLook[]): TextLook {
  const look = looks[Math.min(level, looks.length - 1)] ?? BOX_LOOK;
  const sized = { ...look, size: size ?? look.size };
  if (isPlain === true) return { ...sized, start: 0, first: 0, hasBullet: false, before: { px: ABOVE_PLAIN } };
  return hang === undefined ? sized : { ...sized, start: hang, first: 0 };
}

function toSet({ text }: SlideParagraph, look: TextLook, theme: ThemeFonts): SetParagraph {
  const run = { font: familyNamed(look.font, theme), size: look.size, isBold: look.isBold, spacing: look.spacing };
  const runs = text.pieces.flatMap((piece) => runsOf(piece, run));
  return setParagraph(
    look,
    look.isCapitals ? runs.map((each) => ({ ...each, words: each.words.toUpperCase() })) : runs,
  );
}

const RAISED_SIZE = 2 / 3;

function runsOf(piece: RichText['pieces'][number], run: Omit<SetRun, 'words'>): SetRun[] {
  const inside = (children: readonly Piece[], more: Partial<SetRun> = {}) =>
    children.flatMap((child) => runsOf(child, { ...run, ...more }));
  switch (piece.kind) {
    case 'text':
    case 'code':
      return [{ ...run, words: piece.value }];
    case 'strong':
      return inside(piece.children, { isBold: true });
    case 'subscript':
      return inside(piece.children, { size: run.size * RAISED_SIZE });
    case 'notes':
      return [{ ...run, size: run.size * RAISED_SIZE, isBold: false, words: piece.numbers.join(', ') }];
    case 'paragraph':
      return [];
    default:
      return inside(piece.children);
  }
}
