import type { Reference } from '../../outline/outline.ts';
import type { CitationItem } from '../../outline/text/inline.ts';
import type { RichText } from '../text/rich-text.ts';
import { type AddressStand, standInAddresses } from './citation-addresses.ts';
import { citationToRichText } from './citation-to-rich-text.ts';
import { inPlural } from './locator-plural.ts';

/** The citation style (CSL 1.0.2) and the terms of the pack's language, both as XML. */
export interface CitationStyle {
  readonly style: string;
  readonly locale: string;
}

/** The notes and the list of references of a pack, formatted. */
export interface FormattedCitations {
  /** The note with number n stands at index n − 1. It reads right wherever it stands: none says "ibid.". */
  readonly notes: readonly RichText[];
  /** The same notes as they read directly behind the one before: there a style may say "ibid.". */
  readonly following: readonly RichText[];
  /** The same notes as a slide has room for: as the style names a work that was cited before, by author and short title. */
  readonly short: readonly RichText[];
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
  if (items.length === 0) return { notes: [], following: [], short: [], bibliography: [], keys: [] };
  const { default: CSL } = await import('citeproc');
  const stand = standInAddresses([...references.values()].map(({ item }) => item));
  const makeEngine = (rules = style.style) => {
    const system = { retrieveLocale: () => style.locale, retrieveItem: (id: string) => stand.works.get(id) ?? PAUSE };
    const engine = new CSL.Engine(system, rules, language, true);
    // What stands in a note is a note, and no hidden variables.
    engine.opt.development_extensions.field_hack = false;
    return engine;
  };
  const engine = makeEngine();
  const inOrder = notesOf(engine, items, stand, () => []);
  const [{ entry_ids: ids }, entries] = engine.makeBibliography();
  const asksPosition = /\sposition\s*=/.test(style.style);
  const isInNotes = asksPosition && engine.opt.xclass === 'note';
  const notes = asksPosition ? notesOf(makeEngine(), items, stand, () => [PAUSE.id]) : inOrder;
  return {
    notes,
    following: inOrder,
    short: isInNotes ? notesOf(makeEngine(withoutNumbers(style.style)), items, stand, (key) => [key, PAUSE.id]) : notes,
    bibliography: entries.map((entry) => citationToRichText(entry, stand)),
    keys: ids.map(([key = '']) => key),
  };
}

// A work between two notes: then nothing is "in the same place" as the note before.
const PAUSE = { id: '\uE000pause', type: 'document', title: '-' };

type Engine = InstanceType<typeof import('citeproc').default.Engine>;

// A slide has not the note that "(n 4)" leads to.
function withoutNumbers(style: string): string {
  return style.replace(/<text\b[^>]*\bvariable="first-reference-note-number"[^>]*?(?:\/>|>\s*<\/text>)/g, '');
}

/** All notes in their order; the works that `before` gives are cited before each of them, and not given. */
function notesOf(
  engine: Engine,
  items: readonly CitationItem[],
  stand: AddressStand,
  before: (key: string) => readonly string[],
): RichText[] {
  const isNote = engine.opt.xclass === 'note';
  // An object each: citeproc-js writes into them.
  const citationOf = (citationID: string, item: { readonly id: string }, index: number) => ({
    citationID,
    citationItems: [item],
    properties: { noteIndex: isNote ? index + 1 : 0 },
  });
  const citations = items.flatMap(({ key, ...rest }, index) => [
    ...before(key).map((id, count) => citationOf(`before-${index}-${count}`, { id }, index)),
    citationOf(`note-${index}`, { id: key, ...rest }, index),
  ]);
  const made = new Map(engine.rebuildProcessorState(citations, 'html', []).map(([id, , text]) => [id, text]));
  return items.map((item, index) => {
    const note = inPlural(made.get(`note-${index}`) ?? '', item, (label) => termsOf(engine, label));
    return citationToRichText(note, stand);
  });
}

// The forms that a style may ask a term in.
const FORMS = ['short', 'long', 'symbol'];

function termsOf(engine: Engine, label: string): (readonly [one: string, several: string])[] {
  return FORMS.map((form) => [engine.getTerm(label, form, 0) || '', engine.getTerm(label, form, 1) || ''] as const);
}
