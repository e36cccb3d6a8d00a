import { quotesOf } from './quotation-marks.ts';
import { type Piece, type RichText, wordsOf } from './rich-text.ts';

/**
 * Puts a text between the quotation marks of a BCP 47 language, with its notes after them. Marks inside become the
 * language's inner marks. A text that already has marks at both ends is not changed.
 */
export function quoted(text: RichText, language: string): RichText {
  const base = language.split('-')[0] ?? language;
  if (hasOwnMarks(wordsOf(text).trim())) return text;
  const { open, close, innerOpen, innerClose } = quotesOf(base);
  const space = base === 'fr' ? '\u202F' : '';
  const inner = (words: string) => words.replaceAll(open + space, innerOpen).replaceAll(space + close, innerClose);
  const { words, notes } = withoutLastNotes(text.pieces);
  const { kept, stop } = STOPS_OUTSIDE.has(base) ? withoutStop(words) : { kept: words, stop: '' };
  const pieces: Piece[] = [
    { kind: 'text', value: open + space },
    ...withWords(kept, inner),
    { kind: 'text', value: space + close + stop },
    ...notes,
  ];
  return { ...text, pieces };
}

// Quotation marks of any language at both ends, also before a full stop at the end.
const OWN_MARKS = /^([\p{Pi}\p{Pf}"'„‚「『])(.*)([\p{Pi}\p{Pf}"'」』])[.,!?…]?$/su;

/** Whether marks stand around the whole text: “Yes” to one, “no” to the other begins and ends with marks of its parts. */
function hasOwnMarks(words: string): boolean {
  const [, open = '', inside, close = ''] = OWN_MARKS.exec(words) ?? [];
  if (inside === undefined) return false;
  // An apostrophe inside of a word closes nothing.
  const marks = inside.replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, '');
  const ends = marks.indexOf(close);
  if (ends < 0) return true;
  const begins = marks.indexOf(open);
  return begins >= 0 && begins < ends;
}

// In these languages the full stop of a quotation comes after the closing mark.
const STOPS_OUTSIDE: ReadonlySet<string> = new Set(['be', 'kk', 'ky', 'ru', 'tg', 'uk']);

function withoutLastNotes(pieces: readonly Piece[]): { words: readonly Piece[]; notes: readonly Piece[] } {
  const end = pieces.findLastIndex(({ kind }) => kind !== 'notes') + 1;
  return { words: pieces.slice(0, end), notes: pieces.slice(end) };
}

function withoutStop(pieces: readonly Piece[]): { kept: readonly Piece[]; stop: string } {
  const last = pieces.at(-1);
  if (last?.kind !== 'text' || !/[^.]\.$/.test(last.value)) return { kept: pieces, stop: '' };
  return { kept: [...pieces.slice(0, -1), { ...last, value: last.value.slice(0, -1) }], stop: '.' };
}

// Code and addresses are left unchanged.
function withWords(pieces: readonly Piece[], change: (words: string) => string): Piece[] {
  return pieces.map((piece): Piece => {
    if ('children' in piece) return { ...piece, children: withWords(piece.children, change) };
    return piece.kind === 'text' ? { ...piece, value: change(piece.value) } : piece;
  });
}
