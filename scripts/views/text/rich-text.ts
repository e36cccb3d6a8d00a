import type { Place } from '../../diagnostics/place.ts';
import { letterRuns } from '../../outline/text/lowered-letters.ts';

/** A piece of a text that is ready to be shown: facts have become words, and citations numbers of notes. */
export type Piece =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'code'; readonly value: string }
  | { readonly kind: 'emphasis'; readonly children: readonly Piece[] }
  | { readonly kind: 'strong'; readonly children: readonly Piece[] }
  /** Letters that are set lower, as in NOₓ. */
  | { readonly kind: 'subscript'; readonly children: readonly Piece[] }
  /** Words whose direction must not mix with that of the words around them: a number among Arabic letters. */
  | { readonly kind: 'isolated'; readonly children: readonly Piece[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Piece[] }
  /**
   * Words that lead to an id of the same page, where the page is the brief: the name of a figure, or, with `isQuiet`,
   * words that do not look like a link.
   */
  | { readonly kind: 'pointer'; readonly target: string; readonly isQuiet?: true; readonly children: readonly Piece[] }
  /**
   * The number of a paragraph, which stands at its beginning with a space behind it, with the id of the page to which
   * mentions of the paragraph lead.
   */
  | { readonly kind: 'paragraph'; readonly value: string; readonly id: string }
  /** The numbers of notes. In the brief each has the id of its note, and the first of each has an id of its own. */
  | { readonly kind: 'notes'; readonly numbers: readonly number[]; readonly targets?: readonly NoteTarget[] };

/** The id of a note that its number leads to, and the number's own id; undefined where there is none to be had. */
interface NoteTarget {
  readonly target: string | undefined;
  readonly id: string | undefined;
}

/** A text that a view shows. If it comes from a value of the outline, it has the value's place. */
export interface RichText {
  readonly kind: 'rich';
  readonly at?: Place;
  readonly pieces: readonly Piece[];
}

/** Makes a text without markup. */
export function plainText(words: string, at?: Place): RichText {
  const pieces = plainPieces(words);
  return at === undefined ? { kind: 'rich', pieces } : { kind: 'rich', pieces, at };
}

/** Makes the pieces of words without markup. */
export function plainPieces(words: string): Piece[] {
  const pieces = letterRuns(words).map((run): Piece => {
    const text: Piece = { kind: 'text', value: run.words };
    return run.isLowered ? { kind: 'subscript', children: [text] } : text;
  });
  return pieces.length === 0 ? [{ kind: 'text', value: '' }] : pieces;
}

/** Gives the words of a text without markup and note numbers, for titles, bookmarks and metadata. */
export function wordsOf(text: RichText): string {
  return piecesToWords(text.pieces);
}

/** Gives the numbers of the notes of texts, in ascending order and each once. */
export function noteNumbers(texts: readonly RichText[]): number[] {
  const numbers = new Set(texts.flatMap((text) => piecesToNumbers(text.pieces)));
  return [...numbers].sort((a, b) => a - b);
}

/** Gives the text with these note numbers added at its end. */
export function withNotes(text: RichText, numbers: readonly number[]): RichText {
  if (numbers.length === 0) return text;
  return { ...text, pieces: [...text.pieces, { kind: 'notes', numbers }] };
}

function piecesToWords(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if ('children' in piece) return piecesToWords(piece.children);
      if (piece.kind === 'paragraph') return `${piece.value} `;
      return piece.kind === 'notes' ? '' : piece.value;
    })
    .join('');
}

function piecesToNumbers(pieces: readonly Piece[]): number[] {
  return pieces.flatMap((piece) => {
    if ('children' in piece) return piecesToNumbers(piece.children);
    return piece.kind === 'notes' ? [...piece.numbers] : [];
  });
}

/** Gives a text without its note numbers. */
export function withoutNotes(text: RichText): RichText {
  return { ...text, pieces: text.pieces.filter((piece) => piece.kind !== 'notes') };
}
