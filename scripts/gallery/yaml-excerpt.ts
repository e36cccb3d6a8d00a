import { isMap, isNode, isSeq, parseDocument } from 'yaml';

/**
 * Quotes the lines of a YAML file that belong to keys of its first level. `figures.1` is the second item of a list,
 * written as the single `figure` that a theme may have instead. Throws where a key is missing.
 */
export function yamlExcerpt(text: string, keys: readonly string[]): string {
  return keys.map((key) => (key.includes('.') ? itemOf(text, key) : blockOf(text, key))).join('');
}

function blockOf(text: string, key: string): string {
  const { contents } = parseDocument(text);
  const pairs = isMap(contents) ? contents.items : [];
  const pair = pairs.find((each) => String(each.key) === key);
  const starts = pairs.map((each) => (isNode(each.key) ? (each.key.range?.[0] ?? 0) : 0));
  const start = starts[pairs.indexOf(pair ?? pairs[0] ?? never(key))];
  if (pair === undefined || start === undefined) return never(key);
  const end = starts.find((each) => each > start) ?? text.length;
  return `${text.slice(start, end).trimEnd()}\n`;
}

function itemOf(text: string, path: string): string {
  const [key = '', index = ''] = path.split('.');
  const list = parseDocument(text).get(key, true);
  const item = isSeq(list) ? list.items[Number(index)] : undefined;
  const range = isNode(item) ? item.range : undefined;
  if (range === undefined || range === null) return never(path);
  // The item's first line follows `- `, and the others are indented as far: under `figure:` all have two blanks.
  const lines = text.slice(range[0], range[1]).trimEnd().split('\n');
  const column = range[0] - text.lastIndexOf('\n', range[0]) - 1;
  const moved = lines.map((line, at) => `  ${at === 0 ? line : line.slice(column)}\n`);
  return `${key.replace(/s$/, '')}:\n${moved.join('')}`;
}

function never(key: string): never {
  throw new Error(`The gallery's outline has no '${key}'.`);
}
