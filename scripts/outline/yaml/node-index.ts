import { type Document, isMap, isScalar, isSeq, type Node, type Range, type YAMLMap } from 'yaml';
import type { YamlPath } from './parse-yaml.ts';

/** Finds the nodes of a document by their paths. Each map is read once, even if many of its keys are looked up. */
export interface NodeIndex {
  /** Gives the node at a path; undefined where there is no node. Aliases are not followed. */
  readonly nodeAt: (path: YamlPath) => Node | undefined;
  /** Gives the range of the key `key` in the map at a path. */
  readonly keyRange: (path: YamlPath, key: string) => Range | undefined;
}

/** Makes the index of a document that doesn't change. */
export function createNodeIndex(document: Document): NodeIndex {
  const read = new Map<YAMLMap, MapEntries>();
  const entriesOf = (map: YAMLMap): MapEntries => {
    const entries = read.get(map) ?? readEntries(map);
    read.set(map, entries);
    return entries;
  };
  const nodeAt: NodeIndex['nodeAt'] = (path) => {
    let node: unknown = document.contents;
    for (const part of path) {
      if (isMap(node)) node = entriesOf(node).values.get(part);
      else node = isSeq(node) && typeof part === 'number' ? node.items[part] : undefined;
    }
    return node === null ? undefined : (node as Node | undefined);
  };
  return {
    nodeAt,
    keyRange: (path, key) => {
      const map = nodeAt(path);
      return isMap(map) ? entriesOf(map).keys.get(key) : undefined;
    },
  };
}

interface MapEntries {
  readonly values: ReadonlyMap<unknown, unknown>;
  readonly keys: ReadonlyMap<string, Range | undefined>;
}

// If a key stands in the map twice, the last counts, as in the value that the parser gives.
function readEntries({ items }: YAMLMap): MapEntries {
  const values = new Map<unknown, unknown>();
  const keys = new Map<string, Range | undefined>();
  for (const { key, value } of items) {
    const plain = isScalar(key) ? key.value : key;
    values.set(plain, value);
    if (isScalar(key)) keys.set(String(key.value), key.range ?? undefined);
  }
  return { values, keys };
}
