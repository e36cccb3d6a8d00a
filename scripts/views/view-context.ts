import type { Fact } from '../outline/fact.ts';
import type { CitationItem, Inline, Text } from '../outline/inline.ts';
import type { Outline } from '../outline/outline.ts';
import { type CitationStyle, type FormattedCitations, formatCitations } from './format-citations.ts';
import { createFormatter, type Formatter } from './formatter.ts';
import type { Labels } from './labels.ts';
import { numberNotes } from './number-notes.ts';
import { type Piece, plainText, type RichText } from './rich-text.ts';

/** What both genres need to turn the outline's texts into what they show. */
export interface ViewContext {
  readonly outline: Outline;
  readonly labels: Labels;
  readonly format: Formatter;
  readonly citations: FormattedCitations;
  readonly text: (text: Text) => RichText;
  readonly optionalText: (text: Text | undefined) => RichText | null;
  /** A label in the pack's language as a text. */
  readonly label: (name: keyof Labels) => RichText;
  /** The note of a number, without the number. */
  readonly note: (number: number) => RichText;
}

/** Resolves an outline's facts and citations in its language and citation style. */
export async function createViewContext(outline: Outline, labels: Labels, style: CitationStyle): Promise<ViewContext> {
  const format = createFormatter(outline.language);
  const notes = numberNotes(outline);
  const citations = await formatCitations(notes.items, outline.references, style, outline.language);
  const resolve = (text: Text): RichText => ({
    kind: 'rich',
    at: text.at,
    pieces: hangNotes(toPieces(text.inlines, outline.facts, format, notes.numberOf)),
  });
  return {
    outline,
    labels,
    format,
    citations,
    text: resolve,
    optionalText: (text) => (text === undefined ? null : resolve(text)),
    label: (name) => plainText(labels[name]),
    note: (number) => citations.notes[number - 1] ?? plainText(''),
  };
}

function toPieces(
  inlines: readonly Inline[],
  facts: ReadonlyMap<string, Fact>,
  format: Formatter,
  numberOf: (item: CitationItem) => number,
): Piece[] {
  return inlines.map((inline): Piece => {
    if ('children' in inline) return { ...inline, children: toPieces(inline.children, facts, format, numberOf) };
    if (inline.kind === 'citation') return { kind: 'notes', numbers: [...new Set(inline.items.map(numberOf))] };
    if (inline.kind !== 'fact') return inline;
    const fact = facts.get(inline.id);
    return { kind: 'text', value: fact === undefined ? '' : format.fact(fact) };
  });
}

// A note number hangs on the word before it and stands behind the punctuation: "in May.³"
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
