import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { formatPlace, type Place } from '../../diagnostics/place.ts';
import type { Reference } from '../outline.ts';
import { cutByComment } from '../text/cut-by-comment.ts';
import type { YamlPath } from '../yaml/parse-yaml.ts';
import { commandIn } from './bibtex/tex-commands.ts';
import { CSL_DATE_PARTS, CSL_DATES, CSL_NAME_PARTS, CSL_NAMES, CSL_NUMBERS, CSL_TEXTS } from './csl-variables.ts';
import { isLocalAddress } from './is-local-address.ts';
import { personLikeBodies } from './person-like-bodies.ts';
import { type ReadWork, readWork, type WorkFault } from './read-work.ts';
import { keyVariable } from './work-key.ts';
import type { ParsedWorks, ReferencesFile, WorksFile } from './works-file.ts';

/** The works that a summit can cite, from all of its files and the shared ones. */
export interface Library {
  /** Undefined where a file can't be read to its end: then nobody knows what can be cited. */
  readonly keys: readonly string[] | undefined;
  /** Gives the works with these keys and all findings about them. Faults of the other works give one finding a file. */
  readonly cite: (cited: ReadonlySet<string>) => CitedWorks;
}

/** The works that an outline cites. */
interface CitedWorks {
  readonly references: ReadonlyMap<string, Reference>;
  readonly findings: readonly Diagnostic[];
}

/** A file of references whose works were read. */
export interface ReadFile {
  readonly source: ReferencesFile;
  readonly file: WorksFile | undefined;
  readonly works: readonly ReadWork[];
  readonly findings: readonly Diagnostic[];
}

/** Reads the works of a parsed file. */
export function readWorks(source: ReferencesFile, { file, findings }: ParsedWorks): ReadFile {
  return { source, file, works: (file?.works ?? []).map(readWork), findings };
}

/**
 * Joins a summit's files of references. Where several works have the same key, the first is used and the others are
 * faults.
 */
export function collectReferences(files: readonly ReadFile[]): Library {
  const isUnread = files.some(({ file }) => file === undefined || file.isCutShort === true);
  const keys = files.flatMap(({ works, file }) => [
    ...works.map(({ key }) => key),
    ...(file?.unreadable ?? []).map(({ key }) => key),
  ]);
  const entries = files.flatMap(entriesOf);
  const first = new Map(entries.toReversed().map((entry) => [entry.work.key, entry]));
  return {
    keys: isUnread ? undefined : [...new Set(keys)].filter((key) => key !== ''),
    cite: (cited) => {
      const isCited = ({ work }: Entry) => cited.has(work.key);
      const references = [...first.values()].filter(isCited).toReversed();
      return {
        references: new Map(references.map(({ work, at }) => [work.key, { at: at(), item: work.item }])),
        findings: [
          ...entries.filter(isCited).flatMap((entry) => [...faultsOf(entry), ...repeated(entry, first)]),
          ...files.flatMap((file) => [...file.findings, ...unreadable(file, cited), ...unknownVariables(file)]),
          ...files.flatMap((file) => [
            ...commandsLeft(file, cited),
            ...lost(file, cited),
            ...bodies(file, cited),
            ...localAddresses(file, cited),
          ]),
          ...files.flatMap((file) => uncited(file, entries, { cited, first })),
        ],
      };
    },
  };
}

/** A work with its file and the place of its key. */
interface Entry {
  readonly file: ReadFile;
  readonly index: number;
  readonly work: ReadWork;
  readonly at: () => Place;
}

function entriesOf(file: ReadFile): Entry[] {
  return file.works.map((work, index) => {
    const raw = file.file?.works[index];
    const name = typeof raw === 'object' && raw !== null ? keyVariable(raw as Record<string, unknown>) : 'id';
    return { file, index, work, at: () => placeOf(file, index, [name]) };
  });
}

function placeOf({ source, file }: ReadFile, index: number, path: YamlPath): Place {
  return file?.locate(index, path) ?? { file: source.path, line: 1, column: 1 };
}

function faultsOf({ file, index, work }: Entry): Diagnostic[] {
  const findings = work.faults.map((fault) => toFinding(fault, placeOf(file, index, fault.path)));
  return [...findings, ...cutTexts(file, index, work)];
}

function toFinding(fault: WorkFault, at: Place): Diagnostic {
  switch (fault.code) {
    case 'outline/wrong-type':
      return diagnose(fault.code, fault.data, at);
    case 'outline/missing-key':
      return diagnose(fault.code, fault.data, at);
    case 'outline/invalid-value':
      return diagnose(fault.code, fault.data, at);
    case 'outline/long-text':
      return diagnose(fault.code, fault.data, at);
  }
}

function repeated(entry: Entry, first: ReadonlyMap<string, Entry>): Diagnostic[] {
  const other = first.get(entry.work.key);
  if (other === undefined || isSame(other, entry)) return [];
  const data = { id: entry.work.key, first: formatPlace(other.at()) };
  return [diagnose('outline/duplicate-id', data, entry.at())];
}

function isSame(one: Entry, other: Entry): boolean {
  return one.file === other.file && one.index === other.index;
}

// The values of a work that are printed as prose: in other values a comment does not cut off words.
const PROSE = /title|publisher|place|^(?:genre|authority|literal|family|given)$/;

function cutTexts({ file }: ReadFile, index: number, work: ReadWork): Diagnostic[] {
  const { scalar } = file ?? {};
  const raw = file?.works[index];
  if (scalar === undefined || work.item.id === '') return [];
  return textsIn(raw, []).flatMap(({ path, value }) => cutByComment(scalar(index, path, value)));
}

