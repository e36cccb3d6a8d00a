import { CSL_NAMES } from '../../outline/references/csl-variables.ts';

// Private characters, which no text of a work has: for a list with one name before it, and for one with several.
const ONE = '\uE002';
const SEVERAL = '\uE003';

/**
 * Replaces the last name of a list where it is "others" or "et al." by a placeholder: with `and others` BibTeX shortens a list of
 * authors, and reference managers keep that as a name. `withEtAl` prints the style's own words in its place.
 */
export function standInOthers<Item extends object>(item: Item): Item {
  const shortened = CSL_NAMES.flatMap((variable): [string, unknown][] => {
    const names = (item as Readonly<Record<string, unknown>>)[variable];
    if (!Array.isArray(names) || names.length < 2 || !isOthers(names.at(-1))) return [];
    return [[variable, [...names.slice(0, -1), { literal: names.length === 2 ? ONE : SEVERAL }]]];
  });
  return { ...item, ...Object.fromEntries(shortened) };
}

function isOthers(name: unknown): boolean {
  if (typeof name !== 'object' || name === null) return false;
  const parts = Object.values(name);
  return parts.length === 1 && /^(?:others|et al\.?)$/i.test(String(parts[0]));
}

/** What a style and its language write for names that are left out. */
export interface EtAlWords {
  /** The word before the last name of a list, as the language has it: "and". */
  readonly and: string;
  /** The language's words for names that are left out: "et al.". */
  readonly etAl: string;
  /** The style, as XML. */
  readonly style: string;
}

/**
 * Puts the words for names that are left out in the place of the placeholders in citeproc-js's HTML, with a comma before
 * them where the style asks for one (CSL 1.0.2, delimiter-precedes-et-al).
 */
export function withEtAl(html: string, { and, etAl, style }: EtAlWords): string {
  if (!html.includes(ONE) && !html.includes(SEVERAL)) return html;
  const isItalic = /<et-al\b[^>]*\bfont-style="italic"/.test(style);
  const words = isItalic ? `<i>${etAl}</i>` : etAl;
  const [, comma = 'contextual'] = /\bdelimiter-precedes-et-al="([\w-]+)"/.exec(style) ?? [];
  return html.replace(placeholderAfter(and), (_, delimiter: string, sign: string, stop: string) => {
    const [mark] = /[,;，、]/.exec(delimiter) ?? [];
    const isParted = comma === 'always' || (comma !== 'never' && sign === SEVERAL);
    return `${isParted ? (mark ?? ',') : ''} ${words}${etAl.endsWith('.') ? '' : stop}`;
  });
}

// The last name follows a comma, the word "and", an ampersand or an ellipsis, and may have a style of its own. A full
// stop after it is one with that of "et al.".
function placeholderAfter(and: string): RegExp {
  const word = and === '' ? '' : `|${and.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`;
  return new RegExp(
    `((?:[\\s,;，、…&]|&#38;|&amp;${word})*)(?:<span[^>]*>)?([${ONE}${SEVERAL}])(?:</span>)?(\\.?)`,
    'g',
  );
}
