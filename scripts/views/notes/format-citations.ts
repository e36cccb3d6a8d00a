import type { Reference } from '../../outline/outline.ts';
import type { CitationItem } from '../../outline/text/inline.ts';
import { unbounded, type Within } from '../../outline/within.ts';
import type { RichText } from '../text/rich-text.ts';
import { standInAddresses } from './citation-addresses.ts';
import { citationToRichText } from './citation-to-rich-text.ts';
import { inPlural } from './locator-plural.ts';
import { standInOthers, withEtAl } from './stand-in-others.ts';

/** The citation style (CSL 1.0.2) and the terms of the pack's language, both as XML. */
export interface CitationStyle {
  readonly style: string;
  readonly locale: string;
}

/** The notes and the list of references of a pack as texts. */
export interface FormattedCitations {
  /** The note with number n stands at index n − 1. It is complete in any place, so it never says "ibid.". */
  readonly notes: readonly RichText[];
  /** The same notes for a place directly after the note before: here a style may say "ibid.". */
  readonly following: readonly RichText[];
  /**
   * The same notes in short, for slides: as the style names a work that was cited before, by author and short title.
   */
  readonly short: readonly RichText[];
  readonly bibliography: readonly RichText[];
  /** The keys of the works in the bibliography, in its order. */
  readonly keys: readonly string[];
}

/**
 * Formats the notes, and the works that they cite, by a citation style with citeproc-js. Works that are not cited are
 * left out of the bibliography.
 */
export async function formatCitations(
  items: readonly CitationItem[],
  references: ReadonlyMap<string, Reference>,
  style: CitationStyle,
  language: string,
  within: Within = unbounded,
): Promise<FormattedCitations> {
  if (items.length === 0) return { notes: [], following: [], short: [], bibliography: [], keys: [] };
  const { default: CSL } = await import('citeproc');
  return within('Formatting the references', () => formatAll(CSL, { items, references, style, language }));
}

/** What citations are formatted from. */
interface CitationMaterial {
  readonly items: readonly CitationItem[];
  readonly references: ReadonlyMap<string, Reference>;
  readonly style: CitationStyle;
  readonly language: string;
}

function formatAll(
  CSL: typeof import('citeproc').default,
  { items, references, style, language }: CitationMaterial,
): FormattedCitations {
  const stand = standInAddresses([...references.values()].map(({ item }) => standInOthers(item)));
  const makeEngine = (rules = style.style) => {
    const system = {
      retrieveLocale: () => style.locale,
      retrieveItem: (id: string) => ({ ...(stand.works.get(id) ?? PAUSE), system_id: id }),
      embedBibliographyEntry: (id: string) => id,
    };
    const engine = new CSL.Engine(system, rules, language, true);
    // Without this, citeproc-js reads the `note` of a work for hidden variables.
    engine.opt.development_extensions.field_hack = false;
    return engine;
  };
  const engine = makeEngine();
  const terms = { and: engine.getTerm('and', 'long', 0) || '', etAl: engine.getTerm('et-al', 'long', 0) || '' };
  const read = (html: string) => citationToRichText(withEtAl(html, { ...terms, style: style.style }), stand);
  const inOrder = notesOf(engine, items, read, () => []);
  const entries = engine.makeBibliography()[1].map(keyedEntry);
  const asksPosition = /\sposition\s*=/.test(style.style);
  const isInNotes = asksPosition && engine.opt.xclass === 'note';
  const notes = asksPosition ? notesOf(makeEngine(), items, read, () => [PAUSE.id]) : inOrder;
  return {
    notes,
    following: inOrder,
    short: isInNotes ? notesOf(makeEngine(withoutNumbers(style.style)), items, read, (key) => [key, PAUSE.id]) : notes,
    bibliography: entries.map(({ html }) => read(html)),
    keys: entries.map(({ key }) => key),
  };
}

// citeproc-js lists the ids of all works, also of those for which a style prints no entry. So each entry brings its own,
// in a line behind it.
function keyedEntry(entry: string): { readonly html: string; readonly key: string } {
  const end = entry.lastIndexOf('</div>') + '</div>'.length;
  return { html: entry.slice(0, end), key: entry.slice(end).trim() };
}

// A work that is cited between two notes, so that no note is "in the same place" as the one before.
const PAUSE = { id: '\uE000pause', type: 'document', title: '-' };

type Engine = InstanceType<typeof import('citeproc').default.Engine>;

// "(n 4)" refers to a note of the brief, which a slide does not have.
function withoutNumbers(style: string): string {
  return style.replace(/<text\b[^>]*\bvariable="first-reference-note-number"[^>]*?(?:\/>|>\s*<\/text>)/g, '');
}

/**
 * Gives the texts of all notes, in order. Before each note, the works that `before` names are cited too, but not given.
 */
function notesOf(
  engine: Engine,
  items: readonly CitationItem[],
  read: (html: string) => RichText,
  before: (key: string) => readonly string[],
): RichText[] {
  const isNote = engine.opt.xclass === 'note';
  // Each citation gets a new object, because citeproc-js writes into it.
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
    return read(note);
  });
}

// The forms of a term that a style may use.
const FORMS = ['short', 'long', 'symbol'];

function termsOf(engine: Engine, label: string): (readonly [one: string, several: string])[] {
  return FORMS.map((form) => [engine.getTerm(label, form, 0) || '', engine.getTerm(label, form, 1) || ''] as const);
}
