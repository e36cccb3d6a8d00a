import type { BibtexFields } from './mend-bibtex-work.ts';
import { withCharacters } from './tex-commands.ts';

/**
 * Gives the fields of a BibTeX entry in the part of TeX that Citation.js reads, from what programs leave in them:
 * commands become characters (`withCharacters`), dollar signs that begin no formula are escaped (`US$1.8 trillion`), and
 * the semicolons of Crossref (`$\mathsemicolon$`) become semicolons. Fields that hold addresses are left alone. An "and"
 * in the name of a publisher or a place stays a word: to BibLaTeX it parts a list, which the same word would join again.
 */
export function plainTexFields(fields: BibtexFields): BibtexFields {
  const plain = Object.entries(fields).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'string' ? plainField(name, value) : value,
  ]);
  return Object.fromEntries(plain);
}

function plainField(name: string, written: string): string {
  const value = VERBATIM.has(name) ? written : asMeant(written);
  const whole = LISTS.has(name) ? value.replace(/(?<=\s)and(?=\s)/gi, '{$&}') : value;
  return /[$\\]/.test(whole) && !VERBATIM.has(name) ? plainTex(whole) : whole;
}

// Mendeley escapes braces that protect capitals (`{\{}ABC{\}}`), and keeps a line break as the two signs `\n`. Where a
// quotation stands within another, TeX's ` begins the inner one.
function asMeant(words: string): string {
  if (!/[\\`]/.test(words)) return words;
  return words
    .replace(/\s*\$\\backslash\$n(?=\s|\p{Lu})/gu, ' ')
    .replace(/\$\\backslash\$/g, '\\textbackslash{}')
    .replace(/(?:\{\\\{\}|\\\{)(\p{L}[^{}\\$]*)(?:\{\\\}\}|\\\})/gu, '{$1}')
    .replace(/(?<=^|[\s({])`(?=\{?[\p{L}\p{N}])/gu, '‘');
}

// The fields that BibLaTeX takes for a list of bodies or places.
const LISTS: ReadonlySet<string> = new Set(
  'address institution location organization origlocation origpublisher publisher school'.split(' '),
);

// The fields that BibLaTeX takes character by character.
const VERBATIM: ReadonlySet<string> = new Set(['doi', 'eprint', 'file', 'url']);

function plainTex(words: string): string {
  const parts = withCharacters(words.replaceAll('$\\mathsemicolon$', ';')).split(/(\\.|\$)/s);
  let written = '';
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    const end = part === '$' ? formulaEnd(parts, at) : undefined;
    if (end !== undefined) {
      written += parts.slice(at, end + 1).join('');
      at = end;
    } else written += part === '$' ? '\\$' : part;
  }
  return written;
}

// Gives the index of the dollar sign that ends the formula which begins at `at`; undefined where none begins there. It
// is decided as Pandoc does: no blank stands inside of either sign, and no digit behind the second. A capital before the
// first, as in `US$`, makes it a currency, unless an index or a bracket follows. Its braces are all closed within it.
function formulaEnd(parts: readonly string[], at: number): number | undefined {
  const end = parts.indexOf('$', at + 1);
  if (end === -1) return undefined;
  const inside = parts.slice(at + 1, end).join('');
  const isTight = /^\S(?:.*\S)?$/s.test(inside);
  const isCurrency = /\p{Lu}$/u.test(parts[at - 1] ?? '') && !/^[_^{\\(]/.test(inside);
  return isBalanced(inside) && isTight && !isCurrency && !/^\d/.test(parts[end + 1] ?? '') ? end : undefined;
}

function isBalanced(words: string): boolean {
  let depth = 0;
  for (const [sign] of words.matchAll(/(?<!\\)[{}]/g)) {
    depth += sign === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
