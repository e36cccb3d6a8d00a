import type { Piece } from './rich-text.ts';
import { type Edit, holdingRules, type TypeRule, typeRules } from './typography-rules.ts';

// This character stands in the words for a piece that is not changed.
const UNTOUCHED = '\uFFFC';

/** Gives the pieces of a text with the typography of a language applied. */
export type Typesetter = (pieces: readonly Piece[]) => Piece[];

/**
 * Makes the typesetter for a BCP 47 language: quotation marks, apostrophes, dashes, ellipses, and no-break spaces. The
 * words of all pieces are read as one text, so that a quotation may begin before an emphasis. Code, note numbers,
 * addresses and correct characters are not changed.
 */
export function createTypesetter(language: string): Typesetter {
  return typesetterOf(typeRules(language));
}

/** Makes a typesetter that only adds no-break spaces, for texts to which a citation style was already applied. */
export function createSpaceHolder(language: string): Typesetter {
  return typesetterOf(holdingRules(language));
}

function typesetterOf(rules: readonly TypeRule[]): Typesetter {
  return (pieces) => {
    let leaves = leavesOf(pieces);
    for (const rule of rules) {
      const edits = rule(leaves.map(({ words }) => words).join(''));
      if (edits.length > 0) leaves = edited(leaves, edits);
    }
    const words = leaves.values();
    return withWords(pieces, () => words.next().value?.words ?? '');
  };
}

/** The words of one piece; `isFixed` says that they must not change. */
interface Leaf {
  readonly words: string;
  readonly isFixed: boolean;
}

function leavesOf(pieces: readonly Piece[]): Leaf[] {
  return pieces.flatMap((piece): Leaf[] => {
    if (piece.kind === 'text') return [{ words: piece.value, isFixed: false }];
    if ('children' in piece && !isAddress(piece)) return leavesOf(piece.children);
    return [{ words: UNTOUCHED, isFixed: true }];
  });
}

// `next` gives new words for the pieces, in the order of `leavesOf`.
function withWords(pieces: readonly Piece[], next: () => string): Piece[] {
  return pieces.map((piece): Piece => {
    if ('children' in piece && !isAddress(piece)) return { ...piece, children: withWords(piece.children, next) };
    const words = next();
    return piece.kind === 'text' ? { ...piece, value: words } : piece;
  });
}

// A link whose text is its own address.
function isAddress(piece: Piece): boolean {
  if (piece.kind !== 'link') return false;
  const [only, ...more] = piece.children;
  return more.length === 0 && only?.kind === 'text' && /^(?:https?:|mailto:|www\.)|^\S+@\S+$/u.test(only.value);
}

// An edit that covers two pieces is left out.
function edited(leaves: readonly Leaf[], edits: readonly Edit[]): Leaf[] {
  let end = 0;
  return leaves.map((leaf) => {
    const start = end;
    end += leaf.words.length;
    if (leaf.isFixed) return leaf;
    let words = '';
    let at = 0;
    for (const edit of edits.filter((each) => each.start >= start && each.end <= end)) {
      if (edit.start - start < at) continue;
      words += leaf.words.slice(at, edit.start - start) + edit.words;
      at = edit.end - start;
    }
    return { ...leaf, words: words + leaf.words.slice(at) };
  });
}
