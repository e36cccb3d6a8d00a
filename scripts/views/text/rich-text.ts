import type { Place } from '../../diagnostics/place.ts';

/** A piece of a text that is ready to show: facts are words now, and citations are numbers of notes. */
export type Piece =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'code'; readonly value: string }
  | { readonly kind: 'emphasis'; readonly children: readonly Piece[] }
  | { readonly kind: 'strong'; readonly children: readonly Piece[] }
  /** Letters below the line, as in the formula of a title. */
  | { readonly kind: 'subscript'; readonly children: readonly Piece[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Piece[] }
  /** The name of a figure, which leads to it where the genre can. */
  | { readonly kind: 'pointer'; readonly target: string; readonly children: readonly Piece[] }
  | { readonly kind: 'notes'; readonly numbers: readonly number[] };

/** A text that a view shows, with the place of the outline's value that it came from, if it came from one. */
export interface RichText {
  readonly kind: 'rich';
  readonly at?: Place;
  readonly pieces: readonly Piece[];
}

/** A text without markup. */
export function plainText(words: string, at?: Place): RichText {
  const pieces: Piece[] = [{ kind: 'text', value: words }];
  return at === undefined ? { kind: 'rich', pieces } : { kind: 'rich', pieces, at };
}

/** The words of a text alone: no markup, no note numbers. For titles, bookmarks and metadata. */
export function wordsOf(text: RichText): string {
  return piecesToWords(text.pieces);
}

/** The numbers of the notes of a text, ascending, each once. */
export function noteNumbers(texts: readonly RichText[]): number[] {
  const numbers = new Set(texts.flatMap((text) => piecesToNumbers(text.pieces)));
  return [...numbers].sort((a, b) => a - b);
}

/** The text with these note numbers at its end. */
export function withNotes(text: RichText, numbers: readonly number[]): RichText {
  if (numbers.length === 0) return text;
  return { ...text, pieces: [...text.pieces, { kind: 'notes', numbers }] };
}

function piecesToWords(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if ('children' in piece) return piecesToWords(piece.children);
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

/** A text without the numbers of its notes. */
export function withoutNotes(text: RichText): RichText {
  return { ...text, pieces: text.pieces.filter((piece) => piece.kind !== 'notes') };
}
