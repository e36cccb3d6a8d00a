import { CITATION_KEY } from './citation-key.ts';
import type { CitationItem } from './inline.ts';

// Pandoc's English abbreviations for locators, with CSL's names (CSL 1.0.2, appendix V).
const LOCATOR_LABELS: Readonly<Record<string, string>> = {
  art: 'article-locator',
  article: 'article-locator',
  ch: 'chapter',
  chap: 'chapter',
  fig: 'figure',
  fol: 'folio',
  l: 'line',
  ll: 'line',
  n: 'note',
  nn: 'note',
  no: 'issue',
  p: 'page',
  para: 'paragraph',
  pp: 'page',
  sec: 'section',
  v: 'verse',
  vv: 'verse',
  vol: 'volume',
};
// A number with its parts (`12`, `5.3`, `3(a)`), a Roman number, or several of one kind.
const NUMBER = '\\d(?:[\\w.:]*\\w)?(?:\\(\\w+\\))*';
const ROMAN = '(?:[ivxlc]+|[IVXLC]+)(?![\\w.])';
const BETWEEN = '(?:\\s*,\\s*(?:(?:and|&|и)\\s+)?|\\s*&\\s*|\\s+(?:and|to|и)\\s+|\\s*[–—-]\\s*)';
const NUMBERS = [NUMBER, ROMAN].map((one) => `${one}(?:${BETWEEN}${one})*`).join('|');
const BARE = new RegExp(`^\\d+(?:${BETWEEN}\\d+)*$`);
const LOCATOR = new RegExp(
  `^(?<label>¶+|§+|[A-Za-z]+)\\.?\\s*(?<locator>(?:${NUMBERS})(?:\\s*ff\\b\\.?|\\s+et seqq?\\.)?)(?<suffix>.*)$`,
  's',
);
// As in Pandoc: letters of any script with some punctuation between them. A key with other characters stands in braces.
const ITEM = new RegExp(
  `^(?<prefix>.*?)(?:^|(?<=\\s)|(?<=-))@(?:\\{(?<braced>[^{}]+)\\}|(?<key>${CITATION_KEY}))(?:\\s*,\\s*(?<rest>.*))?$`,
  'su',
);

const WHOLE_KEY = new RegExp(`^${CITATION_KEY}$`, 'u');

/** Whether the words between two square brackets are meant as a citation. */
export function looksLikeCitation(content: string): boolean {
  return /(?:^|[\s;-])@/.test(content);
}

/**
 * Parses the words between the brackets of a citation, as Pandoc writes them (`@key, para. 3; see @other`). Gives its
 * works; undefined where one can't be read.
 */
export function parseCitation(content: string): CitationItem[] | undefined {
  const items = citationParts(content).map((part) => parseItem(part.trim()));
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** Splits a citation into the parts for its works, at each semicolon outside braces. */
export function citationParts(content: string): string[] {
  return content.split(/;(?![^{}]*\})/);
}

/** Gives a citation with braces around the keys that need them; undefined where missing braces are not its fault. */
export function withBraces(content: string): string | undefined {
  const braced = content.replace(/(?<=^|[\s;-])@([^\s{},;[\]]+)/g, (whole, key: string) => {
    return WHOLE_KEY.test(key) ? whole : `@{${key}}`;
  });
  return braced !== content && parseCitation(braced) !== undefined ? braced : undefined;
}

function parseItem(part: string): CitationItem | undefined {
  const groups = ITEM.exec(part)?.groups;
  const key = groups?.['key'] ?? groups?.['braced']?.trim();
  if (groups === undefined || key === undefined || key === '') return undefined;
  const prefix = (groups['prefix'] ?? '').replace(/-$/, '').trim();
  const base = { key, ...(prefix === '' ? {} : { prefix: `${prefix} ` }) };
  const rest = groups['rest']?.trim();
  return rest === undefined || rest === '' ? base : { ...base, ...parseLocator(rest) };
}

function parseLocator(rest: string): Pick<CitationItem, 'label' | 'locator' | 'suffix'> {
  if (BARE.test(rest)) return { label: 'page', locator: withDashes(rest) };
  const groups = LOCATOR.exec(rest)?.groups;
  const label = groups?.['label'] === undefined ? undefined : labelOf(groups['label']);
  if (label === undefined || groups?.['locator'] === undefined) return { suffix: `, ${rest}` };
  const suffix = (groups['suffix'] ?? '').trim();
  const space = /^[,;:.]/.test(suffix) ? '' : ' ';
  return { label, locator: withDashes(groups['locator']), ...(suffix === '' ? {} : { suffix: space + suffix }) };
}

// citeproc-js turns a hyphen between plain numbers into a dash, and does not understand a dash there.
function withDashes(locator: string): string {
  const dash = /^[\d\s,&–—-]+$/.test(locator.replace(/\b(?:and|to|и)\b/g, '')) ? '-' : '–';
  return locator.replace(/\s*[–—-]\s*/g, dash);
}

function labelOf(written: string): string | undefined {
  if (written.startsWith('¶')) return 'paragraph';
  if (written.startsWith('§')) return 'section';
  const lower = written.toLowerCase();
  // The plural counts too: arts., chapters.
  return [lower, lower.replace(/s$/, '')]
    .map((name) => LOCATOR_LABELS[name] ?? Object.values(LOCATOR_LABELS).find((label) => label === name))
    .find((label) => label !== undefined);
}
