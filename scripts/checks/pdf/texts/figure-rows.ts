import type { Fact } from '../../../outline/fact.ts';
import type { Figure, FigureContent } from '../../../outline/outline.ts';
import type { Text } from '../../../outline/text/inline.ts';
import type { WorldMap } from '../../../outline/world-map.ts';
import { eventDates } from '../../../views/figures/event-dates.ts';
import { toFigureWords } from '../../../views/figures/figure-words.ts';
import { joinTexts } from '../../../views/shared-views.ts';
import { noteNumbers, type RichText, wordsOf } from '../../../views/text/rich-text.ts';
import type { ViewContext } from '../../../views/view-context.ts';
import { BOTH, factTexts, NOWHERE, type Row, type Shown } from './text-rows.ts';

/** The texts of a figure by their keys, with the genres in which each is shown. */
export const FIGURE_ROWS: Readonly<Record<string, Row<Figure>>> = {
  caption: [BOTH, ({ caption }) => [caption]],
  takeaway: [BOTH, ({ takeaway }) => [takeaway]],
  subtitle: [BOTH, (figure, context) => shownParts(toFigureWords(figure, context).subtitle)],
  remark: [BOTH, ({ remark }) => [remark]],
  source: [BOTH, sourceParts],
  note: ['notes', ({ note }) => [note]],
  numbers: [BOTH, ({ content }, context) => numbersOf(content).flatMap((fact) => factTexts(fact, context))],
  'numbers.cite': [BOTH, ({ content }) => numbersOf(content).map(({ cite }) => cite)],
  timeline: [
    BOTH,
    ({ content }, context) => {
      const events = content.kind === 'timeline' ? content.events : [];
      const dates = eventDates(events, context).map(wordsOf);
      return events.flatMap(({ dateAt, text, detail }, index) => [
        { words: dates[index] ?? '', at: dateAt },
        text,
        detail,
      ]);
    },
  ],
  table: [BOTH, ({ content }) => (content.kind === 'table' ? [...content.columns, ...content.rows.flat()] : [])],
  contrast: [
    BOTH,
    ({ content }) => {
      const sides = content.kind === 'contrast' ? [content.left, content.right] : [];
      return sides.flatMap(({ title, items }) => [title, ...items]);
    },
  ],
  'annotations.text': [
    'drawn',
    ({ content }) => (content.kind === 'chart' ? (content.annotations ?? []).map(({ text }) => text) : []),
  ],
  'shares.name': ['drawn', ({ content }) => (content.kind === 'shares' ? content.parts.map(({ name }) => name) : [])],
  'map.groups.label': ['drawn', ({ content }) => (content.kind === 'map' ? content.groups.map(labelOf) : [])],
  'map.names': ['drawn', ({ content }) => (content.kind === 'map' ? drawnNames(content) : [])],
  'map.names.note': [BOTH, ({ content }) => (content.kind === 'map' ? content.names.map(({ note }) => note) : [])],
  'map.boundaries.name': [
    BOTH,
    ({ content }) => (content.kind === 'map' ? content.boundaries.map(({ name }) => name) : []),
  ],
  'map.boundaries.note': [
    BOTH,
    ({ content }) => (content.kind === 'map' ? content.boundaries.map(({ note }) => note) : []),
  ],
  'image.credit': [BOTH, ({ content }) => (content.kind === 'image' ? [content.credit] : [])],
  alt: [NOWHERE, ({ content }) => ('alt' in content ? [content.alt] : [])],
};

function drawnNames({ labels, names }: WorldMap): Text[] {
  return labels ? names.map(({ name }) => name) : [];
}

// A line that the views join from several values stands at the place of the first.
function shownParts(line: RichText | null): Shown[] {
  return line?.at === undefined ? [] : [{ ...line, at: line.at }];
}

// Works and words have a place each. A line of both is looked for in these two parts.
function sourceParts(figure: Figure, context: ViewContext): (Shown | Text)[] {
  const { cite, source } = figure;
  if (cite === undefined || source === undefined) return shownParts(toFigureWords(figure, context).source);
  const works = noteNumbers([context.text(cite)]).map(context.shortNote);
  return [{ ...joinTexts(works, '; '), at: cite.at }, source];
}

function numbersOf(content: FigureContent): readonly Fact[] {
  return content.kind === 'numbers' ? content.facts : [];
}

function labelOf({ label }: { readonly label: Text }): Text {
  return label;
}
