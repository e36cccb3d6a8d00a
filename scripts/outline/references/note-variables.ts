import { CSL_DATES, CSL_NUMBERS, CSL_TEXTS } from './csl-variables.ts';
import { isLeftOut } from './left-out.ts';
import { readCslDate } from './read-csl-date.ts';

/**
 * Gives the variables that stand in a work's note and nowhere else, one a line, as Zotero's users write into its field
 * Extra what it has no field for: `DOI: 10.1007/x`, `Collection Title: Lecture Notes`. Zotero prints them too.
 */
export function noteVariables(work: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const { note } = work;
  if (typeof note !== 'string' || !note.includes(':')) return {};
  const lines = note.split('\n').flatMap((line): [string, string][] => {
    const [, label = '', value = ''] = /^\s*([A-Za-z][A-Za-z _-]*?)\s*:\s*(\S.*?)\s*$/.exec(line) ?? [];
    const name = NAMES.get(label.toLowerCase().replace(/[ _]/g, '-'));
    return name === undefined || !isLeftOut(work[name]) || !fits(name, value) ? [] : [[name, value]];
  });
  // The first line with a name counts.
  return Object.fromEntries(lines.toReversed());
}

// What is only kept, and words so common that they begin a sentence of a note: "Source: own archive".
const UNLIKELY = /^(?:abstract|annote|event|keyword|language|note|references|scale|section|source|status)$/;

const NAMES: ReadonlyMap<string, string> = new Map(
  [...CSL_TEXTS, ...CSL_NUMBERS, ...CSL_DATES]
    .filter((name) => !UNLIKELY.test(name))
    .map((name) => [name.toLowerCase().replaceAll('_', '-'), name]),
);

// Words in the place of a date stay in the note.
function fits(name: string, value: string): boolean {
  return !CSL_DATES.includes(name) || readCslDate(value).date !== undefined;
}
