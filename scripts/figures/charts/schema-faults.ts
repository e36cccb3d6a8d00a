import { nearest } from '../../diagnostics/nearest.ts';
import { smallest } from '../../diagnostics/smallest.ts';

/** The part of JSON Schema that Vega-Lite's schema uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minProperties?: number;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

type Path = readonly (string | number)[];

/** A value that is not one of the allowed words; `others` are the JSON types that are allowed too. */
interface WrongValue {
  readonly kind: 'wrong-value';
  readonly path: Path;
  readonly found: unknown;
  readonly allowed: readonly string[];
  readonly others?: readonly string[];
}

/** One fault of a value against its schema, with its path. */
export type SchemaFault =
  | { readonly kind: 'unknown-key'; readonly path: Path; readonly key: string; readonly known: readonly string[] }
  | { readonly kind: 'missing-key'; readonly path: Path; readonly key: string; readonly expected: string }
  | WrongValue
  | { readonly kind: 'wrong-type'; readonly path: Path; readonly found: unknown; readonly expected: readonly string[] };

/**
 * Finds the faults of a value against the definition `name` of a schema. Where the schema has alternatives, only the
 * faults against the most likely one are given: the one that knows most of the keys. A validator would report the
 * faults against every alternative, a hundred for one mistake.
 */
export function schemaFaults(schema: JsonSchema, name: string, value: unknown): SchemaFault[] {
  const definition = schema.definitions?.[name] ?? {};
  return faultsOf(definition, value, [], { definitions: schema.definitions ?? {}, known: new Map() });
}

interface Walk {
  readonly definitions: Readonly<Record<string, JsonSchema>>;
  // The known faults of an object against a definition, because alternatives share their parts.
  readonly known: Map<object, Map<JsonSchema, SchemaFault[]>>;
}

function faultsOf(schema: JsonSchema, value: unknown, path: Path, walk: Walk): SchemaFault[] {
  if (typeof value !== 'object' || value === null) return faultsOfChoices(schema, value, path, walk);
  const mine = walk.known.get(value) ?? new Map<JsonSchema, SchemaFault[]>();
  walk.known.set(value, mine);
  const faults = mine.get(schema) ?? faultsOfChoices(schema, value, path, walk);
  mine.set(schema, faults);
  return faults;
}

function faultsOfChoices(schema: JsonSchema, value: unknown, path: Path, walk: Walk): SchemaFault[] {
  const choices = choicesOf(schema, walk);
  const fitting = choices.filter((choice) => fitsType(choice, value));
  if (fitting.length === 0) return [wrongType(choices, value, path)];
  const tried = fitting.map((choice) => faultsOfOne(choice, value, path, walk));
  const least = smallest(tried.map((faults) => weigh(faults, path)));
  const best = tried.filter((faults) => weigh(faults, path) === least);
  const others = choices.filter((choice) => !fitting.includes(choice)).flatMap(typesOf);
  return mergeAllowed(best).map((fault) =>
    fault.kind === 'wrong-value' && fault.path === path ? { ...fault, others: [...new Set(others)] } : fault,
  );
}

/** Lists the schemas that a schema may stand for, without references and alternatives. */
function choicesOf(schema: JsonSchema, walk: Walk): JsonSchema[] {
  if (schema.$ref !== undefined) {
    const target = walk.definitions[decodeURIComponent(schema.$ref.replace('#/definitions/', ''))];
    return target === undefined ? [{}] : choicesOf(target, walk);
  }
  return schema.anyOf?.flatMap((choice) => choicesOf(choice, walk)) ?? [schema];
}

// A fault of the value's own keys shows that another alternative was meant; a fault deeper inside hardly does.
function weigh(faults: readonly SchemaFault[], path: Path): number {
  return faults.reduce((sum, fault) => {
    if (fault.path.length === path.length) return sum + 8;
    return sum + (fault.path.length === path.length + 1 && !('key' in fault) ? 3 : 1);
  }, 0);
}

// Alternatives that differ only in the words that they allow in a place give one fault with all of these words.
function mergeAllowed(tried: readonly SchemaFault[][]): SchemaFault[] {
  const [first = [], ...others] = tried;
  return first.map((fault) => {
    const same = others.flat().filter(({ kind, path }) => kind === fault.kind && samePath(path, fault.path));
    switch (fault.kind) {
      case 'wrong-value':
        return { ...fault, allowed: unite([fault, ...same], 'allowed') };
      case 'wrong-type':
        return { ...fault, expected: unite([fault, ...same], 'expected') };
      case 'unknown-key':
        return {
          ...fault,
          known: unite([fault, ...same.filter((one) => 'key' in one && one.key === fault.key)], 'known'),
        };
      default:
        return fault;
    }
  });
}

