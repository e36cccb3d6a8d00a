import type { z } from 'zod';
import { addAll } from '../../diagnostics/add-all.ts';
import type { YamlPath } from './parse-yaml.ts';

type Issue = z.core.$ZodIssue;

// Each round takes out what the round before made incomplete: an image without its credit, then the figure.
const MOST_ROUNDS = 6;

/**
 * Gives a value of which all that has a fault of shape is taken out, so that the rest can be read, and the paths of what
 * may be missed then; undefined where a part that must be there has a fault. A number in the place of a text counts as
 * that text, a text in the place of a list as its one entry, and a text that is missing as a letter. Entries of lists are not taken out alone: those behind
 * them would change their places.
 */
export function withoutFaults<Shape extends z.ZodType>(
  value: unknown,
  shape: Shape,
): { rest: z.infer<Shape>; taken: YamlPath[] } | undefined {
  const rest: unknown = structuredClone(value);
  const taken: YamlPath[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const result = shape.safeParse(rest);
    if (result.success) return { rest: result.data, taken };
    const left = result.error.issues.filter((issue) => !mend(rest, issue));
    const strange = left.flatMap(strangeKeys);
    const faulty = left.filter(({ code }) => code !== 'unrecognized_keys').map((issue) => faultyKey(issue, rest));
    if (![...strange, ...faulty].every((path) => takeOut(rest, path))) return undefined;
    addAll(taken, faulty);
  }
  return undefined;
}

function pathOf({ path }: Issue): YamlPath {
  return path.filter((part) => typeof part !== 'symbol');
}

function strangeKeys(issue: Issue): YamlPath[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...pathOf(issue), key]) : [];
}

// Stands for a text that is missing. It holds nothing that could be found fault with.
const FILLED = 'x';

function isMissingText(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.expected === 'string' && issue.path.length > 0;
}

function faultyKey(issue: Issue, value: unknown): YamlPath {
  const path = pathOf(issue);
  return valueAt(value, path) === undefined ? path.slice(0, -1) : path;
}

// Whether a value of the wrong type was put right.
function mend(value: unknown, issue: Issue): boolean {
  const path = pathOf(issue);
  const outer = valueAt(value, path.slice(0, -1));
  const found = valueAt(value, path);
  if (found === undefined && isMissingText(issue) && typeof outer === 'object' && outer !== null) {
    return Reflect.set(outer, path.at(-1) ?? '', FILLED);
  }
  const isScalar = typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean';
  if (issue.code !== 'invalid_type' || !isScalar || typeof outer !== 'object' || outer === null) return false;
  if (issue.expected !== 'string' && issue.expected !== 'array') return false;
  const mended = issue.expected === 'string' ? String(found) : [String(found)];
  return Reflect.set(outer, path.at(-1) ?? '', mended);
}

// Takes out the nearest key at or above a path. False where there is none.
function takeOut(value: unknown, path: YamlPath): boolean {
  const last = path.findLastIndex((part) => typeof part === 'string');
  if (last === -1) return false;
  const map = valueAt(value, path.slice(0, last));
  // A fault above it has taken it out already.
  if (typeof map === 'object' && map !== null) Reflect.deleteProperty(map, path[last] ?? '');
  return true;
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (outer, part) => (typeof outer === 'object' && outer !== null ? Reflect.get(outer, part) : undefined),
    value,
  );
}
