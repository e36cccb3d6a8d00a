import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { Place } from '../../../diagnostics/place.ts';

/** Parses an expression of Vega to its tree. Throws where it can't. */
export type ParseExpression = (text: string) => unknown;

// Allowed functions: no clock, no random numbers, no other data, no patterns, and no functions that make long texts or
// lists.
const FUNCTIONS = (
  'isValid isNumber isString isNaN isFinite toNumber toString abs ceil floor round min max pow sqrt log exp clamp ' +
  'length lower upper trim substring slice indexof format utcFormat utcyear utcquarter utcmonth utcdate if'
).split(' ');
const NAMES = ['datum', 'PI', 'E', 'SQRT2', 'LN2', 'LN10'];
const MOST_CHARACTERS = 200;
const MOST_DATUMS = 8;

/** The fields that an expression reads, and the findings about it. */
export interface CheckedExpression {
  readonly fields: readonly string[];
  readonly findings: readonly Diagnostic[];
}

/** Checks that an expression uses only what a chart may compute: arithmetic, comparisons and texts of one row. */
export function checkExpression(text: string, at: Place, parse: ParseExpression): CheckedExpression {
  const fault = (problem: string, advice: string) => diagnose('outline/chart-expression', { problem, advice }, at);
  const long = {
    fields: [],
    findings: [fault('it is too long', 'Make two of it, or work the numbers out beforehand.')],
  };
  if (text.length > MOST_CHARACTERS) return long;
  let tree: Node;
  try {
    tree = parse(text) as Node;
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).slice(0, 200);
    return { fields: [], findings: [fault(reason, 'Write it as Vega does, such as datum.members > 6.')] };
  }
  const nodes = nodesOf(tree);
  if (nodes.filter(({ name }) => name === 'datum').length > MOST_DATUMS) return long;
  const findings = nodes.flatMap(nodeFaults).map(({ problem, advice }) => fault(problem, advice));
  return { fields: nodes.flatMap((node) => fieldOf(node) ?? []), findings };
}

/** Lists the texts with which an expression compares a field for being equal, each with the field. */
export function comparedTexts(
  text: string,
  parse: ParseExpression,
): { readonly field: string; readonly name: string }[] {
  return nodesOf(parse(text) as Node).flatMap(({ operator, left, right }) => {
    if ((operator !== '==' && operator !== '===') || left === undefined || right === undefined) return [];
    const field = fieldOf(left) ?? fieldOf(right);
    const name = left.value ?? right.value;
    return field === undefined || typeof name !== 'string' || name === '' ? [] : [{ field, name }];
  });
}

interface Node {
  readonly type: string;
  readonly operator?: string;
  readonly left?: Node;
  readonly right?: Node;
  readonly name?: string;
  readonly value?: unknown;
  readonly regex?: unknown;
  readonly computed?: boolean;
  readonly object?: Node;
  readonly property?: Node;
  readonly callee?: Node;
  readonly arguments?: readonly Node[];
}

// Lists every node of the tree that stands for a value. Names of members and functions belong to their parents.
function nodesOf(node: Node): Node[] {
  const inner = Object.entries(node).flatMap(([key, part]: [string, unknown]) => {
    const isName = key === 'callee' || key === 'key' || (key === 'property' && node.computed !== true);
    const parts = Array.isArray(part) ? (part as unknown[]) : [part];
    return isName ? [] : parts.filter((one): one is Node => typeof one === 'object' && one !== null && 'type' in one);
  });
  return [node, ...inner.flatMap(nodesOf)];
}

function nodeFaults(node: Node): { readonly problem: string; readonly advice: string }[] {
  if (node.regex !== undefined) {
    return [{ problem: 'it has a pattern in it', advice: 'Compare with words: indexof(datum.name, "x") >= 0.' }];
  }
  if (node.type === 'Identifier' && !NAMES.includes(node.name ?? '')) {
    const advice = 'A field of the row is written as datum.NAME, a text in quotes.';
    return [{ problem: `'${node.name}' is not known in it`, advice }];
  }
  const called = node.type === 'CallExpression' ? (node.callee?.name ?? '') : undefined;
  if (called === 'format' && !isPlainFormat(node.arguments?.[1])) {
    return [
      { problem: 'its format is no plain text of few signs', advice: "Write it as in format(datum.members, ',.1f')." },
    ];
  }
  if (called === undefined || FUNCTIONS.includes(called)) return [];
  const meant = nearest(called, FUNCTIONS);
  const known = `Functions that can be used: ${FUNCTIONS.join(', ')}.`;
  const advice = meant === undefined ? known : `Did you mean '${meant}'?`;
  return [{ problem: `the function '${called}' can't be used`, advice }];
}

/** Whether a number's format asks for a hundred signs or more. */
export function isWideFormat(format: string): boolean {
  return /\d{3}/.test(format);
}

// What is put together, or stands in the data, could ask for millions of signs.
function isPlainFormat(format: Node | undefined): boolean {
  return format === undefined || (typeof format.value === 'string' && !isWideFormat(format.value));
}

function fieldOf({ type, object, property, computed }: Node): string | undefined {
  if (type !== 'MemberExpression' || object?.name !== 'datum') return undefined;
  if (computed !== true) return property?.name;
  return typeof property?.value === 'string' ? property.value : undefined;
}
