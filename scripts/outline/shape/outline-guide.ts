import { z } from 'zod';
import { referencesShape } from './reference-shape.ts';
import { summitShape } from './summit-shape.ts';
import { themeShape } from './theme-shape.ts';

/** A part of a JSON Schema, as far as the guide reads it. */
interface Node {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Node[];
  readonly items?: Node | readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Node | boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
}

const HEAD = `# The outline, key by key

A summit is a folder under \`content/\` with a \`summit.yaml\`, its works in \`references.yaml\`, \`.json\` or \`.bib\` and a file for each theme under \`themes/\`. This page
is written from the one declaration of their shape (\`npm run schemas\`), by which your editor completes the keys too.

A dot stands for a key inside a key, \`[]\` for each item of a list, \`<name>\` for a name that you choose. Texts take *emphasis*,
**strong**, \`code\`, [links](https://example.org), facts (\`{rivers}\`), citations (\`[@report2029, p. 4]\`), figures (\`[@fig:plan]\`) and numbered
paragraphs (\`[@para:shared-table]\`).
`;

/** The guide to all keys of the outline, \`docs/outline.md\`, from the one declaration of its shape. */
export function outlineGuide(): { path: string; text: string } {
  const parts = [
    file('summit.yaml', 'Who meets, when and where; what the pack says as a whole.', summitShape),
    file(
      'themes/NN-name.yaml',
      'One theme. The number in the name sets the order, as a number: `20-…` comes before `100-…`; of the same number, the name does.',
      themeShape,
    ),
    file(
      'references.yaml, references.json or references.bib',
      'The works that are cited, as Zotero and Better BibTeX export them. Most have these variables; every other one of CSL is read too ([references.md](references.md)).',
      referencesShape,
    ),
  ];
  return { path: 'docs/outline.md', text: `${HEAD}\n${parts.join('\n')}` };
}

function file(name: string, about: string, shape: z.ZodType): string {
  const schema = z.toJSONSchema(shape, { io: 'input', target: 'draft-7' }) as Node;
  const rows = keysOf(schema, '').map(({ path, node, needed }) => {
    const example = (node.examples ?? [])[0];
    const shown = example === undefined ? '' : `\`${escaped(inline(example))}\``;
    return `| \`${path}\` | ${needed ? 'yes' : ''} | ${kindOf(node)} | ${escaped(node.description ?? '')} | ${shown} |`;
  });
  const head = '| key | needed | is | what it is for | example |\n|---|---|---|---|---|';
  return `## \`${name}\`\n\n${about}\n\n${head}\n${rows.join('\n')}\n`;
}

interface Key {
  readonly path: string;
  readonly node: Node;
  readonly needed: boolean;
}

// A value of several shapes has the keys of each; what an item of a list holds follows the list.
function keysOf(node: Node, path: string): Key[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return [{ path: at, node: child, needed: node.required?.includes(name) === true }, ...keysOf(child, at)];
  });
  const items = Array.isArray(node.items)
    ? []
    : node.items === undefined
      ? []
      : keysOf(node.items as Node, `${path}[]`);
  const free = node.additionalProperties;
  const named = typeof free === 'object' && Object.keys(free).length > 0 ? keysOf(free, `${path}.<name>`) : [];
  const shapes = (node.anyOf ?? []).flatMap((shape) => keysOf(shape, path));
  const all = [...own, ...items, ...named, ...shapes];
  return all.filter((key, index) => all.findIndex((other) => other.path === key.path) === index);
}

function kindOf(node: Node): string {
  if (node.enum !== undefined) return `one of ${node.enum.map((value) => `\`${String(value)}\``).join(', ')}`;
  if (node.const !== undefined) return `\`${String(node.const)}\``;
  if (node.anyOf !== undefined) return [...new Set(node.anyOf.map(kindOf))].join(' or ');
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'number',
    integer: 'number',
    boolean: '`true` or `false`',
    object: 'keys',
  };
  if (Array.isArray(node.type)) return node.type.map((type: string) => names[type] ?? type).join(' or ');
  if (node.type !== 'array') return names[String(node.type)] ?? 'a value';
  const { minItems, maxItems } = node;
  if (minItems !== undefined && minItems === maxItems) return `list of ${minItems}`;
  const most = maxItems === undefined ? '' : `, at most ${maxItems}`;
  return `list${minItems === undefined || minItems < 2 ? '' : ` of ${minItems} or more`}${most}`;
}

// An example on one line, as YAML writes it in a flow.
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, item]) => `${key}: ${inline(item)}`)
      .join(', ')} }`;
  }
  const text = String(value);
  return typeof value === 'string' && /^[[{@#"'&*!|>%`]|: | #|, /.test(text) ? JSON.stringify(text) : text;
}

function escaped(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
}
