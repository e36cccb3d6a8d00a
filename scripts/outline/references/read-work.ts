import type { DataOf } from '../../diagnostics/catalogue.ts';
import { meantDates } from '../meant-dates.ts';
import { letterRuns } from '../text/lowered-letters.ts';
import { MOST_CHARACTERS } from '../text/text-hygiene.ts';
import type { YamlPath } from '../yaml/parse-yaml.ts';
import { bareDoi, cleanWords } from './clean-words.ts';
import type { CslItem, CslValue } from './csl-item.ts';
import { CSL_DATE_PARTS, CSL_DATES, CSL_FRAME, CSL_NAMES, CSL_NUMBERS, CSL_TEXTS } from './csl-variables.ts';
import { isLeftOut, isMap } from './left-out.ts';
import { noteVariables } from './note-variables.ts';
import { pagesOf } from './pages-of.ts';
import { isDateParts, readCslDate } from './read-csl-date.ts';
import { readCslNames } from './read-csl-names.ts';
import { workKey } from './work-key.ts';

/** The codes of the faults that a work can have. */
type WorkCode = 'outline/wrong-type' | 'outline/invalid-value' | 'outline/missing-key' | 'outline/long-text';

/** A fault of a work, and the path of the faulty value; the path is empty for the work itself. */
export type WorkFault = {
  readonly [Code in WorkCode]: { readonly path: YamlPath; readonly code: Code; readonly data: DataOf<Code> };
}[WorkCode];

/** The value of a variable, its fault, and the paths of parts that CSL doesn't know. */
export interface ReadVariable {
  readonly value?: CslValue;
  readonly fault?: WorkFault;
  readonly unknown?: readonly YamlPath[];
}

/** A work that was read from a file of references. */
export interface ReadWork {
  /** The key with which texts cite the work; empty where it has no key, so that nothing can cite it. */
  readonly key: string;
  readonly item: CslItem;
  readonly faults: readonly WorkFault[];
  /** The paths of the parts that CSL doesn't know. */
  readonly unknown: readonly YamlPath[];
}

/** Reads one work of a file of references, in CSL JSON as any program writes it. */
export function readWork(work: unknown): ReadWork {
  if (!isMap(work)) return notAWork(work);
  const read = Object.entries({ ...work, ...noteVariables(work) })
    .filter(([name, value]) => !CSL_FRAME.includes(name) && !isLeftOut(value))
    .map(([name, value]): [string, ReadVariable] => [name, readVariable(name, value)]);
  const values = read.flatMap(([name, { value }]): [string, CslValue][] =>
    value === undefined ? [] : [[name, value]],
  );
  const faults = read.flatMap(([name, { fault }]): WorkFault[] => {
    return fault === undefined ? [] : [{ ...fault, path: [name, ...fault.path] }];
  });
  const unknown = read.flatMap(([name, { unknown: paths = [] }]) => paths.map((path) => [name, ...path]));
  const key = workKey(work);
  const type = isLeftOut(work['type']) ? 'document' : String(work['type']).trim();
  const item = settled({ ...Object.fromEntries(values), id: key, type });
  return { key, item, faults: [...missing(work, item, faults), ...faults], unknown };
}

function notAWork(value: unknown): ReadWork {
  const found = value === null ? 'empty' : `'${String(value)}'`;
  const data = { expected: 'a work, as a map of keys (id: …)', found };
  return {
    key: '',
    item: { id: '', type: 'document' },
    faults: [{ path: [], code: 'outline/wrong-type', data }],
    unknown: [],
  };
}

// A variable that CSL doesn't know is reported, and left out of the work.
function readVariable(name: string, value: unknown): ReadVariable {
  if (CSL_NAMES.includes(name)) return readCslNames(value);
  if (CSL_DATES.includes(name)) return readDateVariable(value);
  return CSL_TEXTS.includes(name) || CSL_NUMBERS.includes(name) ? readText(name, value) : { unknown: [[]] };
}

function readDateVariable(value: unknown): ReadVariable {
  const { date, fault } = readCslDate(value);
  const isKnown = (part: string) => CSL_DATE_PARTS.includes(part) || isDateParts(part);
  // Where nothing of a date could be read, that is told of the whole.
  const strange = isMap(value) && fault === undefined ? Object.keys(value).filter((part) => !isKnown(part)) : [];
  const unknown = strange.map((part) => [part]);
  if (fault !== undefined)
    return {
      fault: { path: pathOfDate(value), code: 'outline/invalid-value', data: { ...fault, ...meantBy(fault.found) } },
      unknown,
    };
  if (date === undefined) return { unknown };
  return { value: date.literal === undefined ? date : { ...date, literal: cleanWords(date.literal) }, unknown };
}

