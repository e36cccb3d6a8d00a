/** An entry of a BibTeX file. `from` is the offset of its `@`, `to` the offset after its last brace. */
export interface BibtexEntry {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** Whether one of its braces is never closed. The entry then ends where the next one begins. */
  readonly isOpen: boolean;
}

/** The entries of a BibTeX file that are works, and the texts of its abbreviations (`@string`). */
export interface BibtexParts {
  /** The file's text, as long as before. Where a brace behind a backslash counts too, a blank stands for the backslash. */
  readonly text: string;
  readonly entries: readonly BibtexEntry[];
  readonly abbreviations: readonly string[];
}

/**
 * Finds the entries of a BibTeX file, so that a fault in one does not hide another. Text between entries is a comment.
 */
export function bibtexParts(written: string): BibtexParts {
  let text = written;
  const entries: BibtexEntry[] = [];
  const abbreviations: string[] = [];
  const head = /@\s*([A-Za-z]+)\s*[{(]\s*([^\s,{}()="]*)/g;
  for (let found = head.exec(text); found !== null; found = head.exec(text)) {
    const [begun, type = '', key = ''] = found;
    // An `@` in the middle of a line is most likely part of an address.
    const before = text.slice(text.lastIndexOf('\n', found.index) + 1, found.index);
    if (/[^\s}),]/.test(before.slice(-1))) continue;
    const open = found.index + begun.search(/[{(]/);
    let end = endOf(text, open);
    if (end !== undefined && GOES_ON.test(text.slice(end, end + MOST_LOOKED_AT))) {
      const counted = text.replace(/\\([{}])/g, ' $1');
      const later = endOf(counted, open) ?? end;
      text = text.slice(0, open) + counted.slice(open, later) + text.slice(later);
      end = later;
    }
    const to = end ?? nextEntry(text, head.lastIndex);
    head.lastIndex = to;
    if (/^string$/i.test(type)) abbreviations.push(text.slice(found.index, to));
    else if (!/^(?:comment|preamble)$/i.test(type))
      entries.push({ key, from: found.index, to, isOpen: end === undefined });
  }
  return { text, entries, abbreviations };
}

// Another field, behind what should be the end of an entry: BibTeX counts braces behind backslashes too, as in `{\{}`, and
// Mendeley relies on that where it cuts off an abstract.
const GOES_ON = /^\s*,\s*[A-Za-z_-]+\s*=\s*[{"\d]/;
const MOST_LOOKED_AT = 100;

// Gives the offset after the brace that closes the one at `open`; undefined where it is not closed before the next
// entry.
function endOf(text: string, open: number): number | undefined {
  const closing = text.charAt(open) === '(' ? ')' : '}';
  let depth = 0;
  const sign = /\\.|[{}()]|^[ \t]*@[A-Za-z]+[ \t]*\{[^\s,{}]+,[ \t]*$/gms;
  sign.lastIndex = open + 1;
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    const [word] = found;
    if (depth === 0 && word === closing) return sign.lastIndex;
    depth += DEPTHS[word] ?? 0;
    if (depth < 0 || /^\s*@/.test(word)) return undefined;
  }
  return undefined;
}

const DEPTHS: Readonly<Record<string, number>> = { '{': 1, '}': -1 };

function nextEntry(text: string, from: number): number {
  const next = /^[ \t]*@[A-Za-z]+[ \t]*[{(]/gm;
  next.lastIndex = from;
  return next.exec(text)?.index ?? text.length;
}