// Styles print the title and what it stands in. Names are not looked at: a backslash in one is as rare as in an address.
const PRINTED = ['title', 'title-short', 'container-title', 'collection-title', 'publisher', 'genre', 'event-title'];

// One finding a command and file.
function commandsLeft(file: ReadFile, cited: ReadonlySet<string>): Diagnostic[] {
  if (file.source.format !== 'bib') return [];
  const found = file.works.flatMap(({ key, item }, index) =>
    cited.has(key) ? PRINTED.map((name) => ({ index, name, command: commandIn(item[name]) })) : [],
  );
  const first = new Map(found.toReversed().map((each) => [each.command, each]));
  return [...first.values()].flatMap(({ index, name, command }) =>
    command === undefined ? [] : [diagnose('outline/tex-command', { command }, placeOf(file, index, [name]))],
  );
}

// One finding a name and file: an abbreviation stands in many works.
function lost({ file }: ReadFile, cited: ReadonlySet<string>): Diagnostic[] {
  const remarks = (file?.remarks ?? []).filter(({ key }) => cited.has(key));
  return [...new Map(remarks.toReversed().map((remark) => [remark.name, remark.finding])).values()].toReversed();
}

function bodies(file: ReadFile, cited: ReadonlySet<string>): Diagnostic[] {
  const isBibtex = file.source.format === 'bib';
  const found = file.works.flatMap(({ key, item }, index) =>
    cited.has(key) ? personLikeBodies(item).map((body) => ({ ...body, index })) : [],
  );
  const first = [...new Map(found.toReversed().map((body) => [body.printed, body])).values()].toReversed();
  return first.map(({ index, variable, printed }) =>
    diagnose('outline/body-as-person', { printed, isBibtex }, placeOf(file, index, [variable])),
  );
}

function localAddresses(file: ReadFile, cited: ReadonlySet<string>): Diagnostic[] {
  return file.works.flatMap(({ key, item: { URL: address } }, index) => {
    if (!cited.has(key) || typeof address !== 'string' || !isLocalAddress(address)) return [];
    return [diagnose('outline/local-address', { address }, placeOf(file, index, ['URL']))];
  });
}

function textsIn(value: unknown, path: YamlPath): { path: YamlPath; value: string }[] {
  if (typeof value === 'string') return PROSE.test(String(path.at(-1))) ? [{ path, value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    return textsIn(child, [...path, Array.isArray(value) ? Number(key) : key]);
  });
}

function unreadable({ file }: ReadFile, cited: ReadonlySet<string>): Diagnostic[] {
  return (file?.unreadable ?? []).flatMap(({ key, finding }) => (cited.has(key) ? [finding] : []));
}

const KNOWN = ['id', 'citation-key', 'type', ...CSL_TEXTS, ...CSL_NUMBERS, ...CSL_DATES, ...CSL_NAMES];

// One finding a file: a program that writes a variable of its own writes it in every work.
function unknownVariables(file: ReadFile): Diagnostic[] {
  const found = file.works.flatMap(({ unknown }, index) => unknown.map((path) => ({ path, index })));
  const [first] = found;
  if (first === undefined) return [];
  const names = [...new Set(found.map(({ path }) => path.filter((part) => typeof part === 'string').join('.')))];
  const nearestNames = names.flatMap((name) => {
    const [outer = '', inner] = name.split('.');
    const known = inner === undefined ? KNOWN : CSL_DATES.includes(outer) ? CSL_DATE_PARTS : CSL_NAME_PARTS;
    const written = inner ?? outer;
    const near = nearest(written, known);
    // A name that differs by more than two letters in length is another program's own, not a misspelling.
    const isOther = near === undefined || Math.abs(near.length - written.length) > 2;
    return isOther ? [] : [`'${inner === undefined ? near : `${outer}.${near}`}' for '${name}'`];
  });
  const at = file.file?.locateKey(first.index, first.path);
  const data = { names: listed(names.map((name) => `'${name}'`)) ?? '', nearest: listed(nearestNames) };
  return [diagnose('outline/unknown-variable', data, at)];
}

// Lists the first words, and says how many more there are; undefined for an empty list.
function listed(words: readonly string[]): string | undefined {
  const more = words.length > MOST_NAMES ? ` and ${words.length - MOST_NAMES} more` : '';
  return words.length === 0 ? undefined : `${words.slice(0, MOST_NAMES).join(', ')}${more}`;
}

const MOST_NAMES = 8;

interface Citing {
  readonly cited: ReadonlySet<string>;
  readonly first: ReadonlyMap<string, Entry>;
}

// In an export of a whole library most works are not cited. In a list written by hand, an uncited work was most likely
// forgotten.
function uncited(file: ReadFile, entries: readonly Entry[], { cited, first }: Citing): Diagnostic[] {
  if (file.file?.isCutShort === true) return [];
  const own = entries.filter((entry) => entry.file === file && !cited.has(entry.work.key));
  const isFaulty = (entry: Entry) => entry.work.faults.length > 0 || repeated(entry, first).length > 0;
  const faulty = own.filter(isFaulty);
  const broken = (file.file?.unreadable ?? []).filter(({ key }) => !cited.has(key));
  const isListed = file.source.format === 'yaml' && file.source.origin === 'summit';
  const faults = faulty.length + broken.length;
  if (faults === 0 && (own.length === 0 || !isListed)) return [];
  const at = faulty[0]?.at() ?? broken[0]?.finding.place ?? own[0]?.at();
  return [diagnose('outline/uncited-works', { uncited: isListed ? own.length + broken.length : 0, faults }, at)];
}
