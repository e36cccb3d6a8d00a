import { wordsOf } from '../../../views/text/rich-text.ts';
import { mmToTwips } from '../twips.ts';
import type { Writing } from '../writing.ts';
import { own } from './text-styles.ts';
import type { StyleColour, WordStyle } from './word-style.ts';

/** The styles of the cover: light letters where it has a dark ground. */
export function coverStyles({ measures, source }: Pick<Writing, 'measures' | 'source'>): readonly WordStyle[] {
  const { type, page } = measures;
  const isDark = source.coverGround !== undefined;
  const soft: StyleColour = isDark ? `#${(source.palette['on-deep-soft'] ?? '#ffffff').slice(1)}` : 'mute';
  const small = Math.max(type.small, 9.5);
  const end = mmToTwips(page.content - 150);
  return [
    {
      ...own('Cover Label', 'Normal', 'Title'),
      letters: {
        font: 'text',
        size: Math.max(type.tiny, 8.5),
        isBold: true,
        isCaps: true,
        spacing: 0.7,
        colour: isDark ? 'gold-light' : 'gold-ink',
      },
      paragraph: { after: mmToTwips(12) },
    },
    {
      ...{ id: 'Title', name: 'Title', kind: 'paragraph', basedOn: 'Normal', next: 'Subtitle', isQuick: true },
      letters: {
        size: coverSize(wordsOf(source.view.title), type.cover),
        isBold: true,
        colour: isDark ? 'paper' : 'deep',
      },
      paragraph: { keepLines: true, indent: { end }, leading: type.cover * 0.8 },
    },
    {
      ...{ id: 'Subtitle', name: 'Subtitle', kind: 'paragraph', basedOn: 'Normal', next: 'Normal', isQuick: true },
      letters: { size: Math.max(16, type.lead), colour: soft },
      paragraph: {
        indent: { end: mmToTwips(page.content - 125) },
        before: mmToTwips(8),
        leading: Math.max(16, type.lead) * 1.42,
      },
    },
    {
      ...own('Cover Masthead'),
      letters: { font: 'text', size: small, colour: isDark ? 'paper' : 'ink' },
      paragraph: { leading: small * 1.45 },
    },
    { ...own('Cover Masthead End', 'CoverMasthead'), paragraph: { after: mmToTwips(14) } },
    {
      ...own('Cover Symbol', 'CoverMasthead', 'CoverMasthead'),
      letters: { isBold: true, size: small * 1.3 },
      paragraph: {
        lines: { bottom: { width: 0.75, colour: 'gold', space: 4 } },
        after: mmToTwips(2),
        leading: small * 1.9,
      },
    },
    {
      ...own('Cover Marking', 'Normal'),
      letters: { font: 'text', size: Math.max(type.tiny, 9), isBold: true, colour: isDark ? 'paper' : 'ink' },
      paragraph: { isCentred: true },
    },
    {
      ...own('Cover Foot'),
      letters: { font: 'text', size: small, colour: soft },
      paragraph: { leading: small * 1.45 },
    },
  ];
}

// The number of characters from which a title takes more than three lines in the cover’s large type.
const LONG_TITLE = 48;

function coverSize(title: string, size: number): number {
  return [...title].length > LONG_TITLE ? size * 0.72 : size;
}
