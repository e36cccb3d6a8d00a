import type { Place } from '../diagnostics/place.ts';
import type { CsvFile } from '../outline/chart/chart-layers.ts';
import type { Fact } from '../outline/fact.ts';
import type { ImageSize } from '../outline/image/image-ratio.ts';
import type { Outline } from '../outline/outline.ts';
import { findParagraphs } from '../outline/paragraph/find-paragraphs.ts';
import type { Paragraph } from '../outline/paragraph/paragraph.ts';
import { makeAnew, type Recall, withinOf } from '../outline/recall.ts';
import type { CitationItem, Inline, Text } from '../outline/text/inline.ts';
import type { MapLines } from './figures/to-map-note.ts';
import { type CitationStyle, type FormattedCitations, formatCitations } from './notes/format-citations.ts';
import { numberFigures } from './notes/number-figures.ts';
import { citationKey, numberNotes } from './notes/number-notes.ts';
import { toPointer } from './notes/paragraph-numbers.ts';
import { createFormatter, type Formatter } from './text/formatter.ts';
import { isRightToLeft } from './text/is-right-to-left.ts';
import type { Labels } from './text/labels.ts';
import { readsFromRight } from './text/reads-from-right.ts';
import { type Piece, plainPieces, plainText, type RichText } from './text/rich-text.ts';
import { createSpaceHolder, createTypesetter, type Typesetter } from './text/typography.ts';

/** The material of the views, as plain data: the outline, and the words for its names, citations and figures. */
interface ViewMaterial {
  readonly outline: Outline;
  readonly labels: Labels;
  readonly citations: FormattedCitations;
  /** The number of each citation, from 1, by its key (`citationKey`). */
  readonly noteNumbers: ReadonlyMap<string, number>;
  /** The key of the work that each note cites; the note with number n stands at index n − 1. */
  readonly noteKeys: readonly string[];
  /** The data files that the charts name, by `tableKey`. */
  readonly tables: ReadonlyMap<string, CsvFile>;
  /** The sizes of the images of the summit, by their paths from its folder. */
  readonly imageSizes: ReadonlyMap<string, ImageSize>;
  /** The name of each figure (“Figure 2”, “Table 1”), by its id. */
  readonly figureNames: ReadonlyMap<string, string>;
}

/** The material and the functions with which both genres turn the outline's texts into the texts that they show. */
export interface ViewContext extends ViewMaterial {
  readonly format: Formatter;
  readonly text: (text: Text) => RichText;
  readonly optionalText: (text: Text | undefined) => RichText | null;
  /** Makes a text of words from the formatter, such as a date or a measure. */
  readonly words: (words: string, at?: Place) => RichText;
  /** Gives a label in the pack's language as a text. */
  readonly label: (name: keyof Labels) => RichText;
  /** Gives a note without its number. `before` is the number of the note directly before it, if there is one. */
  readonly note: (number: number, before?: number) => RichText;
  /** What the drawn maps show of boundaries in dispute; nothing before they are drawn. */
  readonly mapLines: MapLines;
  /** Gives a note in its short form, for slides. */
  readonly shortNote: (number: number) => RichText;
}

/** The optional material from which views are prepared. */
interface PrepareViewsTools {
  /** The data files that the charts name, by `tableKey`; empty by default. */
  readonly tables?: ReadonlyMap<string, CsvFile>;
  /** The images that the outline names, by their paths from the summit's folder; empty by default. */
  readonly images?: ReadonlyMap<string, ImageSize>;
  readonly recall?: Recall;
}

/** Prepares the views: numbers and formats the citations of an outline, and names its figures. */
export async function prepareViews(
  outline: Outline,
  labels: Labels,
  style: CitationStyle,
  { tables = new Map(), images = new Map(), recall = makeAnew }: PrepareViewsTools = {},
): Promise<ViewMaterial> {
  const notes = numberNotes(outline);
  const works = [...outline.references].map(([key, { item }]) => [key, item]);
  const cited = JSON.stringify([notes.items, works, style, outline.language]);
  const hold = createSpaceHolder(outline.language);
  const held = (texts: readonly RichText[]) => texts.map((text) => ({ ...text, pieces: hold(text.pieces) }));
  const formatAll = async () => {
    const set = await formatCitations(notes.items, outline.references, style, outline.language, withinOf(recall));
    return {
      ...set,
      notes: isolated(held(set.notes), outline.language),
      following: isolated(held(set.following), outline.language),
      short: isolated(held(set.short), outline.language),
      bibliography: held(set.bibliography),
    };
  };
  return {
    outline,
    labels,
    citations: placed(await recall('citations', cited, formatAll), outline),
    noteNumbers: notes.numbers,
    noteKeys: notes.items.map(({ key }) => key),
    tables,
    imageSizes: new Map([...images].map(([path, { width, height }]) => [path, { width, height }])),
    figureNames: numberFigures(outline, labels),
  };
}

