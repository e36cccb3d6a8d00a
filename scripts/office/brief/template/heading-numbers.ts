import type { XmlElement } from '../../read/xml-element.ts';
import { valOf } from '../rules/word-file.ts';
import type { BriefTemplate } from './brief-template.ts';
import { inherited, propertyOf } from './inherited.ts';
import type { MatchedBriefTemplate } from './match-styles.ts';

/** The numbers that the headings of a template have, by the number of the chapter; undefined where they have none. */
export interface HeadingNumbers {
  readonly chapter: (number: number) => string | undefined;
  readonly headline: (number: number) => string | undefined;
}

/** Reads how a template numbers the headings of chapters, and the one headline below each. */
export function headingNumbers({ template, matches }: MatchedBriefTemplate): HeadingNumbers {
  const listOf = (id: string) => {
    const style = matches.find(({ role }) => role.id === id)?.style;
    return style && styleList(template, style.id);
  };
  const [chapters, headlines] = [listOf('Heading1'), listOf('Heading2')];
  const isOne = chapters !== undefined && chapters.list === headlines?.list && chapters.level < headlines.level;
  return {
    chapter: (number) => chapters && textOf(chapters, (level) => (level === chapters.level ? number : 1)),
    headline: (number) =>
      headlines && textOf(headlines, (level) => (level === (isOne ? chapters : headlines).level ? number : 1)),
  };
}

/** The list of a style: the looks of its levels, and the style’s own level. */
interface StyleList {
  /** The number of the list’s look. */
  readonly list: string;
  readonly levels: readonly XmlElement[];
  readonly level: number;
}

function styleList({ numbering, ...template }: BriefTemplate, style: string): StyleList | undefined {
  const mark = inherited(template, style, (element) => propertyOf(element, 'w:pPr', 'w:numPr'));
  const child = (name: string) => valOf(mark?.children.find((each) => each.name === name));
  const children = numbering?.root.children ?? [];
  const list = children.find(({ name, attributes }) => name === 'w:num' && attributes['w:numId'] === child('w:numId'));
  const look = valOf(list?.children.find(({ name }) => name === 'w:abstractNumId'));
  const abstract = children.find(
    ({ name, attributes }) => name === 'w:abstractNum' && attributes['w:abstractNumId'] === look,
  );
  if (list === undefined || abstract === undefined) return undefined;
  const levels = abstract.children.filter(({ name }) => name === 'w:lvl');
  const ofStyle = levels.find((each) => valOf(each.children.find(({ name }) => name === 'w:pStyle')) === style);
  return { list: look, levels, level: Number(child('w:ilvl') || (ofStyle?.attributes['w:ilvl'] ?? 0)) };
}

function textOf({ levels, level }: StyleList, numberAt: (level: number) => number): string | undefined {
  const own = levels.find(({ attributes }) => attributes['w:ilvl'] === String(level));
  const value = (name: string, of = own) => valOf(of?.children.find((each) => each.name === name));
  const text = value('w:lvlText');
  if (own === undefined || text === '' || ['bullet', 'none'].includes(value('w:numFmt'))) return undefined;
  return text.replace(/%([1-9])/g, (_, place: string) => {
    const index = Number(place) - 1;
    const look = levels.find(({ attributes }) => attributes['w:ilvl'] === String(index));
    return formatted(numberAt(index), value('w:numFmt', look));
  });
}

const ROMAN = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
  ] as const),
  ...([
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

// The formats that headings have (ST_NumberFormat); others are written in digits.
function formatted(number: number, format: string): string {
  if (format === 'lowerRoman') return roman(number);
  if (format === 'upperRoman') return roman(number).toUpperCase();
  if (format === 'lowerLetter') return letter(number);
  if (format === 'upperLetter') return letter(number).toUpperCase();
  return format === 'decimalZero' ? String(number).padStart(2, '0') : String(number);
}

function roman(number: number): string {
  let rest = number;
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return sign.repeat(times);
  }).join('');
}

// After z come aa, bb, cc.
function letter(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}
