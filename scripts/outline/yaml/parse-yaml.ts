import { type Document, isAlias, isCollection, isScalar, parseDocument, type Range, visit } from 'yaml';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { smallest } from '../../diagnostics/smallest.ts';
import { keepsDigits } from '../number-digits.ts';
import { checkReferences } from './check-references.ts';
import { deepPlace, MOST_DEPTH } from './deep-place.ts';
import type { LocatedValue } from './located.ts';
import { createNodeIndex } from './node-index.ts';
import { placesIn, type ToPlace } from './places-in.ts';
import { withoutValue } from './without-value.ts';
import { commentBehind } from './yaml-comment.ts';
import { yamlFault } from './yaml-fault.ts';
import { yamlReason } from './yaml-reason.ts';

/** The path to a value inside a YAML file: keys and indexes from the top. */
export type YamlPath = readonly (string | number)[];

/** A YAML file that was parsed: its plain value, and the place of each part. */
export interface YamlFile {
  readonly path: string;
  readonly value: unknown;
  /**
   * The line of a fault of YAML's grammar: values from this line on may be read wrongly. Infinite where only the values on
   * the lines of the faults are unknown. Undefined without a fault.
   */
  readonly soundTo?: number;
  /** Gives the place of the value at a path, or of the nearest part above it that exists. */
  readonly locate: (path: YamlPath) => Place;
  /** Gives the scalar at a path, with its place and its spelling in the file. */
  readonly scalar: <T>(path: YamlPath, value: T) => LocatedValue<T>;
  /** Gives the comment after the value at a path, on the line where the value ends. */
  readonly comment: (path: YamlPath) => string | undefined;
  /** Gives the key named `key` in the map at a path. */
  readonly key: (path: YamlPath, key: string) => LocatedValue<string>;
}

// 256 KB is far more than any outline has. The parser's time grows with the square of the number of keys in a map.
const MAX_CHARACTERS = 256 * 1024;
const MAX_ALIASES = 100;

/**
 * Reads a YAML text of at most `most` characters. Gives no file where nothing can be read. Where the text has faults, the
 * file holds what could be read in spite of them; `soundTo` is then the line up to which it is certain.
 */
export function parseYaml(
  path: string,
  text: string,
  most = MAX_CHARACTERS,
): { file?: YamlFile; findings: Diagnostic[] } {
  const top: Place = { file: path, line: 1, column: 1 };
  if (text.length > most) {
    const found = `${Math.ceil(text.length / 1024)} KB`;
    return { findings: [diagnose('outline/too-large', { found, limit: `${most / 1024} KB` }, top)] };
  }
  const { document, toPlace } = documentOf(path, text);
  // Editors end a line here and the parser does not: all places after it would be wrong.
  const lone = /\r(?!\n)/.exec(text)?.index;
  if (lone !== undefined) {
    const data = { codePoint: 'U+000D', kind: 'a line end as old Macs wrote it' };
    return { findings: [diagnose('outline/control-character', data, toPlace([lone, lone + 1]))] };
  }
  const deep = deepPlace(document);
  if (deep !== undefined) {
    const reason = `more than ${MOST_DEPTH} lists and maps lie within one another here.`;
    return { findings: [diagnose('outline/yaml-syntax', { reason }, toPlace(deep))] };
  }
  const fault = yamlFault({ text, document }, toPlace);
  if (fault !== undefined) return faultyFile(path, text, fault);
  const findings = [
    ...duplicateKeys(document, toPlace),
    ...checkReferences(text, document, toPlace),
    ...inexactNumbers(document, toPlace),
  ];
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return { file: yamlFile(path, text, document, value, toPlace), findings };
  } catch (error) {
    if (findings.length > 0) return { findings };
    return { findings: [diagnose('outline/yaml-syntax', { reason: yamlReason(error) }, top)] };
  }
}

interface ParsedText {
  readonly document: Document;
  readonly toPlace: ToPlace;
}