function unite(faults: readonly SchemaFault[], list: 'allowed' | 'expected' | 'known'): string[] {
  const lists = faults.map((fault) => (fault as unknown as Record<string, readonly string[]>)[list] ?? []);
  return [...new Set(lists.flat())];
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

function typesOf({ type, const: constant, enum: words }: JsonSchema): string[] {
  if (type !== undefined) return typeof type === 'string' ? [type] : [...type];
  const values = words ?? (constant === undefined ? [] : [constant]);
  return [...new Set(values.map(typeOf))];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function fitsType(schema: JsonSchema, value: unknown): boolean {
  const types = typesOf(schema);
  return types.length === 0 || types.includes(typeOf(value)) || (types.includes('integer') && Number.isInteger(value));
}

function wrongType(choices: readonly JsonSchema[], found: unknown, path: Path): SchemaFault {
  const words = choices.flatMap(
    ({ enum: listed, const: constant }) => listed ?? (constant === undefined ? [] : [constant]),
  );
  const onlyWords = choices.every((choice) => choice.enum !== undefined || choice.const !== undefined);
  if (onlyWords) return { kind: 'wrong-value', path, found, allowed: words.map(String) };
  return { kind: 'wrong-type', path, found, expected: [...new Set(choices.flatMap(typesOf))] };
}

function faultsOfOne(schema: JsonSchema, value: unknown, path: Path, walk: Walk): SchemaFault[] {
  const words = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (words !== undefined) {
    return words.includes(value) ? [] : [{ kind: 'wrong-value', path, found: value, allowed: words.map(String) }];
  }
  if (Array.isArray(value)) return faultsOfList(schema, value, path, walk);
  if (typeof value === 'object' && value !== null) return faultsOfMap(schema, value, path, walk);
  const range = rangeOf(schema, value);
  return range === undefined ? [] : [{ kind: 'wrong-type', path, found: value, expected: [range] }];
}

function rangeOf({ minimum, maximum, minLength, maxLength }: JsonSchema, value: unknown): string | undefined {
  const isText = typeof value === 'string';
  const [least, most] = isText ? [minLength, maxLength] : [minimum, maximum];
  const size = isText ? value.length : Number(value);
  if (size >= (least ?? size) && size <= (most ?? size)) return undefined;
  const what = isText ? 'a text of a length' : 'a number';
  if (least !== undefined && most !== undefined) return `${what} from ${least} to ${most}`;
  return least === undefined ? `${what} of at most ${most}` : `${what} of at least ${least}`;
}

function faultsOfList(schema: JsonSchema, value: readonly unknown[], path: Path, walk: Walk): SchemaFault[] {
  const { items, minItems = 0, maxItems = value.length } = schema;
  if (value.length < minItems || value.length > maxItems) {
    const expected =
      minItems === maxItems ? `a list of ${minItems}` : `a list of ${minItems} to ${schema.maxItems ?? 'more'}`;
    return [{ kind: 'wrong-type', path, found: value, expected: [expected] }];
  }
  return value.flatMap((item, index) => {
    const inner = Array.isArray(items) ? (items as readonly JsonSchema[])[index] : (items as JsonSchema | undefined);
    return inner === undefined ? [] : faultsOf(inner, item, [...path, index], walk);
  });
}

function faultsOfMap(schema: JsonSchema, value: object, path: Path, walk: Walk): SchemaFault[] {
  const { properties = {}, required = [], additionalProperties = true, minProperties = 0 } = schema;
  const known = Object.keys(properties);
  const missing = required
    .filter((key) => !Object.hasOwn(value, key))
    .map((key): SchemaFault => ({ kind: 'missing-key', path, key, expected: describe(properties[key] ?? {}, walk) }));
  if (Object.keys(value).length < minProperties) {
    missing.push({ kind: 'wrong-type', path, found: value, expected: ['a map with keys'] });
  }
  const inside = Object.entries(value).flatMap(([key, item]): SchemaFault[] => {
    const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (own !== undefined) return faultsOf(own, item, [...path, key], walk);
    if (additionalProperties === false) return [{ kind: 'unknown-key', path, key, known }];
    return typeof additionalProperties === 'object' ? faultsOf(additionalProperties, item, [...path, key], walk) : [];
  });
  return [...withoutMisspelt(missing, inside, path), ...inside];
}

// A misspelt key is one fault: the right key is not reported as missing too.
function withoutMisspelt(missing: readonly SchemaFault[], inside: readonly SchemaFault[], path: Path): SchemaFault[] {
  const misspelt = inside.flatMap((fault) =>
    fault.kind === 'unknown-key' && fault.path.length === path.length ? [nearest(fault.key, fault.known)] : [],
  );
  return missing.filter((fault) => !('key' in fault && misspelt.includes(fault.key)));
}

function describe(schema: JsonSchema, walk: Walk): string {
  const choices = choicesOf(schema, walk);
  const words = choices.flatMap(
    ({ enum: listed, const: constant }) => listed ?? (constant === undefined ? [] : [constant]),
  );
  return words.length > 0 ? `one of ${words.slice(0, 8).join(', ')}` : choices.flatMap(typesOf).join(' or ');
}
