import type { CitationItem } from './inline.ts';

// Pandoc's names for locators in English, and CSL's (CSL 1.0.2, appendix V).
const LOCATOR_LABELS: Readonly<Record<string, string>> = {
  art: 'article',
  ch: 'chapter',
  chap: 'chapter',
  fig: 'figure',
  fol: 'folio',
  l: 'line',
  n: 'note',
  no: 'issue',
  p: 'page',
  para: 'paragraph',
  paras: 'paragraph',
  pp: 'page',
  sec: 'section',
  v: 'verse',
  vol: 'volume',
};
const LOCATOR = /^(?<label>¶+|§+|[a-z]+)\.?\s*(?<locator>\d[\d\w.:–-]*(?:\s*,\s*\d[\d.:–-]*)*)(?<suffix>.*)$/i;
const ITEM = /^(?<prefix>.*?)(?:^|(?<=\s)|(?<=-))@(?<key>[A-Za-z0-9_][\w:.+/-]*[\w]|\w)(?:\s*,\s*(?<rest>.*))?$/s;

/** Whether the text between two square brackets is meant as a citation. */
export function looksLikeCitation(content: string): boolean {
  return /(?:^|[\s;-])@/.test(content);
}

/**
 * The works named between the brackets of a citation, as Pandoc writes them (`@key, para. 3; see @other`);
 * undefined where one of them can't be read.
 */
export function parseCitation(content: string): CitationItem[] | undefined {
  const items = content.split(';').map((part) => parseItem(part.trim()));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function parseItem(part: string): CitationItem | undefined {
  const groups = ITEM.exec(part)?.groups;
  if (groups?.['key'] === undefined) return undefined;
  const prefix = (groups['prefix'] ?? '').replace(/-$/, '').trim();
  const base = { key: groups['key'], ...(prefix === '' ? {} : { prefix: `${prefix} ` }) };
  const rest = groups['rest']?.trim();
  return rest === undefined || rest === '' ? base : { ...base, ...parseLocator(rest) };
}

function parseLocator(rest: string): Pick<CitationItem, 'label' | 'locator' | 'suffix'> {
  if (/^\d[\d–-]*$/.test(rest)) return { label: 'page', locator: rest };
  const groups = LOCATOR.exec(rest)?.groups;
  const label = groups?.['label'] === undefined ? undefined : labelOf(groups['label']);
  if (label === undefined || groups?.['locator'] === undefined) return { suffix: `, ${rest}` };
  const suffix = (groups['suffix'] ?? '').trim();
  return { label, locator: groups['locator'], ...(suffix === '' ? {} : { suffix: ` ${suffix}` }) };
}

function labelOf(written: string): string | undefined {
  if (written.startsWith('¶')) return 'paragraph';
  if (written.startsWith('§')) return 'section';
  const lower = written.toLowerCase();
  return LOCATOR_LABELS[lower] ?? Object.values(LOCATOR_LABELS).find((label) => label === lower);
}
