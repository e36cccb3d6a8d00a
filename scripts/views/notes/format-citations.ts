import type { Reference } from '../../outline/outline.ts';
import type { ReferenceInput } from '../../outline/shape/reference-shape.ts';
import type { CitationItem } from '../../outline/text/inline.ts';
import type { Piece, RichText } from '../text/rich-text.ts';

/** The citation style (CSL 1.0.2) and the terms of the pack's language, both as XML. */
export interface CitationStyle {
  readonly style: string;
  readonly locale: string;
}

/** The notes and the list of references of a pack, formatted. */
export interface FormattedCitations {
  /** The note with number n stands at index n − 1. */
  readonly notes: readonly RichText[];
  readonly bibliography: readonly RichText[];
  /** The keys of the works of the bibliography, in its order. */
  readonly keys: readonly string[];
}

/**
 * Formats the notes and the references that they name by a citation style, with citeproc-js. References
 * that nothing cites are left out.
 */
export async function formatCitations(
  items: readonly CitationItem[],
  references: ReadonlyMap<string, Reference>,
  style: CitationStyle,
  language: string,
): Promise<FormattedCitations> {
  if (items.length === 0) return { notes: [], bibliography: [], keys: [] };
  const { default: CSL } = await import('citeproc');
  const works = new Map([...references].map(([key, { item }]) => [key, toCsl(item)]));
  const engine = new CSL.Engine(
    { retrieveLocale: () => style.locale, retrieveItem: (id) => works.get(id) ?? {} },
    style.style,
    language,
    true,
  );
  engine.updateItems([...new Set(items.map(({ key }) => key))]);
  const termsOf = (label: string) =>
    FORMS.map((form) => [engine.getTerm(label, form, 0) || '', engine.getTerm(label, form, 1) || ''] as const);
  const notes = items.map(({ key, ...rest }) => {
    return toRichText(inPlural(engine.makeCitationCluster([{ id: key, ...rest }]), rest, termsOf));
  });
  const [{ entry_ids: ids }, entries] = engine.makeBibliography();
  return { notes, bibliography: entries.map(toRichText), keys: ids.map(([key = '']) => key) };
}

// The forms that a style may ask a term in.
const FORMS = ['short', 'long', 'symbol'];

// citeproc-js knows several pages by plain numbers alone: of `5.1–5.3`, `3(a) and 4(b)` and `12 ff.` it says “p.”.
function inPlural(
  note: string,
  { label, locator }: Pick<CitationItem, 'label' | 'locator'>,
  termsOf: (label: string) => readonly (readonly [one: string, several: string])[],
): string {
  if (label === undefined || locator === undefined || !SEVERAL.test(locator)) return note;
  const at = note.lastIndexOf(locator.replaceAll('&', '&#38;'));
  const before = note.slice(0, Math.max(0, at));
  for (const [one, several] of termsOf(label)) {
    const end = before.trimEnd();
    if (one === '' || one === several || !end.endsWith(one) || end.endsWith(several)) continue;
    const start = end.length - one.length;
    if (/\p{L}$/u.test(end.slice(0, start))) continue;
    return end.slice(0, start) + several + before.slice(end.length) + note.slice(at);
  }
  return note;
}

const SEVERAL = /[\w)]\s*(?:[,&–-]|\b(?:and|to|и)\b)\s*\w|ff|et seq/;

// Zotero writes dates as EDTF or as year, month, day; citeproc wants date-parts.
function toCsl(item: ReferenceInput): object {
  const entries = Object.entries(item).map(([name, value]) => [name, isDate(name) ? toDateParts(value) : value]);
  return Object.fromEntries(entries);
}

function isDate(name: string): boolean {
  return name === 'issued' || name === 'accessed' || name.endsWith('-date');
}

function toDateParts(value: unknown): object {
  if (typeof value === 'string' || typeof value === 'number') {
    return {
      'date-parts': String(value)
        .split('/')
        .map((date) => date.split('-').map(Number)),
    };
  }
  if (!Array.isArray(value)) return value as object;
  const parts = value.map(({ year, month, day }) => [year, month, day].filter((part) => part !== undefined));
  return { 'date-parts': parts };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '#38': '&',
  '#60': '<',
  '#62': '>',
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
};

// citeproc's HTML holds <i>, <b>, <span …>, <div …> and entities, and nothing of the source unescaped.
function toRichText(html: string): RichText {
  const pieces: Piece[] = [];
  const marks: string[] = [];
  for (const [token] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    const tag = /^<(?<close>\/?)(?<name>\w+)/.exec(token)?.groups;
    if (tag === undefined) pieces.push(...marked(decode(token), marks.at(-1)));
    else if (tag['name'] === 'i' || tag['name'] === 'b') {
      if (tag['close'] === '') marks.push(tag['name']);
      else marks.pop();
    }
  }
  return { kind: 'rich', pieces: trimEnds(pieces) };
}

function decode(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole).replace(/\s*\n\s*/g, '');
}

function marked(words: string, mark: string | undefined): Piece[] {
  if (words === '') return [];
  if (mark === 'i') return [{ kind: 'emphasis', children: [{ kind: 'text', value: words }] }];
  if (mark === 'b') return [{ kind: 'strong', children: [{ kind: 'text', value: words }] }];
  return linked(words);
}

function linked(words: string): Piece[] {
  return words
    .split(/(https?:\/\/[^\s<>]*[^\s<>.,;])/)
    .filter((part) => part !== '')
    .map((part) => {
      const text: Piece = { kind: 'text', value: part };
      return /^https?:\/\//.test(part) ? { kind: 'link', href: part, children: [text] } : text;
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
