import { type Alias, type Document, isAlias, isCollection, isScalar, type Node, type Pair, visit } from 'yaml';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { ToPlace } from './places-in.ts';

/**
 * Reports misused anchors (`&name`), aliases (`*name`), merge keys (`<<`) and tags (`!name`) of a YAML file. Most are
 * texts that start with such a character by chance. YAML would drop their first word without a message.
 */
export function checkReferences(text: string, document: Document, toPlace: ToPlace): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const anchors = new Map<string, Node>();
  const used = new Set<string>();
  const fault = (problem: string, word: string, node: Node) =>
    findings.push(anchorFault(problem, word.charAt(0), toPlace(rangeOf(word, node))));
  // The range of a node starts after its anchor and tag.
  const rangeOf = (word: string, { range }: Node) => {
    const start = text.lastIndexOf(word, range?.[0]);
    return [start, start + word.length];
  };
  visit(document, {
    Pair: (_, { key }: Pair) => {
      if (isScalar(key) && key.value === '<<')
        findings.push(diagnose('outline/merge-key', {}, toPlace(key.range ?? [0])));
      if (isAlias(key)) fault(`'*${key.source}' stands for a value, but here a key is needed.`, `*${key.source}`, key);
    },
    Alias: (_, alias: Alias, path) => {
      used.add(alias.source);
      const problem = aliasProblem(alias, anchors, path);
      if (problem !== undefined) fault(problem, `*${alias.source}`, alias);
    },
    Node: (_, node) => {
      if (isAlias(node)) return;
      if (node.tag !== undefined && !KNOWN_TAGS.test(node.tag)) fault(tagProblem(node.tag), shortTag(node.tag), node);
      if (node.anchor === undefined) return;
      if (anchors.has(node.anchor)) fault(`The anchor '&${node.anchor}' is given twice.`, `&${node.anchor}`, node);
      anchors.set(node.anchor, node);
    },
  });
  for (const [name, node] of anchors) {
    if (!used.has(name)) fault(`The anchor '&${name}' is used nowhere, and would be lost.`, `&${name}`, node);
  }
  return findings;
}

// These tags only repeat the type that a value already has.
const KNOWN_TAGS = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

/** Says in a sentence what is wrong with an unknown tag, such as `!important` or `!!set`. */
export function tagProblem(tag: string): string {
  return `'${shortTag(tag)}' is a tag to YAML, none that an outline has, and would be lost.`;
}

function shortTag(tag: string): string {
  return tag.replace('tag:yaml.org,2002:', '!!');
}

/** Makes the finding for a special character of YAML that is most likely meant as plain text. */
export function anchorFault(problem: string, mark: string, place: Place): Diagnostic {
  return diagnose('outline/anchor', { problem, mark }, place);
}

function aliasProblem(
  { source }: Alias,
  anchors: ReadonlyMap<string, Node>,
  path: readonly (Document | Node | Pair)[],
): string | undefined {
  const node = anchors.get(source);
  if (node === undefined) return `'*${source}' names an anchor '&${source}' that does not stand above it.`;
  if (isCollection(node) && path.includes(node))
    return `'*${source}' stands inside of what it stands for, without end.`;
  return undefined;
}