function documentOf(path: string, text: string): ParsedText {
  // Keys are compared below: the parser's own comparison takes seconds for thousands of keys.
  const options = { prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;
  const document = parseDocument(text, options);
  return { document, toPlace: placesIn(path, text) };
}

const MOST_FAULTS = 20;

// Reads what can be read of a text with faults.
function faultyFile(path: string, text: string, first: Diagnostic): { file?: YamlFile; findings: Diagnostic[] } {
  const findings = [first];
  let sound: SoundText = { text, parsed: documentOf(path, text), fault: first };
  while (sound.fault !== undefined && findings.length < MOST_FAULTS) {
    const next = readOn(path, sound.text, sound.fault);
    if (next === undefined) break;
    sound = next;
    if (next.fault !== undefined) findings.push(next.fault);
  }
  const { document, toPlace } = sound.parsed;
  const file = readAnyhow(() =>
    yamlFile(path, sound.text, document, document.toJS({ maxAliasCount: MAX_ALIASES }), toPlace),
  );
  const left = sound.fault === undefined ? [] : document.errors.map(({ pos }) => toPlace(pos).line);
  const soundTo = smallest([...left, sound.fault?.place?.line ?? Number.POSITIVE_INFINITY]);
  const repeated = duplicateKeys(document, toPlace).filter(({ place }) => (place?.line ?? 0) < soundTo);
  return { findings: [...findings, ...repeated], ...(file === undefined ? {} : { file: { ...file, soundTo } }) };
}

/** A text of which faulty values were taken out, and its next fault. */
interface SoundText {
  readonly text: string;
  readonly parsed: ParsedText;
  readonly fault: Diagnostic | undefined;
}

// Takes out the value of the faulty line, and reads the text again. A fault on the next line may follow from the one
// before it; one of another kind, such as a tag, may be anywhere.
function readOn(path: string, text: string, { code, place }: Diagnostic): SoundText | undefined {
  const line = place?.line ?? 1;
  const next = code === 'outline/yaml-syntax' ? withoutValue(text, line) : undefined;
  if (next === undefined) return undefined;
  const parsed = documentOf(path, next);
  const fault = yamlFault({ text: next, document: parsed.document }, parsed.toPlace);
  const follows = fault !== undefined && (fault.place?.line ?? 0) <= line + 1;
  return follows ? undefined : { text: next, parsed, fault };
}

function readAnyhow(read: () => YamlFile): YamlFile | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function inexactNumbers(document: Document, toPlace: ToPlace): Diagnostic[] {
  const findings: Diagnostic[] = [];
  visit(document, {
    Scalar: (_, { value, source = '', range }) => {
      if (typeof value !== 'number' || keepsDigits(source, value)) return;
      const expected = 'a number of at most fifteen digits, or the number as words in quotation marks';
      findings.push(diagnose('outline/invalid-value', { expected, found: source }, toPlace(range ?? [0])));
    },
  });
  return findings;
}

function duplicateKeys(document: Document, toPlace: ToPlace): Diagnostic[] {
  const findings: Diagnostic[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Map<string, readonly number[]>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const range = key.range ?? [0];
        const first = seen.get(name);
        if (first === undefined) seen.set(name, range);
        else
          findings.push(diagnose('outline/duplicate-key', { key: name, first: toPlace(first).line }, toPlace(range)));
      }
    },
  });
  return findings;
}

function yamlFile(path: string, text: string, document: Document, value: unknown, toPlace: ToPlace): YamlFile {
  const index = createNodeIndex(document);
  const rangeAt = (at: YamlPath): Range | [number, number] => {
    for (let length = at.length; length >= 0; length -= 1) {
      const node = index.nodeAt(at.slice(0, length));
      if (node?.range) return node.range;
    }
    return [0, 0];
  };
  const scalarAt = <T>(range: readonly number[], scalarValue: T, raw = text.slice(range[0], range[1])) => {
    return { value: scalarValue, at: toPlace(range), raw } satisfies LocatedValue<T>;
  };
  return {
    path,
    value,
    locate: (at) => toPlace(rangeAt(at)),
    scalar: (at, scalarValue) => {
      const node = index.nodeAt(at);
      const raw = spellingOf(scalarValue, node === undefined, () => sourceAt(document, at));
      const located = scalarAt(rangeAt(at), scalarValue, raw);
      const comment = isScalar(node) && node.type === 'PLAIN' ? commentBehind(text, node.range?.[1] ?? 0) : undefined;
      if (comment === undefined || typeof scalarValue !== 'string') return located;
      return { ...located, comment: { words: comment.words, at: toPlace([comment.from, comment.to]) } };
    },
    comment: (at) => commentBehind(text, rangeAt(at)[1])?.words,
    key: (at, key) => scalarAt(index.keyRange(at, key) ?? rangeAt(at), key),
  };
}

// A text that stands in for a missing one has no spelling in the file.
function spellingOf(value: unknown, isAbsent: boolean, source: () => string | undefined): string | undefined {
  if (typeof value === 'number') return source();
  return isAbsent && typeof value === 'string' ? value : undefined;
}

// Gives the spelling of a scalar, also where an alias is part of its path.
function sourceAt(document: Document, path: YamlPath): string | undefined {
  const resolved = (node: unknown) => (isAlias(node) ? node.resolve(document) : node);
  const node = path.reduce<unknown>(
    (outer, part) => (isCollection(outer) ? resolved(outer.get(part, true)) : undefined),
    resolved(document.contents),
  );
  return isScalar(node) ? node.source : undefined;
}
