import type { Place } from '../../diagnostics/place.ts';
import type { Outline } from '../../outline/outline.ts';
import type { CslItem } from '../../outline/references/csl-item.ts';
import { citationsOf, type Inline } from '../../outline/text/inline.ts';
import { numberNotes, textsInReadingOrder } from '../notes/number-notes.ts';
import { printedVariables } from '../notes/printed-variables.ts';
import type { LabelPlaces, Labels } from './labels.ts';

/** Words that a pack may show, with their place. */
export interface ShownWords {
  readonly words: string;
  readonly at: Place;
}

/**
 * Collects all words that a pack may show: the texts and facts of the outline, of the cited works what the citation
 * `style` may print, and the labels.
 */
export function shownWords(outline: Outline, labels: Labels, places: LabelPlaces, style: string): ShownWords[] {
  const printed = printedVariables(style);
  const cited = new Set(numberNotes(outline).items.map(({ key }) => key));
  return [
    ...textsInReadingOrder(outline).map(({ inlines, at }) => ({ words: wordsOfInlines(inlines), at })),
    ...headsOfPages(outline),
    ...wordsOfDocument(outline),
    ...[...outline.facts.values()].map(({ quantity, unit = '', at }) => ({
      words: quantity.kind === 'words' ? quantity.words + unit : unit,
      at,
    })),
    ...[...outline.references.values()]
      .filter(({ item }) => cited.has(item.id))
      .map(({ item, at }) => ({ words: wordsOfWork(item, printed), at })),
    ...Object.entries(places).map(([name, at]) => ({ words: labels[name as keyof Labels], at })),
  ];
}

function headsOfPages({ shortTitle, summit }: Outline): readonly ShownWords[] {
  const texts = [shortTitle, summit.shortName].filter((text) => text !== undefined);
  return texts.map(({ inlines, at }) => ({ words: wordsOfInlines(inlines), at }));
}

function wordsOfWork(item: CslItem, printed: ReadonlySet<string>): string {
  const values = Object.entries(item).filter(([name]) => printed.has(name));
  return values.map(([, value]) => JSON.stringify(value)).join('');
}

function wordsOfDocument({ document, publication }: Outline): readonly ShownWords[] {
  const { symbol, distribution, agendaItem, supersedes, marking, registration } = document ?? {};
  const { number, doi, isbn, url } = publication ?? {};
  const words = [symbol, distribution, agendaItem, supersedes, marking, registration, number, doi, isbn, url];
  return words.filter((each) => each !== undefined);
}

function wordsOfInlines(inlines: readonly Inline[]): string {
  const affixes = citationsOf(inlines).map(({ prefix = '', suffix = '' }) => prefix + suffix);
  return [...inlines.map(wordsOfInline), ...affixes].join('');
}

function wordsOfInline(inline: Inline): string {
  if ('children' in inline) return inline.children.map(wordsOfInline).join('');
  return 'value' in inline ? inline.value : '';
}
