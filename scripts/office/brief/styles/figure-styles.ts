import { mmToTwips } from '../twips.ts';
import type { Writing } from '../writing.ts';
import { LISTS } from './lists.ts';
import { own } from './text-styles.ts';
import type { WordStyle } from './word-style.ts';

/** The styles of figures, tables, boxes and large numbers. */
export function figureStyles({ measures }: Pick<Writing, 'measures'>): readonly WordStyle[] {
  const { type } = measures;
  return [
    {
      ...{ id: 'Caption', name: 'caption', kind: 'paragraph', basedOn: 'Normal', next: 'Figure', isQuick: true },
      letters: { size: type.strong * 1.09, isBold: true },
      paragraph: {
        ...{ keepNext: true, keepLines: true, before: mmToTwips(7), after: mmToTwips(2.6) },
        lines: { top: { width: 1.25, colour: 'ink', space: 7 } },
        leading: type.strong * 1.09 * 1.33,
      },
    },
    {
      ...{ id: 'CaptionLabel', name: 'Caption Label', kind: 'character', basedOn: 'DefaultParagraphFont', isOwn: true },
      letters: { font: 'text', size: type.small, isBold: true, colour: 'teal' },
    },
    {
      ...own('Figure Subtitle', 'Normal', 'Figure'),
      letters: { font: 'text', size: type.small, colour: 'mute' },
      paragraph: { keepNext: true, keepLines: true, after: mmToTwips(2), leading: type.small * 1.35 },
    },
    // A picture is as high as its line: the distance of its lines must not cut it.
    { ...own('Figure', 'Normal', 'Normal'), paragraph: { keepNext: true, after: mmToTwips(1.5) } },
    {
      ...own('Figure Takeaway', 'Normal', 'BodyText'),
      letters: { size: type.body * 1.05, isItalic: true, colour: 'teal' },
      paragraph: { keepLines: true, before: mmToTwips(2), after: mmToTwips(2), leading: type.body * 1.05 * 1.4 },
    },
    {
      ...own('Credit', 'Normal', 'BodyText'),
      letters: { font: 'text', size: type.note, colour: 'mute' },
      paragraph: { keepLines: true, before: mmToTwips(1), after: mmToTwips(5), leading: type.note * 1.35 },
    },
    ...tableTextStyles(type),
    ...boxStyles(type),
  ];
}

type Sizes = Writing['measures']['type'];

function tableTextStyles(type: Sizes): readonly WordStyle[] {
  return [
    {
      ...own('Table Text'),
      letters: { font: 'text', size: type.small },
      paragraph: { leading: type.small * 1.39, before: mmToTwips(1), after: mmToTwips(1) },
    },
    {
      ...own('Table Head', 'TableText'),
      letters: { size: type.tiny, isBold: true, isCaps: true, spacing: 0.5, colour: 'mute' },
      paragraph: { keepNext: true, leading: type.tiny * 1.33 },
    },
    { ...own('Table Detail', 'TableText'), letters: { size: type.note, colour: 'mute' }, paragraph: { before: 0 } },
    { ...own('Table Strong', 'TableText'), letters: { isBold: true } },
    // The line after a table, which keeps what follows off it: a table has no distance of its own.
    { ...own('After Table'), letters: { size: 4 }, paragraph: { leading: 6 } },
    {
      ...own('Number Value', 'Normal', 'NumberLabel'),
      letters: { size: type.display, isBold: true, colour: 'teal' },
      paragraph: { keepNext: true, before: mmToTwips(1.5), leading: type.display * 1.12 },
    },
    {
      ...own('Number Entry', 'NumberValue', 'NumberLabel'),
      letters: { size: type.heading * 0.85 },
      paragraph: { keepNext: false, leading: type.heading, before: mmToTwips(1) },
    },
    {
      ...own('Number Label', 'TableText'),
      paragraph: { before: mmToTwips(1), after: mmToTwips(1.5), leading: type.small * 1.35 },
    },
    { ...own('Date Entry', 'NumberLabel'), letters: { isBold: true } },
    { ...own('Number Date', 'NumberLabel'), letters: { colour: 'mute' } },
  ];
}

function boxStyles(type: Sizes): readonly WordStyle[] {
  const numbered = mmToTwips(9);
  return [
    {
      ...own('Box Heading', 'Normal', 'RecommendationAction'),
      letters: { font: 'text', size: type.tiny, isBold: true, isCaps: true, spacing: 0.6, colour: 'teal' },
      paragraph: { keepNext: true, before: mmToTwips(3), after: mmToTwips(1.5) },
    },
    {
      ...own('Recommendation Action', 'TableStrong', 'RecommendationOwner'),
      letters: { size: type.small * 1.1 },
      paragraph: {
        ...{ keepNext: true, keepLines: true, list: { id: LISTS.recommendations } },
        indent: { start: numbered, hanging: numbered },
      },
    },
    // A numbered paragraph has its number as text.
    {
      ...own('Numbered Action', 'TableStrong', 'RecommendationOwner'),
      letters: { size: type.small * 1.1 },
      paragraph: { keepNext: true, keepLines: true, indent: { start: numbered, hanging: numbered } },
    },
    {
      ...own('Recommendation Owner', 'TableText'),
      paragraph: { indent: { start: numbered }, before: 0, after: mmToTwips(2.6) },
    },
    {
      ...own('Action Number', 'TableStrong'),
      letters: { font: 'heading', size: type.strong * 1.3, colour: 'gold-ink' },
      paragraph: { list: { id: LISTS.actions }, indent: { start: 0, hanging: 0 } },
    },
    {
      ...own('Side Title', 'Normal', 'ListBullet'),
      letters: { size: type.strong, isBold: true },
      paragraph: { keepNext: true, before: mmToTwips(2.4), after: mmToTwips(1) },
    },
    {
      ...{ id: 'ListBullet', name: 'List Bullet', kind: 'paragraph', basedOn: 'TableText', isQuick: true },
      paragraph: { list: { id: LISTS.bullets }, indent: { start: mmToTwips(4), hanging: mmToTwips(4) } },
    },
  ];
}
