import { mmToTwips, ptToTwips } from '../twips.ts';
import type { Writing } from '../writing.ts';
import { LISTS } from './lists.ts';
import { own } from './text-styles.ts';
import type { WordStyle } from './word-style.ts';

/** The styles round the chapters: key messages, contents, notes, references, imprint, heads and feet of pages. */
export function frameStyles({ measures }: Pick<Writing, 'measures'>): readonly WordStyle[] {
  const { type, page, hang } = measures;
  const start = mmToTwips(hang);
  const head = { font: 'text', size: type.tiny, colour: 'mute' } as const;
  const right = [{ at: mmToTwips(page.content), kind: 'right' as const }];
  return [
    ...messageStyles(measures),
    ...contentsStyles(measures),
    {
      ...{ id: 'FootnoteText', name: 'footnote text', kind: 'paragraph', basedOn: 'Normal' },
      letters: { font: 'text', size: type.note, colour: 'mute' },
      paragraph: { indent: { start: mmToTwips(6), hanging: mmToTwips(6) }, leading: type.note * 1.38 },
    },
    { id: 'EndnoteText', name: 'endnote text', kind: 'paragraph', basedOn: 'FootnoteText' },
    {
      ...{ id: 'Bibliography', name: 'Bibliography', kind: 'paragraph', basedOn: 'Normal' },
      letters: { font: 'text', size: type.small },
      paragraph: {
        ...{ keepLines: true, after: mmToTwips(1.8), leading: type.small * 1.42 },
        indent: { start: start + mmToTwips(4), hanging: mmToTwips(4) },
      },
    },
    {
      ...own('Marking'),
      letters: { font: 'text', size: Math.max(type.tiny, 9), isBold: true },
      paragraph: {
        isCentred: true,
        after: mmToTwips(1.5),
        before: mmToTwips(1.5),
        leading: Math.max(type.tiny, 9) * 1.25,
      },
    },
    {
      ...own('Author Heading', 'Normal', 'AuthorName'),
      letters: { size: type.heading * 0.76, isBold: true },
      paragraph: { keepNext: true, indent: { start }, before: mmToTwips(8), after: mmToTwips(3) },
    },
    { ...own('Author Name', 'BodyText', 'BodyText'), paragraph: { keepNext: true, after: 0 } },
    { ...own('Author Contact', 'BodyText', 'AuthorName'), letters: { font: 'text', size: type.small, colour: 'mute' } },
    { ...own('Imprint Term', 'TableStrong'), letters: { size: type.note } },
    { ...own('Imprint Text', 'TableText'), letters: { size: type.note } },
    {
      ...own('Imprint Remark', 'ImprintText'),
      letters: { colour: 'mute' },
      paragraph: { indent: { start }, before: mmToTwips(2) },
    },
    {
      ...{ id: 'Header', name: 'header', kind: 'paragraph', basedOn: 'Normal' },
      letters: head,
      paragraph: { tabs: right },
    },
    {
      ...{ id: 'Footer', name: 'footer', kind: 'paragraph', basedOn: 'Normal' },
      letters: { font: 'text', size: Math.max(type.note, 8.5), isBold: true },
      paragraph: { tabs: right },
    },
  ];
}

function messageStyles({ type, numbers }: Writing['measures']): readonly WordStyle[] {
  const start = mmToTwips(numbers.messages);
  const size = type.strong * 1.14;
  return [
    {
      ...own('Key Message', 'Normal', 'KeyMessageDetail'),
      letters: { size, isBold: true },
      paragraph: {
        ...{ keepNext: true, keepLines: true, list: { id: LISTS.messages }, indent: { start, hanging: start } },
        lines: { top: { width: 0.5, colour: 'mute', space: 3 } },
        before: mmToTwips(1.2),
        after: ptToTwips(1),
        leading: size * 1.28,
      },
    },
    {
      ...own('Key Message Detail', 'Normal', 'KeyMessage'),
      letters: { font: 'text', size: type.body },
      paragraph: { keepLines: true, indent: { start }, after: mmToTwips(1.3), leading: type.body * 1.33 },
    },
  ];
}

function contentsStyles({ type, page, numbers }: Writing['measures']): readonly WordStyle[] {
  const number = mmToTwips(numbers.contents);
  const edge = mmToTwips(page.content);
  const leader = { at: edge, kind: 'right', leader: 'dot' } as const;
  return [
    {
      ...{ id: 'TOCHeading', name: 'TOC Heading', kind: 'paragraph', basedOn: 'SectionTitle', next: 'Normal' },
      // The heading of the contents is not among them.
      paragraph: { newPage: true, level: 9 },
    },
    {
      ...{ id: 'TOC1', name: 'toc 1', kind: 'paragraph', basedOn: 'Normal', next: 'Normal' },
      letters: { size: type.strong * 1.12, isBold: true },
      paragraph: {
        ...{ keepLines: true, before: mmToTwips(2.6), leading: type.strong * 1.12 * 1.36 },
        tabs: [{ at: number, kind: 'left' }, leader],
        indent: { start: number, hanging: number },
      },
    },
    {
      ...{ id: 'TOC2', name: 'toc 2', kind: 'paragraph', basedOn: 'Normal', next: 'Normal' },
      letters: { font: 'text', size: type.small * 1.05, colour: 'mute' },
      paragraph: { keepLines: true, indent: { start: number, end: mmToTwips(12) }, leading: type.small * 1.05 * 1.36 },
    },
    {
      ...{ id: 'TOC3', name: 'toc 3', kind: 'paragraph', basedOn: 'Normal', next: 'Normal' },
      letters: { font: 'text', size: Math.max(type.tiny, 8), isBold: true, isCaps: true, spacing: 0.6, colour: 'teal' },
      paragraph: { keepNext: true, before: mmToTwips(6), after: 0 },
    },
  ];
}