/** Makes the context of the views from plain data. Each worker that gets the material makes its own. */
export function openViewContext(material: ViewMaterial, recall: Recall = makeAnew): ViewContext {
  const { outline, labels, citations, noteNumbers, figureNames } = material;
  const { language, facts } = outline;
  const format = createFormatter(language);
  const setAnew = createTypesetter(language);
  const typeset: Typesetter = (pieces) => recall('set text', language + JSON.stringify(pieces), () => setAnew(pieces));
  const meanings = {
    facts,
    format,
    numberOf: (item: CitationItem) => noteNumbers.get(citationKey(item)) ?? 0,
    figureNames,
    paragraphs: outline.paragraphs,
    labels,
  };
  const resolve = (text: Text): RichText => ({
    kind: 'rich',
    at: text.at,
    pieces: typeset(hangNotes(toPieces(text.inlines, meanings))),
  });
  return {
    ...material,
    format,
    text: resolve,
    optionalText: (text) => (text === undefined ? null : resolve(text)),
    words: (words, at) => ({ ...plainText(words, at), pieces: typeset(plainText(words).pieces) }),
    label: (name) => plainText(labels[name]),
    mapLines: { wording: 'sentences', of: new Map() },
    shortNote: (number) => citations.short[number - 1] ?? plainText(''),
    note: (number, before) => {
      const notes = before === number - 1 ? citations.following : citations.notes;
      return notes[number - 1] ?? plainText('');
    },
  };
}

// Most works have Latin letters. In a line that is read from right to left their digits and full stops would change places
// with those of the note's number.
function isolated(texts: readonly RichText[], language: string): readonly RichText[] {
  if (!readsFromRight(language)) return texts;
  return texts.map((text) => ({ ...text, pieces: [{ kind: 'isolated', children: text.pieces }] }));
}

// Recalled citations have no places, because lines move while the works stay the same.
function placed(citations: FormattedCitations, { references, at }: Outline): FormattedCitations {
  const { bibliography, keys } = citations;
  return {
    ...citations,
    bibliography: bibliography.map((text, index) => ({ ...text, at: references.get(keys[index] ?? '')?.at ?? at })),
  };
}

/** The words for the names in a text. */
interface Meanings {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly format: Formatter;
  readonly numberOf: (item: CitationItem) => number;
  readonly figureNames: ReadonlyMap<string, string>;
  readonly paragraphs: readonly Paragraph[];
  readonly labels: Labels;
}

// A fact in a text with letters from right to left is kept apart, else its sign and its digits would change places.
function toPieces(
  inlines: readonly Inline[],
  meanings: Meanings,
  isBidirectional = isRightToLeft(JSON.stringify(inlines)),
): Piece[] {
  return inlines.flatMap((inline): Piece[] => {
    if ('children' in inline) return [{ ...inline, children: toPieces(inline.children, meanings, isBidirectional) }];
    if (inline.kind !== 'fact') return [toPiece(inline, meanings)];
    const words = factWords(meanings.facts.get(inline.id), meanings.format);
    return isBidirectional ? [{ kind: 'isolated', children: words }] : words;
  });
}

function toPiece(
  inline: Exclude<Inline, { readonly children: readonly Inline[] } | { readonly kind: 'fact' }>,
  meanings: Meanings,
): Piece {
  const { numberOf, figureNames, paragraphs, labels } = meanings;
  switch (inline.kind) {
    case 'citation':
      return { kind: 'notes', numbers: [...new Set(inline.items.map(numberOf))] };
    case 'figure': {
      const name = figureNames.get(inline.id) ?? '';
      return { kind: 'pointer', target: `figure-${inline.id}`, children: [{ kind: 'text', value: name }] };
    }
    case 'paragraph':
      return toPointer(findParagraphs(paragraphs, inline.id)[0], labels);
    default:
      return inline;
  }
}

function factWords(fact: Fact | undefined, format: Formatter): Piece[] {
  return plainPieces(fact === undefined ? '' : format.fact(fact));
}

// A note number joins the word before it, after the punctuation: "in May.³"
function hangNotes(pieces: readonly Piece[]): Piece[] {
  const hung: Piece[] = [];
  for (const piece of pieces) {
    const last = hung.at(-1);
    if (piece.kind === 'notes' && last?.kind === 'text') {
      hung[hung.length - 1] = { kind: 'text', value: last.value.trimEnd() };
      hung.push(piece);
    } else if (piece.kind === 'text' && last?.kind === 'notes') {
      hung.splice(-1, 1, ...moveBehind(last, piece.value));
    } else {
      hung.push(piece);
    }
  }
  return mergeTexts(hung);
}

function mergeTexts(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece.kind !== 'text' || last?.kind !== 'text') merged.push(piece);
    else merged[merged.length - 1] = { kind: 'text', value: last.value + piece.value };
  }
  return merged.filter((piece) => piece.kind !== 'text' || piece.value !== '');
}

function moveBehind(notes: Piece, following: string): Piece[] {
  const punctuation = /^[.,;:!?]+/.exec(following)?.[0] ?? '';
  const rest: Piece = { kind: 'text', value: following.slice(punctuation.length) };
  return [{ kind: 'text', value: punctuation }, notes, rest];
}
