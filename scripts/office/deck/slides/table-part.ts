import type { SlideView } from '../../../views/deck/deck-view.ts';
import { plainText, type RichText, wordsOf } from '../../../views/text/rich-text.ts';
import type { SlidePart } from './office-slide.ts';

type Slide<Layout extends SlideView['layout']> = Extract<SlideView, { readonly layout: Layout }>;

/** Makes the table of a figure. Its columns are as wide as their texts need, in proportion. */
export function tablePart({ headline, columns, rows, takeaway }: Slide<'table'>): SlidePart {
  return {
    kind: 'table',
    alt: headline,
    columns,
    rows,
    widths: columnWidths(columns, rows),
    isNumbered: false,
    hasTakeaway: takeaway !== null,
  };
}

/** Makes the table of recommendations: number, action, owner, time. */
export function recommendationsTable({ headline, columns, rows }: Slide<'recommendations'>): SlidePart {
  return {
    kind: 'table',
    alt: headline,
    columns,
    rows: rows.map(({ number, action, owner, horizon }) => [plainText(String(number)), action, owner, horizon]),
    widths: [0.06, 0.52, 0.25, 0.17],
    isNumbered: true,
    hasTakeaway: false,
  };
}

// In characters: a narrow column still holds a word, and a wide one leaves room for the others.
const LEAST_LETTERS = 9;
const MOST_LETTERS = 34;

function columnWidths(columns: readonly RichText[], rows: readonly (readonly RichText[])[]): number[] {
  const weights = columns.map((head, index) => {
    const lettersOf = (words: RichText | undefined) => (words === undefined ? 0 : wordsOf(words).length);
    const longest = rows.reduce((most, row) => Math.max(most, lettersOf(row[index])), lettersOf(head));
    return Math.min(MOST_LETTERS, Math.max(LEAST_LETTERS, longest));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
