import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import type { Place } from '../../../diagnostics/place.ts';
import { textPlaces } from '../text-places.ts';
import type { ParseBibtex, ReferencesFile, WorksFile } from '../works-file.ts';
import { type BibtexEntry, type BibtexParts, bibtexParts } from './bibtex-entries.ts';
import { attempt, convertBibtex, type RawEntry, type ReadableEntry, type Work } from './convert-bibtex.ts';
import { lostFields } from './lost-fields.ts';
import { mendBibtexWork } from './mend-bibtex-work.ts';
import { plainTexFields } from './plain-tex-fields.ts';
import { valueOffset } from './value-offset.ts';

/** Loads the parser of BibTeX and BibLaTeX. It takes 0.1 s, and only a summit with a `.bib` file needs it. */
export async function loadBibtex(): Promise<ParseBibtex> {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  const read = (text: string) => plugins.input.data(text, '@bibtex/text') as readonly RawEntry[];
  const convert = (entries: readonly RawEntry[]) => plugins.input.data(entries, '@biblatex/entries+list') as Work[];
  return (source) => parseBibtex(source, { read, convert });
}

interface Library {
  readonly read: (text: string) => readonly RawEntry[];
  readonly convert: (entries: readonly RawEntry[]) => Work[];
}

function parseBibtex({ path, text: written }: ReferencesFile, library: Library): ReturnType<ParseBibtex> {
  const parts = bibtexParts(written);
  const { text } = parts;
  const placeAt = textPlaces(path, text);
  if (parts.entries.length === 0 && text.trim() !== '') {
    const data = { expected: 'a list of works, as BibTeX has it (@report{key, …})', found: 'something else' };
    return { findings: [diagnose('outline/wrong-type', data, { file: path, line: 1, column: 1 })] };
  }
  const unread: { key: string; finding: Diagnostic }[] = [];
  const readable: ReadableEntry[] = [];
  const raws = readEntries(text, parts, library);
  for (const [index, entry] of parts.entries.entries()) {
    const raw = raws[index];
    if (typeof raw === 'object') readable.push({ entry, raw: { ...raw, properties: plainTexFields(raw.properties) } });
    else unread.push({ key: entry.key, finding: unreadable(entry, raw, { text, placeAt }) });
  }
  const { works, converted, faults } = convertBibtex(readable, library.convert);
  for (const { entry, field } of faults)
    unread.push({ key: entry.key, finding: unreadableValue(entry, field, { text, placeAt }) });
  return {
    findings: [],
    file: {
      unreadable: unread,
      remarks: lostFields(converted, text, placeAt),
      works: works.map((work, index) => mendBibtexWork(work, converted[index]?.raw.properties ?? {})),
      ...locators(
        text,
        converted.map(({ entry }) => entry),
        placeAt,
      ),
    },
  };
}

// All entries are read at once, which is much faster. They are read one by one if an entry has a fault, or if something
// stands between entries.
function readEntries(
  text: string,
  { entries, abbreviations }: BibtexParts,
  { read }: Library,
): readonly (RawEntry | string)[] {
  const whole = attempt(() => read(text));
  const isWhole = typeof whole === 'object' && whole.length === entries.length;
  if (isWhole && whole.every(({ label }, index) => label === entries[index]?.key)) return whole;
  const before = `${abbreviations.join('\n')}\n`;
  const lines = before.split('\n').length - 1;
  return entries.map(({ from, to, isOpen }) => {
    if (isOpen) return 'a { in it is not closed';
    const one = attempt(() => read(`${before}${text.slice(from, to)}`));
    const ownLine = (_: string, line: string) => `at line ${Number(line) - lines} col`;
    return typeof one === 'string' ? one.replace(/at line (\d+) col/, ownLine) : (one[0] ?? 'there is nothing in it');
  });
}

const NEEDED: Readonly<Record<string, string>> = {
  comma: 'a comma is missing before this',
  rbrace: 'a comma or a } is missing before this',
  equals: 'an = is missing before this, behind the name of a field',
  label: 'it has no key behind its first {',
  lbrace: 'this value is in neither braces nor quotes',
};

// The library's message names tokens and grammar rules. The author needs what is missing, and where.
function unreadable(
  entry: BibtexEntry,
  reason: string | undefined,
  { text, placeAt }: { text: string; placeAt: ReturnType<typeof textPlaces> },
): Diagnostic {
  const [, token = '', line, column] = /^expected "(\w+)", got "\w+" at line (\d+) col (\d+)/.exec(reason ?? '') ?? [];
  const needed = NEEDED[token];
  const stop = needed === undefined ? undefined : offsetAt(text, entry, [Number(line), Number(column)]);
  const unread = 'something in it is not closed, or is no TeX';
  const said = needed ?? (/^(?:expected "|invalid syntax)/.test(reason ?? '') ? unread : (reason ?? ''));
  const data = { key: entry.key, reason: said.split('\n')[0] ?? '', isExact: stop !== undefined };
  return diagnose('outline/bibtex-syntax', data, placeAt(stop ?? entry.from));
}

function unreadableValue(
  entry: BibtexEntry,
  field: string | undefined,
  { text, placeAt }: { text: string; placeAt: ReturnType<typeof textPlaces> },
): Diagnostic {
  const value = field === undefined ? undefined : valueOffset(text.slice(entry.from, entry.to), field);
  const where = field === undefined ? 'it' : `its ${field}`;
  const data = {
    key: entry.key,
    reason: `in ${where} something is not closed, or is no TeX`,
    isExact: value !== undefined,
  };
  return diagnose('outline/bibtex-syntax', data, placeAt(entry.from + (value ?? 0)));
}

// Gives the offset in the file of a line and column (from 1) of an entry; undefined where the entry has none such.
function offsetAt(
  text: string,
  { from, to }: BibtexEntry,
  [line, column]: readonly [number, number],
): number | undefined {
  const lines = text.slice(from, to).split('\n');
  if (!(line >= 1 && line <= lines.length)) return undefined;
  const above = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return from + above + column - 1;
}

// The BibTeX fields from which a CSL variable comes.
const FIELDS: Readonly<Record<string, string>> = {
  id: '',
  issued: 'date|year|month',
  accessed: 'urldate',
  'event-date': 'eventdate',
  'original-date': 'origdate',
  author: 'author',
  editor: 'editor',
  title: 'title',
  'container-title': 'journaltitle|journal|booktitle|maintitle',
  publisher: 'publisher|institution|school|organization',
  DOI: 'doi',
  URL: 'url',
};

function locators(
  text: string,
  entries: readonly BibtexEntry[],
  placeAt: (from: number, to?: number) => Place,
): Pick<WorksFile, 'locate' | 'locateKey'> {
  const locate = (work: number, path: readonly (string | number)[]): Place => {
    const { from = 0, to = 0, key = '' } = entries[work] ?? {};
    const body = text.slice(from, to);
    const fields = FIELDS[String(path[0] ?? 'id')] ?? '';
    const value = fields === '' ? undefined : valueOffset(body, fields);
    if (value !== undefined) return placeAt(from + value);
    const at = from + Math.max(0, body.indexOf(key));
    return placeAt(at, at + key.length);
  };
  return { locate, locateKey: locate };
}
