import type { BibtexEntry } from './bibtex-entries.ts';
import type { BibtexFields } from './mend-bibtex-work.ts';

/** An entry as Citation.js gives it, with its fields as they are written. */
export interface RawEntry {
  readonly type: string;
  readonly label: string;
  readonly properties: BibtexFields;
}

/** A work in CSL's variables, as Citation.js gives it. */
export type Work = Readonly<Record<string, unknown>>;

/** An entry that follows BibTeX's grammar; what stands in its values is read only when it is converted. */
export interface ReadableEntry {
  readonly entry: BibtexEntry;
  readonly raw: RawEntry;
}

/** The works of the entries that can be converted, in one order, and the others with the field that is to blame. */
interface Converted {
  readonly works: readonly Work[];
  readonly converted: readonly ReadableEntry[];
  readonly faults: readonly { readonly entry: BibtexEntry; readonly field: string | undefined }[];
}

/**
 * Makes works of entries with `convert`, which throws where a value holds what it does not know: a formula that is not
 * closed, for one. Such a value is left out where no style prints it, as an abstract that was copied from a web page.
 */
export function convertBibtex(
  entries: readonly ReadableEntry[],
  convert: (entries: readonly RawEntry[]) => Work[],
): Converted {
  const linked = withParents(entries);
  const whole = attempt(() => convert(linked.map(({ raw }) => raw)));
  if (typeof whole === 'object') return { works: whole, converted: linked, faults: [] };
  const parents = (raw: RawEntry) => linked.flatMap(({ raw: other }) => (isParent(other, raw) ? [other] : []));
  const tried = linked.map(({ entry, raw }) => {
    const isSound = (one: RawEntry) => typeof attempt(() => convert([one, ...parents(one)])) === 'object';
    const sound = [raw, withFields(raw, (name) => !UNPRINTED.has(name))].find(isSound);
    return { entry, raw: sound, field: sound === undefined ? faultyField(raw, isSound) : undefined };
  });
  const converted = tried.flatMap(({ entry, raw }) => (raw === undefined ? [] : [{ entry, raw }]));
  return {
    works: convert(converted.map(({ raw }) => raw)),
    converted,
    faults: tried.filter(({ raw }) => raw === undefined),
  };
}

// The fields that are only kept: their faults hurt nobody.
const UNPRINTED: ReadonlySet<string> = new Set('abstract annotation annote comment file keywords'.split(' '));

/** Whether no style prints a field of BibTeX. */
export function isUnprinted(field: string): boolean {
  return UNPRINTED.has(field);
}

function withFields(raw: RawEntry, isKept: (name: string) => boolean): RawEntry {
  return { ...raw, properties: Object.fromEntries(Object.entries(raw.properties).filter(([name]) => isKept(name))) };
}

function faultyField(raw: RawEntry, isSound: (raw: RawEntry) => boolean): string | undefined {
  const printed = Object.keys(raw.properties).filter((name) => !UNPRINTED.has(name));
  return printed.find((name) => !isSound(withFields(raw, (other) => other === name)));
}

// BibTeX takes no notice of capitals in the key of a parent, Citation.js does.
function withParents(entries: readonly ReadableEntry[]): readonly ReadableEntry[] {
  if (!entries.some(({ raw }) => raw.properties['crossref'] !== undefined)) return entries;
  const labels = new Map(entries.toReversed().map(({ raw }) => [raw.label.toLowerCase(), raw]));
  const exact = new Map(entries.toReversed().map(({ raw }) => [raw.label, raw]));
  return entries.map((each) => {
    const { crossref } = each.raw.properties;
    const key = String(crossref ?? '').trim();
    const parent = exact.get(key) ?? labels.get(key.toLowerCase());
    if (crossref === undefined || parent === undefined) return each;
    return {
      ...each,
      raw: asPart({ ...each.raw, properties: { ...each.raw.properties, crossref: parent.label } }, parent),
    };
  });
}

const PARTS_OF_BOOKS: ReadonlySet<string> = new Set(['incollection', 'inbook', 'inproceedings', 'conference']);

// BibLaTeX takes the title of a book over from `@collection` and `@proceedings` alone; most people write `@book` there. What
// stands in a book without an author is a part of a collection: Citation.js takes the author of an `@inbook`'s book over, and
// fails where there is none.
function asPart(raw: RawEntry, { properties: { title, booktitle, author } }: RawEntry): RawEntry {
  const { type, properties } = raw;
  if (!PARTS_OF_BOOKS.has(type.toLowerCase())) return raw;
  const isLeft = booktitle === undefined && title !== undefined;
  return {
    ...raw,
    type: author === undefined && type.toLowerCase() === 'inbook' ? 'incollection' : type,
    properties: isLeft ? { booktitle: title, ...properties } : properties,
  };
}

function isParent({ label }: RawEntry, { properties }: RawEntry): boolean {
  return properties['crossref'] === label || properties['xdata'] === label;
}

/** Calls a function, and gives the message of what it throws. */
export function attempt<Value>(make: () => Value): Value | string {
  try {
    return make();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