// Files of references don't say in which language their dates are written; most are in English.
function meantBy(written: string): { nearest?: string } {
  const dates = meantDates(written, 'en');
  return dates === undefined ? {} : { nearest: dates.join('/') };
}

// Where the date consists of numbers, the finding stands at the numbers.
function pathOfDate(value: unknown): YamlPath {
  const key = isMap(value) ? Object.keys(value).find(isDateParts) : undefined;
  return key === undefined ? [] : [key];
}

// Variables that styles do not print, and that may be long.
const KEPT = /^(?:abstract|annote|note|keyword|references)$/;

function readText(name: string, value: unknown): ReadVariable {
  const list = Array.isArray(value) ? value : [value];
  if (list.some((each) => typeof each === 'object' && each !== null)) {
    const found = isMap(value) ? 'a map of keys' : 'a list';
    return { fault: { path: [], code: 'outline/wrong-type', data: { expected: 'a text', found } } };
  }
  const words = cleanText(name, list.map(String).join(', '));
  if (words.length > MOST_CHARACTERS && !KEPT.test(name)) {
    return { fault: { path: [], code: 'outline/long-text', data: { found: words.length, most: MOST_CHARACTERS } } };
  }
  return words === '' ? {} : { value: words };
}

// Styles print the tags of a number as signs. A comma at the end of a title was copied with it.
function cleanText(name: string, written: string): string {
  const words = cleanWords(written);
  if (CSL_NUMBERS.includes(name)) return words.replace(/<\/?(?:i|b|sub|sup|sc|span)\b[^<>]*>/gi, '');
  const isTitle = name.endsWith('title');
  const drawn = letterRuns(words).map((run) => (run.isLowered && isTitle ? `<sub>${run.words}</sub>` : run.words));
  return isTitle ? drawn.join('').replace(/(?<=\S)\s*[,;]+$/, '') : drawn.join('');
}

// A DOI that is a web address becomes the URL, the pages are parted from what is written with them, and older names of
// variables become today's.
function settled(item: CslItem): CslItem {
  const { shortTitle, journalAbbreviation, event, DOI, page, ...rest } = item;
  const doi = typeof DOI === 'string' ? bareDoi(DOI) : undefined;
  const isAddress = doi !== undefined && /^https?:/i.test(doi);
  const pages = typeof page === 'string' ? pagesOf(page, item.type) : {};
  return {
    ...(shortTitle === undefined ? {} : { 'title-short': shortTitle }),
    ...(journalAbbreviation === undefined ? {} : { 'container-title-short': journalAbbreviation }),
    ...(event === undefined ? {} : { 'event-title': event }),
    ...(isAddress ? { URL: doi } : {}),
    ...pages,
    ...(rest as CslItem),
    ...(typeof rest['URL'] === 'string' ? { URL: withScheme(rest['URL']) } : {}),
    ...(doi === undefined || doi === '' || isAddress ? {} : { DOI: doi }),
  };
}

// People leave the beginning out (`www.example.org/report`), and without it nothing could be clicked.
function withScheme(address: string): string {
  return /^(?:www\.[^\s/]+|[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)+(?=\/))/i.test(address) ? `https://${address}` : address;
}

// Any of these can stand for the title of a work that lacks one.
const TITLES = ['title', 'title-short', 'container-title', 'reviewed-title', 'event-title', 'genre', 'part-title'];
// Letters, talks and interviews need no title: they are named by the people who speak or write.
const UNTITLED = /^(?:personal_communication|interview|speech|post|hearing)$/;

function missing(work: Readonly<Record<string, unknown>>, item: CslItem, faults: readonly WorkFault[]): WorkFault[] {
  const lacks = (key: string, expected: string): WorkFault => ({
    path: [],
    code: 'outline/missing-key',
    data: { key, expected },
  });
  // A title with a fault is there.
  const isThere = (name: string) => item[name] !== undefined || faults.some(({ path }) => path[0] === name);
  const isTitled = TITLES.some(isThere) || UNTITLED.test(item.type);
  return [
    ...(item.id === '' ? [lacks('id', 'the key by which texts cite the work')] : []),
    ...(isLeftOut(work['type'])
      ? [lacks('type', 'what kind of work it is in CSL’s words, such as report or book')]
      : []),
    ...(isTitled ? [] : [lacks('title', 'the title as the work has it')]),
  ];
}
