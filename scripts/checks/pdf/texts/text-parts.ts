import { type Piece, type RichText, wordsOf } from '../../../views/text/rich-text.ts';

/** The parts of a text between the numbers of its notes, which a template may print in its own way. */
export function partsOf({ pieces }: RichText): string[] {
  return leavesOf(pieces).join('').split(NOTES);
}

const NOTES = '\n';

function leavesOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => {
    if ('children' in piece) return leavesOf(piece.children);
    return piece.kind === 'notes' ? [NOTES] : [piece.value.replaceAll(NOTES, ' ')];
  });
}

const MOST_SHOWN = 60;

/** The beginning of a text, by which a finding names it. */
export function excerpt(text: RichText): string {
  const words = wordsOf(text);
  return words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN).trimEnd()}…` : words;
}
