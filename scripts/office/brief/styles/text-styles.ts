import { mmToTwips, ptToTwips } from '../twips.ts';
import type { Writing } from '../writing.ts';
import { LISTS } from './lists.ts';
import type { LineLook, WordStyle } from './word-style.ts';

/** The styles of running text and its headings. */
export function textStyles({ measures }: Pick<Writing, 'measures'>): readonly WordStyle[] {
  const { type, hang } = measures;
  const start = mmToTwips(hang);
  const running: LineLook = { indent: { start }, after: ptToTwips(type.body * 0.7) };
  return [
    {
      ...{ id: 'Normal', name: 'Normal', kind: 'paragraph', isDefault: true, isQuick: true },
      letters: { font: 'heading', size: type.body, colour: 'ink' },
      paragraph: { leading: type.body * type.leading, before: 0, after: 0 },
    },
    {
      ...{ id: 'BodyText', name: 'Body Text', kind: 'paragraph', basedOn: 'Normal', isQuick: true },
      paragraph: running,
    },
    // A template of the user’s own may have numbered paragraphs for them.
    own('Point', 'BodyText', 'Point'),
    ...headingStyles({ measures }),
    {
      ...own('Standfirst', 'BodyText', 'BodyText'),
      letters: { size: type.lead, colour: 'teal' },
      paragraph: { ...running, keepLines: true, keepNext: true, leading: type.lead * 1.42, after: mmToTwips(3.6) },
    },
    {
      ...own('Takeaway', 'BodyText', 'BodyText'),
      letters: { size: type.body * 1.14, isItalic: true, colour: 'teal' },
      paragraph: {
        keepLines: true,
        lines: { top: { width: 1, colour: 'gold', space: 6 } },
        before: mmToTwips(5),
        leading: type.body * 1.14 * 1.42,
      },
    },
    {
      ...{ id: 'Quote', name: 'Quote', kind: 'paragraph', basedOn: 'BodyText', next: 'BodyText', isQuick: true },
      letters: { size: type.lead * 1.1, isItalic: true, colour: 'deep' },
      paragraph: {
        keepLines: true,
        lines: { left: { width: 2, colour: 'gold', space: 12 } },
        indent: { start: start + mmToTwips(6) },
        before: mmToTwips(3),
        after: mmToTwips(1.6),
        leading: type.lead * 1.1 * 1.36,
      },
    },
    {
      ...own('Quote Source', 'Quote', 'BodyText'),
      letters: { font: 'text', size: type.small, isUpright: true, colour: 'mute' },
      paragraph: { before: 0, after: mmToTwips(3), leading: type.small * 1.35 },
    },
    ...characterStyles({ measures }),
  ];
}

/** A style of the project’s own, based on another and named like its id with blanks. */
export function own(name: string, basedOn = 'Normal', next?: string): Omit<WordStyle, 'letters' | 'paragraph'> {
  const id = name.replaceAll(' ', '');
  return { id, name, kind: 'paragraph', basedOn, isOwn: true, isQuick: true, ...(next === undefined ? {} : { next }) };
}

function headingStyles({ measures }: Pick<Writing, 'measures'>): readonly WordStyle[] {
  const { type, hang } = measures;
  const start = mmToTwips(hang);
  const label = {
    font: 'text',
    size: Math.max(type.tiny * 1.15, 8.5),
    isBold: true,
    isCaps: true,
    spacing: 0.6,
  } as const;
  return [
    {
      ...{ id: 'Heading1', name: 'heading 1', kind: 'paragraph', basedOn: 'Normal', next: 'Heading2', isQuick: true },
      letters: { ...label, colour: 'teal' },
      paragraph: {
        ...{ keepNext: true, keepLines: true, list: { id: LISTS.chapters }, level: 0 },
        lines: { top: { width: 1.25, colour: 'gold', space: 8 } },
        tabs: [{ at: start, kind: 'left' }],
        indent: { start, hanging: start },
        before: mmToTwips(9),
        after: mmToTwips(1),
      },
    },
    {
      ...{ id: 'Heading2', name: 'heading 2', kind: 'paragraph', basedOn: 'Normal', next: 'BodyText', isQuick: true },
      letters: { size: type.heading, isBold: true },
      paragraph: {
        ...{ keepNext: true, keepLines: true, level: 1, indent: { start } },
        after: mmToTwips(4),
        leading: type.heading * 1.22,
      },
    },
    {
      ...own('Section Label', 'Heading1', 'Heading2'),
      // It opens a page.
      paragraph: { list: { id: 0 }, level: 0, indent: { start: 0, hanging: 0 }, before: 0 },
    },
    {
      ...own('Section Title', 'SectionLabel', 'BodyText'),
      letters: { font: 'heading', size: type.heading, isCaps: false, spacing: 0, colour: 'ink' },
      paragraph: { before: mmToTwips(9), after: mmToTwips(5), leading: type.heading * 1.22 },
    },
    {
      ...own('Part', 'Normal', 'Heading1'),
      letters: { ...label, colour: 'gold-ink' },
      paragraph: { keepNext: true, keepLines: true, before: mmToTwips(10), after: 0 },
    },
    {
      ...own('Glance Headline', 'Heading2', 'Normal'),
      letters: { size: type.display },
      paragraph: { indent: { start: 0 }, after: mmToTwips(3.5), leading: type.display * 1.18 },
    },
  ];
}

function characterStyles({ measures }: Pick<Writing, 'measures'>): readonly WordStyle[] {
  const { type } = measures;
  return [
    { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', kind: 'character', isDefault: true },
    { ...character('Strong', 'Strong'), letters: { isBold: true } },
    { ...character('Emphasis', 'Emphasis'), letters: { isItalic: true } },
    { ...character('Hyperlink', 'Hyperlink'), letters: { colour: 'teal', isUnderlined: true, isUnchecked: true } },
    {
      ...character('FootnoteReference', 'footnote reference'),
      letters: { font: 'text', colour: 'teal', isRaised: true },
    },
    { ...character('EndnoteReference', 'endnote reference'), basedOn: 'FootnoteReference' },
    { ...character('Code', 'Code'), isOwn: true, letters: { font: 'text', isUnchecked: true } },
    {
      ...{ ...character('PointLead', 'Point Lead'), isOwn: true },
      letters: { font: 'text', size: Math.max(type.body * 0.96, type.note), isBold: true },
    },
    // The title on the cover bears it, so that the heads of the pages find it in every language of Word.
    { ...character('RunningTitle', 'Running Title'), isOwn: true, letters: {} },
  ];
}

function character(id: string, name: string): WordStyle {
  return { id, name, kind: 'character', basedOn: 'DefaultParagraphFont', isQuick: true };
}
