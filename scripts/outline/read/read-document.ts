import type { z } from 'zod';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { formatPlace } from '../../diagnostics/place.ts';
import type { Author, OfficialDocument, Publication, Words } from '../official-document.ts';
import { parseEmbargo } from '../parse-embargo.ts';
import type { author, document, publication } from '../shape/document-shape.ts';
import type { Located, LocatedValue } from '../yaml/located.ts';
import type { OutlineReader } from './outline-reader.ts';

type Input = Located<z.infer<typeof document>>;
type Scalar = LocatedValue<string> | LocatedValue<number>;

/**
 * Reads `document:` of `summit.yaml`, whose shape is already validated; `version` is the outline's own key of that name,
 * which a document with a revision can't have.
 */
export function readDocument(
  input: Input | undefined,
  version: LocatedValue<string> | undefined,
  reader: OutlineReader,
): OfficialDocument | undefined {
  if (input === undefined) return undefined;
  const { revision, original, status } = input;
  if (revision !== undefined && version !== undefined) {
    reader.findings.push(diagnose('outline/version-and-revision', { version: version.value.trim() }, revision.at));
  }
  const markings = listOf(input.markings, 'outline/repeated-marking', reader);
  return {
    at: input.at,
    symbol: readWords(input.symbol, reader),
    revision: revision === undefined ? undefined : { number: revision.value, at: revision.at },
    original: original === undefined ? undefined : { language: original.value, at: original.at },
    distribution: readWords(input.distribution, reader),
    agendaItem: readWords(input.agenda_item, reader),
    supersedes: readWords(input.supersedes, reader),
    status: status === undefined ? undefined : { kind: status.value, at: status.at },
    markings,
    marking: readMarking(input.marking, markings, reader),
    embargo: readEmbargo(input.embargo, reader),
    registration: readWords(input.registration, reader),
    copies: listOf(input.copies, 'outline/repeated-copy', reader),
    hasNumberedParagraphs: input.paragraphs !== undefined,
  };
}

// A marking must be one of `markings` where there are any.
function readMarking(
  scalar: LocatedValue<string> | undefined,
  markings: readonly Words[],
  reader: OutlineReader,
): Words | undefined {
  const marking = readWords(scalar, reader);
  const known = markings.map(({ words }) => words);
  if (marking !== undefined && known.length > 0 && !known.includes(marking.words)) {
    const data = { marking: marking.words, nearest: nearest(marking.words, known), known: known.join(', ') };
    reader.findings.push(diagnose('outline/unknown-marking', data, marking.at));
  }
  return marking;
}

function readEmbargo(scalar: LocatedValue<string> | undefined, reader: OutlineReader): OfficialDocument['embargo'] {
  if (scalar === undefined) return undefined;
  const { embargo, findings } = parseEmbargo(scalar);
  for (const finding of findings) reader.findings.push(finding);
  return embargo;
}

// Words that stand twice can have only one place in the order.
function listOf(
  items: readonly LocatedValue<string>[] | undefined,
  code: 'outline/repeated-marking' | 'outline/repeated-copy',
  reader: OutlineReader,
): Words[] {
  const seen = new Map<string, Words>();
  for (const item of items ?? []) {
    const words = readWords(item, reader);
    if (words === undefined) continue;
    const first = seen.get(words.words);
    if (first === undefined) seen.set(words.words, words);
    else {
      const data = { word: words.words, first: formatPlace(first.at) };
      reader.findings.push(diagnose(code, data, words.at));
    }
  }
  return [...seen.values()];
}

/** Reads words that are shown letter by letter. */
export function readWords(scalar: Scalar | undefined, reader: OutlineReader): Words | undefined {
  if (scalar === undefined) return undefined;
  if (typeof scalar.value === 'string') reader.look({ ...scalar, value: scalar.value });
  return { words: String(scalar.value).trim(), at: scalar.at };
}

/** Reads an author of `authors:`: a name alone, or a name with what is to be said about the author. */
export function readAuthor(input: Located<z.infer<typeof author>>, reader: OutlineReader): Author {
  if ('value' in input) return { name: reader.text(input), role: undefined, biography: undefined, contact: undefined };
  return {
    name: reader.text(input.name),
    role: reader.optionalText(input.role),
    biography: reader.optionalText(input.biography),
    contact: reader.optionalText(input.contact),
  };
}

/** Reads `publication:` of `summit.yaml`. */
export function readPublication(
  input: Located<z.infer<typeof publication>> | undefined,
  reader: OutlineReader,
): Publication | undefined {
  if (input === undefined) return undefined;
  return {
    series: reader.optionalText(input.series),
    number: readWords(input.number, reader),
    doi: readWords(input.doi, reader),
    isbn: readWords(input.isbn, reader),
    url: readWords(input.url, reader),
  };
}
