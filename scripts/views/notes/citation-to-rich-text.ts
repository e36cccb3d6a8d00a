import { decodeHTMLStrict } from 'entities';
import { addAll } from '../../diagnostics/add-all.ts';
import type { Piece, RichText } from '../text/rich-text.ts';
import type { Address, AddressStand } from './citation-addresses.ts';

/**
 * Turns citeproc-js's HTML of a citation or a work into a text. The HTML has the tags `<i>`, `<b>`, `<sub>`, `<sup>`,
 * `<span style>` and `<div class>`, and entities; all words of the source are escaped.
 */
export function citationToRichText(html: string, { addresses }: Pick<AddressStand, 'addresses'>): RichText {
  const top: Level = { mark: undefined, isNormal: false, pieces: [] };
  const levels = [top];
  for (const [token] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    const level = levels.at(-1) ?? top;
    const tag = /^<(?<close>\/?)(?<name>\w+)(?<rest>[^>]*)>$/.exec(token)?.groups;
    if (tag === undefined) addAll(level.pieces, linked(decode(token), addresses));
    else if (tag['close'] === '') levels.push(opened(tag['name'] ?? '', tag['rest'] ?? ''));
    else if (levels.length > 1) close(levels);
  }
  return { kind: 'rich', pieces: trimEnds(withoutNesting(top.pieces)) };
}

interface Level {
  readonly mark: 'emphasis' | 'strong' | 'subscript' | 'raised' | 'block' | undefined;
  /** Whether the tag cancels an outer slant, for a title within a title in italics. */
  readonly isNormal: boolean;
  readonly pieces: Piece[];
}

const MARKS: Readonly<Record<string, Level['mark']>> = {
  i: 'emphasis',
  b: 'strong',
  sub: 'subscript',
  sup: 'raised',
  div: 'block',
};

function opened(name: string, attributes: string): Level {
  const isItalic = /font-style:\s*(?:italic|oblique)/.test(attributes);
  const mark = isItalic ? 'emphasis' : /font-weight:\s*bold/.test(attributes) ? 'strong' : MARKS[name];
  return { mark, isNormal: /font-(?:style|weight):\s*normal/.test(attributes), pieces: [] };
}

function close(levels: Level[]): void {
  const inner = levels.pop();
  const outer = levels.at(-1);
  if (inner === undefined || outer === undefined || inner.pieces.length === 0) return;
  const { mark, pieces } = inner;
  if (mark === undefined && inner.isNormal) outer.pieces.push({ kind: 'emphasis', children: pieces });
  else if (mark === undefined) addAll(outer.pieces, pieces);
  else if (mark === 'raised') addAll(outer.pieces, pieces.map(raised));
  // Some styles put a number before a work: a space separates the two.
  else if (mark === 'block')
    addAll(outer.pieces, [{ kind: 'text', value: ' ' }, ...pieces, { kind: 'text', value: ' ' }]);
  else outer.pieces.push({ kind: mark, children: pieces });
}

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−=()n'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][index] ?? sign]),
);

// Raised letters become superscript characters, because a number in a `<sup>` tag means a note. Ordinals (19th) stay on
// the line.
function raised(piece: Piece): Piece {
  if (piece.kind !== 'text') return piece;
  const letters = [...piece.value];
  const isWhole = letters.every((letter) => RAISED[letter] !== undefined);
  return isWhole ? { kind: 'text', value: letters.map((letter) => RAISED[letter]).join('') } : piece;
}

/** Emphasis within emphasis is set upright: the outer emphasis ends before it and starts again after it. */
function withoutNesting(pieces: readonly Piece[]): Piece[] {
  return merged(
    pieces.flatMap((piece): Piece[] => {
      if (piece.kind !== 'emphasis' || !piece.children.some(({ kind }) => kind === 'emphasis')) return [piece];
      return piece.children.flatMap((child): Piece[] => {
        if (child.kind === 'emphasis') return [...child.children];
        return [{ kind: 'emphasis', children: [child] }];
      });
    }),
  );
}

function merged(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (piece.kind !== 'text' || last?.kind !== 'text') whole.push(piece);
    else whole[whole.length - 1] = { kind: 'text', value: last.value + piece.value };
  }
  return whole.map((piece) => {
    return piece.kind === 'text' ? { kind: 'text', value: piece.value.replace(/ {2,}/g, ' ') } : piece;
  });
}

function decode(text: string): string {
  // Where a work lacks what stands between two commas, some styles print both.
  return decodeHTMLStrict(text)
    .replace(/\s*\n\s*/g, '')
    .replace(/,(?:\s*,)+/g, ',');
}

const RESOLVER = /https?:\/\/(?:dx\.)?doi\.org\/$/i;

// Links the addresses of works by their placeholders. Other addresses, in a title or a remark, are found by their form.
function linked(words: string, addresses: readonly Address[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, part] of words.split(/\uE000(\d+)\uE001/).entries()) {
    const address = index % 2 === 1 ? addresses[Number(part)] : undefined;
    if (address === undefined) addAll(pieces, plainLinks(index % 2 === 1 ? '' : part));
    else pieces.push(linkOf(address, takeResolver(pieces)));
  }
  return pieces;
}

// The https://doi.org/ that a style puts before a DOI belongs to the link.
function takeResolver(pieces: Piece[]): string {
  const last = pieces.at(-1);
  const words = last?.kind === 'text' ? last.value : '';
  const resolver = RESOLVER.exec(words)?.[0] ?? '';
  if (resolver === '') return '';
  pieces.pop();
  if (words !== resolver) pieces.push({ kind: 'text', value: words.slice(0, -resolver.length) });
  return resolver;
}

function linkOf({ words, href }: Address, resolver: string): Piece {
  const text: Piece = { kind: 'text', value: resolver + words };
  return href === undefined ? text : { kind: 'link', href, children: [text] };
}

function plainLinks(words: string): Piece[] {
  return words
    .split(/(https?:\/\/[^\s<>]*[^\s<>.,;])/)
    .filter((part) => part !== '')
    .map((part) => {
      const text: Piece = { kind: 'text', value: part };
      const isLink = /^https?:\/\//.test(part) && !RESOLVER.test(part);
      return isLink ? { kind: 'link', href: part, children: [text] } : text;
    });
}

function trimEnds(pieces: readonly Piece[]): Piece[] {
  const trimmed = pieces.map((piece, index): Piece => {
    if (piece.kind !== 'text') return piece;
    const begun = index === 0 ? piece.value.trimStart() : piece.value;
    return { kind: 'text', value: index === pieces.length - 1 ? begun.trimEnd() : begun };
  });
  return trimmed.filter((piece) => piece.kind !== 'text' || piece.value !== '');
}
