import type { z } from 'zod';
import { addAll } from '../../diagnostics/add-all.ts';
import type { YamlPath } from './parse-yaml.ts';

type Issue = z.core.$ZodIssue;

// Each round takes out what the round before made incomplete: an image without its credit, then the figure.
const MOST_ROUNDS = 6;

/**
 * Gives a value of which all that has a fault of shape is taken out, so that the rest can be read, and the paths of what
 * was taken out; undefined where a part that must be there has a fault. Entries of lists are not taken out alone: those
 * behind them would change their places.
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
    const paths = result.error.issues.flatMap((issue) => faultyKeys(issue, rest));
    if (!paths.every((path) => takeOut(rest, path))) return undefined;
    addAll(taken, paths);
  }
  return undefined;
}

function faultyKeys(issue: Issue, value: unknown): YamlPath[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  return [valueAt(value, path) === undefined ? path.slice(0, -1) : path];
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
