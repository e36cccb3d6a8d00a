import { isCollection, isNode, type Node, parseDocument } from 'yaml';
import type { YamlPath } from '../yaml/parse-yaml.ts';

/** An id for the map at a path of a file. */
export interface WrittenId {
  readonly path: YamlPath;
  readonly id: string;
}

/** A file with ids that were written into it, and those that it has no place for. */
export interface WithIds {
  readonly text: string;
  readonly left: readonly WrittenId[];
}

/**
 * Writes ids into the text of a YAML file, each as the first key of its map. Nothing else of the file changes: comments,
 * quotes, indents and line ends stay. An item that is an alias of another one is left out.
 */
export function writeIds(text: string, ids: readonly WrittenId[]): WithIds {
  const document = parseDocument(text, { logLevel: 'error' });
  const placed = ids.map((each) => ({ each, node: document.getIn(each.path, true) }));
  const free = placed.flatMap(({ each, node }) => (isNode(node) && isCollection(node) ? [{ each, node }] : []));
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const edits = free
    .map(({ each, node }) => ({ at: placeIn(node), words: wordsFor(each.id, node, text, lineEnd) }))
    .toSorted((a, b) => b.at - a.at);
  const written = edits.reduce((whole, { at, words }) => whole.slice(0, at) + words + whole.slice(at), text);
  return { text: written, left: placed.filter(({ node }) => !isCollection(node)).map(({ each }) => each) };
}

// Before the first key; in a map in braces, after the opening one.
function placeIn(node: Node): number {
  const [start = 0] = node.range ?? [];
  return isFlow(node) ? start + 1 : start;
}

function wordsFor(id: string, node: Node, text: string, lineEnd: string): string {
  if (isFlow(node)) return isCollection(node) && node.items.length === 0 ? ` id: ${id}` : ` id: ${id},`;
  const at = placeIn(node);
  const indent = at - (text.lastIndexOf('\n', at - 1) + 1);
  return `id: ${id}${lineEnd}${' '.repeat(indent)}`;
}

function isFlow(node: Node): boolean {
  return isCollection(node) && node.flow === true;
}
