import type { z } from 'zod';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { nearest } from '../../diagnostics/nearest.ts';
import { createNearest } from '../../diagnostics/nearest-of-few.ts';
import type { Located, LocatedEntry, LocatedTree } from './located.ts';
import { type KeysOfMap, meantInstead } from './meant-instead.ts';
import type { YamlFile, YamlPath } from './parse-yaml.ts';
import { withoutFaults } from './without-faults.ts';

type Issue = z.core.$ZodIssue;

/** What is left of a file when its faults are taken out, and the lines on which something seems to be missing then. */
export interface RestOfFile<Shape extends z.ZodType> {
  readonly value: Located<z.infer<Shape>>;
  readonly unsure: readonly number[];
}

/**
 * Validates a YAML file against a shape. Gives its value with places, or findings and, where the faults can be taken out,
 * the rest of the value. The `error` texts of the shape say what is expected.
 */
export function validate<Shape extends z.ZodType>(
  file: YamlFile,
  shape: Shape,
): { value?: Located<z.infer<Shape>>; rest?: RestOfFile<Shape>; findings: Diagnostic[] } {
  const result = shape.safeParse(file.value);
  if (!result.success) {
    const findings = withoutMisspelt(result.error.issues, file, shape);
    const without = withoutFaults(file.value, shape);
    if (without === undefined) return { findings };
    const above = without.taken.flatMap((path) => path.map((_, length) => file.locate(path.slice(0, length + 1)).line));
    const value = withPlaces(without.rest, file, [], shape) as Located<z.infer<Shape>>;
    return { findings, rest: { value, unsure: above } };
  }
  return { value: withPlaces(result.data, file, [], shape) as Located<z.infer<Shape>>, findings: [] };
}

// A misspelt key is one fault: the key that it should be is not reported as missing too. So is a text whose colon makes a key.
function withoutMisspelt(issues: readonly Issue[], file: YamlFile, shape: z.ZodType): Diagnostic[] {
  const near = createNearest();
  const misspelt = new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const known = keysOf(shapeAt(shape, yamlPath(issue)));
      const meant = createNearest();
      return issue.keys.map((key) => JSON.stringify([...yamlPath(issue), meant(key, known)]));
    }),
  );
  const isParting = (path: YamlPath) => isParted(valueAt(file.value, path), keysOf(shapeAt(shape, path)));
  const follows = (issue: Issue) => misspelt.has(JSON.stringify(issue.path)) || isParting(yamlPath(issue).slice(0, -1));
  return issues
    .filter((issue) => valueAt(file.value, yamlPath(issue)) !== undefined || !follows(issue))
    .flatMap((issue) => toFindings(issue, file, shape, near));
}

function yamlPath(issue: Issue): YamlPath {
  return issue.path.filter((part) => typeof part !== 'symbol');
}

function toFindings(issue: Issue, file: YamlFile, shape: z.ZodType, near: typeof nearest): Diagnostic[] {
  const path = yamlPath(issue);
  const inside = issuesInside(issue, valueAt(file.value, path));
  if (inside !== undefined) return inside.flatMap((each) => toFindings(each, file, shape, near));
  if (issue.code === 'unrecognized_keys') {
    return unknownKeys(issue.keys, file, { path, shape }, near);
  }
  return [issue.code === 'invalid_key' ? keyFinding(issue, file, path) : valueFinding(issue, file, { path, shape })];
}

function unknownKeys(
  keys: readonly string[],
  file: YamlFile,
  { path, shape }: { readonly path: YamlPath; readonly shape: z.ZodType },
  near: typeof nearest,
): Diagnostic[] {
  const map = valueAt(file.value, path);
  const shapeOfMap = shapeAt(shape, path);
  const known = keysOf(shapeOfMap);
  const homes = new Map(
    known.toReversed().flatMap((home) => keysOf(childShape(shapeOfMap, home)).map((key) => [key, home])),
  );
  // What stands beside a key without a value is most likely its value, indented too little.
  const takesAny = (key: string) => unwrap(childShape(shapeOfMap, key))?.def.type === 'record';
  const empty = known.find((key) => valueAt(map, [key]) === null && takesAny(key));
  const parted = isParted(map, known) ? keysOfMap(shapeOfMap).required[0] : undefined;
  return keys.map((key) => {
    const isCut = valueAt(map, [key]) === null && /\s/.test(key);
    const home = empty ?? homes.get(key);
    const data = { key, nearest: near(key, known), known: known.join(', '), isCut, parted, home };
    return diagnose('outline/unknown-key', data, file.key(path, key).at);
  });
}

// `- Rivers: what is known`: the colon of a text makes a key of its beginning.
function isParted(map: unknown, known: readonly string[]): boolean {
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return false;
  const [[key, value] = [], ...others] = Object.entries(map);
  return (
    others.length === 0 &&
    key !== undefined &&
    !known.includes(key) &&
    /^\p{Lu}|\s/u.test(key) &&
    typeof value === 'string'
  );
}

