import { bibtexAddresses } from './bibtex-addresses.ts';

/** The fields of a BibTeX entry as they are written. */
export type BibtexFields = Readonly<Record<string, string | number>>;

type Work = Readonly<Record<string, unknown>>;
type Name = Readonly<Record<string, unknown>>;

/**
 * Corrects a work that Citation.js made from a BibTeX entry: an institution in braces becomes a body, a name with an
 * accent at its start keeps its family name whole, TeX's `,,` becomes the low quotation mark, an accent over a dotless
 * i becomes the letter with the accent (í), a kind of thesis or report that is written as a key of BibLaTeX becomes its words,
 * and addresses and dates are taken from `fields` as they are written. The title under which its parts name a book, and
 * the number -1 that Mendeley gives an issue without one, are left out.
 */
export function mendBibtexWork(work: Work, fields: BibtexFields): Work {
  const variables = Object.entries(work).map(([name, value]): [string, unknown] => {
    if (Array.isArray(value) && value.every(isName)) return [name, value.map(withWholeLetters).flatMap(mendName)];
    return [name, typeof value === 'string' ? wholeLetters(withLowQuotes(value)) : value];
  });
  const mended = Object.fromEntries(variables.filter(([name, value]) => !isNothing(name, value, work)));
  return { ...mended, ...bibtexAddresses(fields, 'URL' in mended), ...datesOf(fields), ...genreOf(fields, mended) };
}

function isNothing(name: string, value: unknown, { title }: Work): boolean {
  return (name === 'issue' && String(value) === '-1') || (name === 'container-title' && value === title);
}

// BibLaTeX's own words for its keys (the BibLaTeX manual, "Localization keys"), and for BibTeX's types of entries that Citation.js gives
// as the kind. Citation.js knows the keys in files of BibLaTeX only.
const GENRES: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mathesis: 'Master’s thesis',
  mastersthesis: 'Master’s thesis',
  bathesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
};

function genreOf({ type }: BibtexFields, { genre }: Work): Work {
  const words = GENRES[String(type ?? genre ?? '')];
  return words === undefined ? {} : { genre: words };
}

// TeX's fonts draw two commas as „; Citation.js knows only the other quotation marks.
function withLowQuotes(words: string): string {
  return words.replace(/(?<=^|[\s([])[,]{2}(?=[\p{L}\p{N}])/gu, '„');
}

// `{\'\i}` is an í in TeX, whose accents take the dot's place; Citation.js leaves the dotless letter, which no font joins.
function wholeLetters(words: string): string {
  return words
    .replace(/\u0131(?=\p{M})/gu, 'i')
    .replace(/\u0237(?=\p{M})/gu, 'j')
    .normalize('NFC');
}

function withWholeLetters(name: Name): Name {
  const parts = Object.entries(name).map(([part, value]) => [
    part,
    typeof value === 'string' ? wholeLetters(value) : value,
  ]);
  return Object.fromEntries(parts);
}

function isName(value: unknown): value is Name {
  return typeof value === 'object' && value !== null && 'family' in value;
}

// `{World Bank Group}`; also `and others`, with which BibTeX shortens a list of authors (`standInOthers`).
function mendName(name: Name): Name[] {
  const whole = withoutEtAl(name);
  return whole === undefined ? [mendWhole(name)] : [mendWhole(whole), { literal: 'others' }];
}

// `author = {Anna Alpha et al.}`: what stands for the others was taken for a part of the name.
function withoutEtAl(name: Name): Name | undefined {
  const { given, family, 'non-dropping-particle': particle, ...rest } = name;
  const before = typeof given === 'string' ? given : '';
  const behind = [particle, family].filter((part) => typeof part === 'string').join(' ');
  if (ET_AL.test(before)) return { ...name, given: before.replace(ET_AL, '').trim() };
  if (!ET_AL.test(behind)) return undefined;
  const last = behind.replace(ET_AL, '').trim();
  if (last !== '') return { ...rest, ...(before === '' ? {} : { given: before }), family: last };
  const [, first, only = before] = /^(.+) (\S+)$/.exec(before) ?? [];
  return { ...rest, ...(first === undefined ? {} : { given: first }), family: only };
}

const ET_AL = /(?:^|\s)et\.? al\b\.?(?=\s|$)/i;

function mendWhole(name: Name): Name {
  const { family, given, 'non-dropping-particle': particle, ...rest } = name;
  if (given === undefined && particle === undefined && Object.keys(rest).length === 0) return { literal: family };
  // `{\'E}mile Zola`: the accent's brace hides that the name begins with a capital.
  if (typeof particle !== 'string' || !/^\p{Lu}/u.test(particle)) return name;
  return given === undefined
    ? { ...rest, given: particle, family }
    : { ...rest, given, family: `${particle} ${String(family)}` };
}

const DATES: Readonly<Record<string, string>> = {
  date: 'issued',
  urldate: 'accessed',
  eventdate: 'event-date',
  origdate: 'original-date',
};

// Dates in words, which older files have, are printed as they are.
function datesOf(fields: BibtexFields): Work {
  const dates = Object.entries(DATES).flatMap(([field, variable]): [string, unknown][] => {
    const written = String(fields[field] ?? '')
      .replace(/[{}]/g, '')
      .trim();
    if (written === '') return [];
    return [[variable, /^[-\d/.~?%TZ:+]+$/.test(written) ? written : { literal: written }]];
  });
  // TeX's dash between two years: `2009--2011`.
  const [, first, last] = /^(\d{4})\s*(?:-{1,3}|[–—])\s*(\d{4})$/.exec(String(fields['year'] ?? '').trim()) ?? [];
  if (first !== undefined && fields['date'] === undefined) dates.push(['issued', `${first}/${last}`]);
  // A month that is none is left for the reader of dates to tell: Citation.js takes 13 for spring.
  const { year, month, date } = fields;
  const hasNoMonth = date === undefined && /^\d+$/.test(String(month ?? '')) && Number(month) > 12;
  if (hasNoMonth && /^\d{4}$/.test(String(year ?? ''))) dates.push(['issued', `${year}-${month}`]);
  return Object.fromEntries(dates);
}
