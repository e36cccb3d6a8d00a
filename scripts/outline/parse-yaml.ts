import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, type Range, visit } from 'yaml';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { LocatedValue } from './located.ts';

/** The way to a value inside a YAML file: keys and indexes from the top. */
export type YamlPath = readonly (string | number)[];

/** A YAML file that was read: its plain value, and the place of each part of it. */
export interface YamlFile {
  readonly path: string;
  readonly value: unknown;
  /** The place of the value at a path, or of the nearest part above it that is there. */
  readonly locate: (path: YamlPath) => Place;
  /** The scalar at a path with its place and its spelling in the file. */
  readonly scalar: <T>(path: YamlPath, value: T) => LocatedValue<T>;
  /** The key named `key` of the map at a path. */
  readonly key: (path: YamlPath, key: string) => LocatedValue<string>;
}

// 256 KB is far beyond any outline; the parser's time grows with the square of the keys of one map.
const MAX_CHARACTERS = 256 * 1024;
const MAX_ALIASES = 100;

/** Reads one YAML text. The file is undefined where the findings say that it can't be read. */
export function parseYaml(path: string, text: string): { file?: YamlFile; findings: Diagnostic[] } {
  const top: Place = { file: path, line: 1, column: 1 };
  if (text.length > MAX_CHARACTERS) {
    const found = `${Math.ceil(text.length / 1024)} KB`;
    return { findings: [diagnose('outline/too-large', { found, limit: `${MAX_CHARACTERS / 1024} KB` }, top)] };
  }
  const lines = new LineCounter();
  // Keys are compared below: the parser's own comparison takes seconds for thousands of keys.
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;
  const document = parseDocument(text, options);
  const toPlace = (range: readonly number[]) => placeOf(path, text, lines, range);
  const [first] = document.errors;
  if (first !== undefined) {
    // What the parser says after its first error follows from that error more often than not.
    const reason = reasonOf(first);
    return { findings: [diagnose('outline/yaml-syntax', { reason }, toPlace(first.pos))] };
  }
  const findings = [...duplicateKeys(document, toPlace), ...unknownAliases(document, toPlace)];
  if (findings.length > 0) return { findings };
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return { file: yamlFile(path, text, document, value, toPlace), findings: [] };
  } catch (error) {
    return { findings: [diagnose('outline/yaml-syntax', { reason: reasonOf(error) }, top)] };
  }
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // What the engine says of a stack that overflows is of no use to whoever wrote the file.
  return /call stack/i.test(message) ? 'it is nested too deeply.' : withoutFullStop(message);
}

type ToPlace = (range: readonly number[]) => Place;

function duplicateKeys(document: Document, toPlace: ToPlace): Diagnostic[] {
  const findings: Diagnostic[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) findings.push(diagnose('outline/duplicate-key', { key: name }, toPlace(key.range ?? [0])));
        seen.add(name);
      }
    },
  });
  return findings;
}

function unknownAliases(document: Document, toPlace: ToPlace): Diagnostic[] {
  const findings: Diagnostic[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return;
      const reason = `the alias *${alias.source} names an anchor that is not there.`;
      findings.push(diagnose('outline/yaml-syntax', { reason }, toPlace(alias.range ?? [0])));
    },
  });
  return findings;
}

function placeOf(file: string, text: string, lines: LineCounter, range: readonly number[]): Place {
  const start = lines.linePos(range[0] ?? 0);
  const end = lines.linePos(range[1] ?? range[0] ?? 0);
  const place = { file, line: Math.max(1, start.line), column: Math.max(1, start.col) };
  if (end.line !== start.line || end.col <= start.col) return place;
  const lineStart = lines.lineStarts[start.line - 1] ?? 0;
  const lineLength = (/^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '').length;
  const endColumn = Math.min(end.col, lineLength + 1);
  return endColumn > place.column ? { ...place, endColumn } : place;
}

function withoutFullStop(message: string): string {
  return `${message.replace(/[.:]$/, '')}.`;
}

function yamlFile(
  path: string,
  text: string,
  document: Document,
  value: unknown,
  toPlace: (range: readonly number[]) => Place,
): YamlFile {
  const rangeAt = (at: YamlPath): Range | [number, number] => {
    for (let length = at.length; length >= 0; length -= 1) {
      const node = document.getIn(at.slice(0, length), true) as Node | undefined;
      if (node?.range) return node.range;
    }
    return [0, 0];
  };
  const scalarAt = <T>(range: readonly number[], scalarValue: T): LocatedValue<T> => ({
    value: scalarValue,
    at: toPlace(range),
    raw: text.slice(range[0], range[1]),
  });
  return {
    path,
    value,
    locate: (at) => toPlace(rangeAt(at)),
    scalar: (at, scalarValue) => scalarAt(rangeAt(at), scalarValue),
    key: (at, key) => scalarAt(keyRange(document, at, key) ?? rangeAt(at), key),
  };
}

function keyRange(document: Document, path: YamlPath, key: string): Range | undefined {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return undefined;
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return isScalar(pair?.key) ? (pair.key.range ?? undefined) : undefined;
}
