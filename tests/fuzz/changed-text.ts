import fc from 'fast-check';

/** The words of a language: some that can be put into any text, and pairs that can be nested round any part of one. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly pairs: readonly (readonly [open: string, close: string])[];
}

// A place in a text, as a share of its length: it holds for any text.
const place = fc.double({ min: 0, max: 1, noNaN: true });

// Mostly once; sometimes so often that work grows with its square, or with more.
const times = fc.oneof(
  { weight: 6, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.integer({ min: 2, max: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(300, 3_000, 30_000, 250_000) },
);

type Edit = (text: string) => string;

/** Texts made from examples by up to four edits: words put in, cut, repeated, nested, moved from another example. */
export function changedText(
  examples: readonly string[],
  vocabulary: Vocabulary,
  mostCharacters = 480_000,
): fc.Arbitrary<string> {
  const bounded = (text: string) => text.slice(0, mostCharacters);
  const edits = fc.array(editOf(examples, vocabulary), { minLength: 1, maxLength: 4 });
  return fc
    .tuple(fc.constantFrom(...examples), edits)
    .map(([text, list]) => list.reduce((changed, edit) => bounded(edit(changed)), text));
}

function editOf(examples: readonly string[], { words, pairs }: Vocabulary): fc.Arbitrary<Edit> {
  const word = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }) },
  );
  const wordsInARow = fc.array(word, { minLength: 1, maxLength: 4 }).map((row) => row.join(''));
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(place, wordsInARow, times).map(([at, row, count]) => put(at, repeated(row, count))),
    },
    { weight: 3, arbitrary: fc.tuple(place, wordsInARow).map(([at, row]) => replaceWord(at, row)) },
    { weight: 1, arbitrary: fc.tuple(place, fc.nat(60)).map(([at, length]) => cut(at, length)) },
    {
      weight: 1,
      arbitrary: fc.tuple(place, fc.nat(200), times).map(([at, length, count]) => repeatPart(at, length, count)),
    },
    { weight: 2, arbitrary: fc.tuple(place, fc.nat(40), fc.constantFrom(...pairs), times).map(nest) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(place, fc.constantFrom(...examples), place)
        .map(([at, other, from]) => put(at, partOf(other, from))),
    },
    {
      weight: 1,
      arbitrary: place.map(
        (at): Edit =>
          (text) =>
            text.slice(0, indexOf(at, text)),
      ),
    },
  );
}

// Half a million characters are more than any file of text but a table may have.
function repeated(row: string, count: number): string {
  return row.repeat(Math.min(count, Math.ceil(500_000 / row.length)));
}

function indexOf(at: number, text: string): number {
  return Math.floor(at * text.length);
}

function put(at: number, added: string): Edit {
  return (text) => text.slice(0, indexOf(at, text)) + added + text.slice(indexOf(at, text));
}

function cut(at: number, length: number): Edit {
  return (text) => text.slice(0, indexOf(at, text)) + text.slice(indexOf(at, text) + length);
}

function repeatPart(at: number, length: number, count: number): Edit {
  return (text) => {
    const part = text.slice(indexOf(at, text), indexOf(at, text) + length);
    return part === '' ? text : put(at, repeated(part, count))(text);
  };
}

function nest([at, length, [open, close], count]: [number, number, readonly [string, string], number]): Edit {
  return (text) => {
    const from = indexOf(at, text);
    const inside = text.slice(from, from + length);
    const depth = Math.min(count, Math.ceil(200_000 / (open.length + close.length)));
    return text.slice(0, from) + open.repeat(depth) + inside + close.repeat(depth) + text.slice(from + length);
  };
}

function replaceWord(at: number, row: string): Edit {
  return (text) => {
    const from = indexOf(at, text);
    const found = /[\p{L}\p{N}_.-]+/u.exec(text.slice(from));
    if (found === null) return text + row;
    const start = from + found.index;
    return text.slice(0, start) + row + text.slice(start + found[0].length);
  };
}

function partOf(text: string, from: number): string {
  const start = indexOf(from, text);
  return text.slice(start, start + 300);
}
