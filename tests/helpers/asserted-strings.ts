import { parseSync } from 'vite';

/** A node of the syntax tree, with the fields that the search reads. */
interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/**
 * Gives the strings that the assertions of a test file depend on: those in the arguments of a matcher and of its
 * `expect`, in the rows of an `.each`, and in the constants and functions that these name. Comments, titles of tests
 * and arguments of `diagnose` do not count. Throws where the text is not TypeScript.
 */
export function assertedStrings(text: string): ReadonlySet<string> {
  const { program, errors } = parseSync('test.ts', text);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  const nodes = [...nodesOf(program)];
  const declared = declarationsOf(nodes);
  const strings = new Set<string>();
  const seen = new Set<Node>();
  const follow = (root: Node): void => {
    if (seen.has(root)) return;
    seen.add(root);
    for (const node of nodesOf(root, isMaking)) {
      if (node.type === 'Literal' && typeof node['value'] === 'string') strings.add(node['value']);
      if (node.type === 'Identifier') declared.get(String(node['name']))?.forEach(follow);
    }
  };
  nodes.flatMap(assertedParts).forEach(follow);
  return strings;
}

// The parts of an assertion that say what is expected, and of what.
function assertedParts(node: Node): readonly Node[] {
  if (node.type !== 'CallExpression' || !isNode(node['callee'])) return [];
  const callee = node['callee'];
  const name = callee.type === 'MemberExpression' ? nameOf(callee['property']) : '';
  if (name === 'each') return listOf(node['arguments']);
  if (!/^to[A-Z]/.test(name)) return [];
  const expecting = [...nodesOf(callee['object'])].find(
    (part) => part.type === 'CallExpression' && nameOf(part['callee']) === 'expect',
  );
  return expecting === undefined ? [] : [...listOf(node['arguments']), ...listOf(expecting['arguments'])];
}

function declarationsOf(nodes: readonly Node[]): ReadonlyMap<string, readonly Node[]> {
  const found = nodes.flatMap((node): [string, Node][] => {
    if (node.type === 'FunctionDeclaration' && isNode(node['body'])) return [[nameOf(node['id']), node['body']]];
    const { id, init } = node;
    if (node.type !== 'VariableDeclarator' || !isNode(init)) return [];
    return [...nodesOf(id)].filter(({ type }) => type === 'Identifier').map((part) => [nameOf(part), init]);
  });
  return new Map([...Map.groupBy(found, ([name]) => name)].map(([name, all]) => [name, all.map(([, init]) => init)]));
}

// A call of `diagnose` makes a finding: it asserts nothing about it.
function isMaking(node: Node): boolean {
  return node.type === 'CallExpression' && nameOf(node['callee']) === 'diagnose';
}

function* nodesOf(value: unknown, isLeftOut: (node: Node) => boolean = () => false): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesOf(each, isLeftOut);
  if (!isNode(value) || isLeftOut(value)) return;
  yield value;
  for (const child of Object.values(value)) yield* nodesOf(child, isLeftOut);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function listOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function nameOf(value: unknown): string {
  return isNode(value) && value.type === 'Identifier' ? String(value['name']) : '';
}