// The faults inside of a map that stands where a map or a text may stand, which are meant rather than “neither of both”.
function issuesInside(issue: Issue, found: unknown): Issue[] | undefined {
  if (issue.code !== 'invalid_union' || typeof found !== 'object' || found === null || Array.isArray(found)) return;
  const ofMaps = issue.errors.filter((issues) =>
    issues.every(({ code, path }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  if (ofMaps.length !== 1) return undefined;
  return ofMaps[0]?.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

// Makes the finding for an invalid key that the user has chosen, such as the id of a fact.
function keyFinding(issue: Issue & { code: 'invalid_key' }, file: YamlFile, path: YamlPath): Diagnostic {
  const key = String(path.at(-1) ?? '');
  const expected = issue.issues[0]?.message ?? issue.message;
  return diagnose('outline/invalid-value', { expected, found: key }, file.key(path.slice(0, -1), key).at);
}

function valueFinding(
  issue: Issue,
  file: YamlFile,
  { path, shape }: { readonly path: YamlPath; readonly shape: z.ZodType },
): Diagnostic {
  const found = valueAt(file.value, path);
  const place = file.locate(path);
  if (found === undefined) {
    const key = String(path.at(-1) ?? '');
    return diagnose('outline/missing-key', { key, expected: issue.message }, file.locate(path.slice(0, -1)));
  }
  if (typeof found === 'string' && found.trim() === '') return diagnose('outline/empty-text', {}, place);
  if (issue.code === 'too_small' && issue.origin === 'array') {
    return diagnose('outline/empty-list', { least: Number(issue.minimum) }, place);
  }
  if (issue.code === 'too_big' && issue.origin === 'array') {
    return diagnose('outline/long-list', { most: Number(issue.maximum) }, place);
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') {
    const data = {
      expected: issue.message,
      found: describe(found),
      written: writtenAt(file, path, found),
      instead: meantInstead(String(path.at(-1) ?? ''), found, issue.message, keysOfMap(shapeAt(shape, path))),
    };
    return diagnose('outline/wrong-type', data, place);
  }
  return diagnose('outline/invalid-value', { expected: issue.message, found: String(found) }, place);
}

// Gives the line as written, if it is most likely meant as a text or colour but YAML reads a comment, a map or a list.
function writtenAt(file: YamlFile, path: YamlPath, found: unknown): string | undefined {
  const comment = file.comment(path)?.replace(/^(#[0-9A-Fa-f]{6})\s.*/, '$1');
  const written = found === null ? comment : file.scalar(path, found).raw;
  return /^(?:#\S|[{[])[^\n]*$/.test(written ?? '') ? written : undefined;
}

function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map of keys';
  if (typeof value === 'string') return `the text '${value.slice(0, 40)}'`;
  return `the ${typeof value} ${String(value)}`;
}

function valueAt(value: unknown, path: YamlPath): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, part)) return undefined;
    current = (current as Record<string | number, unknown>)[part];
  }
  return current;
}

function withPlaces(value: unknown, file: YamlFile, path: YamlPath, shape: z.ZodType | undefined): unknown {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) {
    return value.map((item, index) => withPlaces(item, file, [...path, index], childShape(shape, index)));
  }
  if (typeof value !== 'object' || value === null) return file.scalar(path, value);
  const inner = unwrap(shape);
  if (inner?.def.type === 'record' && unwrap(inner.def.valueType)?.def.type === 'unknown') {
    const locate = (inside: YamlPath) => file.locate([...path, ...inside]);
    const locateKey = (inside: YamlPath, key: string) => file.key([...path, ...inside], key).at;
    return { value: value as LocatedTree['value'], at: file.locate(path), locate, locateKey } satisfies LocatedTree;
  }
  const children = Object.entries(value).map(([key, child]) => {
    const located = withPlaces(child, file, [...path, key], childShape(shape, key));
    return { key: file.key(path, key), entry: located } as LocatedEntry<unknown>;
  });
  if (inner?.def.type === 'record') return children;
  const fields = Object.fromEntries(children.map(({ key, entry }) => [key.value, entry]));
  return { ...fields, at: file.locate(path) };
}

// The kinds of Zod types in the outline's shapes. Another kind would have no children here, and a test would fail.
type Inner = {
  def: {
    type: string;
    innerType?: z.ZodType;
    element?: z.ZodType;
    valueType?: z.ZodType;
    shape?: Record<string, z.ZodType>;
    options?: z.ZodType[];
    in?: z.ZodType;
  };
};

function unwrap(shape: z.ZodType | undefined): Inner | undefined {
  let current = shape as unknown as Inner | undefined;
  while (current?.def.innerType ?? current?.def.in) {
    current = (current?.def.innerType ?? current?.def.in) as unknown as Inner;
  }
  return current;
}

function childShape(shape: z.ZodType | undefined, part: string | number): z.ZodType | undefined {
  const inner = unwrap(shape);
  if (inner === undefined) return undefined;
  if (inner.def.type === 'union') {
    return inner.def.options?.map((option) => childShape(option, part)).find((child) => child !== undefined);
  }
  return inner.def.shape?.[part] ?? inner.def.element ?? inner.def.valueType;
}

function shapeAt(shape: z.ZodType, path: YamlPath): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((current, part) => childShape(current, part), shape);
}

function keysOf(shape: z.ZodType | undefined): string[] {
  const inner = unwrap(shape);
  const maps = inner?.def.options?.map(unwrap) ?? [inner];
  return maps.flatMap((map) => Object.keys(map?.def.shape ?? {}));
}

// Of a value that may have one of several shapes nothing is required.
function keysOfMap(shape: z.ZodType | undefined): KeysOfMap {
  const fields = Object.entries(unwrap(shape)?.def.shape ?? {});
  const required = fields.filter(([, field]) => !field.safeParse(undefined).success).map(([key]) => key);
  return { known: keysOf(shape), required };
}
