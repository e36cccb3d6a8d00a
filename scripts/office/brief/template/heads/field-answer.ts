import { RECKONED_FIELDS } from '../../rules/reckoned-fields.ts';
import { stylesNamed } from '../match-styles.ts';
import type { HeadFilling } from './fill-head.ts';
import { type HeadWord, headWordNamed } from './head-words.ts';

/** What becomes of a field of a head: it is kept as it is, or shows these words. */
export type FieldAnswer =
  | 'kept'
  | {
      readonly words: string;
      /** The code of the field that stands there afterwards; undefined where the words stand as text. */
      readonly code?: string;
      readonly shows?: HeadWord | 'page';
      /** The custom document property that the field repeats. */
      readonly property?: string;
      /** Whether nothing fills the field. */
      readonly isUnknown?: boolean;
    };

/** Says what becomes of a field of a head, by its code. */
export function fieldAnswer(code: string, filling: HeadFilling): FieldAnswer {
  const [, name = '', rest = ''] = /^\s*(\S+)\s*([\s\S]*)$/.exec(code) ?? [];
  const argument = /^"([^"]*)"|^([^\s\\"]+)/.exec(rest);
  const given = argument?.[1] ?? argument?.[2] ?? '';
  const kind = name.toUpperCase();
  if (RECKONED_FIELDS.has(kind)) return 'kept';
  const counted = countedAnswer(kind, code, filling);
  if (counted !== undefined) return counted;
  if (kind === 'STYLEREF') return styleAnswer(given, filling);
  if (kind === 'DOCPROPERTY') return propertyAnswer(given, code, filling);
  const shows = PROPERTIES[kind];
  if (shows !== undefined) return { words: filling.words[shows], code: code.trim(), shows };
  return { words: '', isUnknown: true };
}

const PROPERTIES: Readonly<Record<string, HeadWord>> = {
  TITLE: 'title',
  SUBJECT: 'subject',
  AUTHOR: 'author',
  KEYWORDS: 'keywords',
  COMMENTS: 'rights',
};
const DATES: ReadonlySet<string> = new Set(['DATE', 'TIME', 'CREATEDATE', 'SAVEDATE', 'PRINTDATE']);
// The names of built-in document properties, which need no part of their own.
const BUILT_IN: ReadonlySet<string> = new Set(['title', 'subject', 'author', 'keywords', 'comments']);

function countedAnswer(kind: string, code: string, { words, page }: HeadFilling): FieldAnswer | undefined {
  if (kind === 'PAGE') return { words: page, code: code.trim(), shows: 'page' };
  if (kind === 'NUMPAGES' || kind === 'SECTIONPAGES') return { words: words.pages, code: code.trim() };
  if (kind === 'FILENAME') return { words: words.file, shows: 'file' };
  return DATES.has(kind) ? { words: words.date, shows: 'date' } : undefined;
}

function propertyAnswer(name: string, code: string, { words }: HeadFilling): FieldAnswer {
  const shows = headWordNamed(name);
  if (shows === undefined) return { words: '', isUnknown: true };
  const known = { words: words[shows], code: code.trim(), shows };
  return BUILT_IN.has(name.toLowerCase()) ? known : { ...known, property: name };
}

const RUNNING_TITLE = 'Running Title';

// The number of a heading’s level means the same in every language of Word, and a character style of the project’s own
// stands on the title.
function styleAnswer(name: string, { words, styles, styled }: HeadFilling): FieldAnswer {
  const level = /^[1-9]$/.test(name) ? `heading ${name}` : name;
  const style = stylesNamed(styles, level)[0];
  // A brief that this tool has made may be the template of the next one.
  const shows = style === undefined ? undefined : style.name === RUNNING_TITLE ? 'title' : styled.get(style.id);
  if (shows === 'title') return { words: words.title, code: `STYLEREF "${RUNNING_TITLE}"`, shows };
  if (style === undefined || shows === undefined) return { words: '', isUnknown: true };
  const heading = /^heading ([1-9])$/i.exec(style.name)?.[1];
  return { words: words[shows], code: `STYLEREF ${heading ?? `"${style.name}"`}`, shows };
}
