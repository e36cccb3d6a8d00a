import type { YamlPath } from '../yaml/parse-yaml.ts';
import { type Address, formatAddress } from './address.ts';
import { figureIds } from './figure-ids.ts';

/** A file of the outline, as plain data. */
export interface AddressedFile {
  readonly file: Address['file'];
  readonly value: unknown;
}

/** Makes the address of the value at a path of a file: the indexes of items that have an id become their ids. */
export function addressAt({ file, value }: AddressedFile, path: YamlPath): string {
  const figure = figureAt(value, path);
  const start = figure === undefined ? [] : path.slice(0, figure.depth);
  let node = start.reduce<unknown>(child, value);
  const words = path.slice(start.length).map((part) => {
    const isItem = Array.isArray(node);
    node = child(node, part);
    return isItem ? (idOf(node) ?? part) : part;
  });
  const name = figure === undefined ? [] : ['figures', namesOf(file, value)[figure.index] ?? figure.index];
  return formatAddress({ file, path: [...name, ...words] });
}

/** The path, in its file, of the value that an address leads to; undefined where there is no such value. */
export function pathAt({ file, value }: AddressedFile, { path }: Address): YamlPath | undefined {
  const [key, name, ...rest] = path;
  const isFigure = typeof file === 'object' && key === 'figures' && name !== undefined;
  const start = isFigure ? figurePath(namesOf(file, value).indexOf(String(name)), value) : [];
  if (start === undefined) return undefined;
  let node: unknown = start.reduce<unknown>(child, value);
  const found = [...start];
  for (const part of isFigure ? rest : path) {
    const step = Array.isArray(node) && typeof part === 'string' ? node.findIndex((item) => idOf(item) === part) : part;
    node = child(node, step);
    if (node === undefined) return undefined;
    found.push(step);
  }
  return found;
}

// The figure that a path leads into: its index among all of the theme, and how many parts of the path lead to it.
function figureAt(value: unknown, [key, at]: YamlPath): { index: number; depth: number } | undefined {
  if (key === 'figure') return { index: 0, depth: 1 };
  if (key !== 'figures' || typeof at !== 'number') return undefined;
  return { index: at + ('figure' in asMap(value) ? 1 : 0), depth: 2 };
}

// The figures of a theme stand under `figure`, or in a list.
function figurePath(index: number, value: unknown): (string | number)[] | undefined {
  if (index < 0) return undefined;
  const isSingle = 'figure' in asMap(value);
  if (isSingle && index === 0) return ['figure'];
  return ['figures', isSingle ? index - 1 : index];
}

function namesOf(file: Address['file'], value: unknown): string[] {
  const { figure, figures } = asMap(value);
  const all = [...(figure === undefined ? [] : [figure]), ...(Array.isArray(figures) ? figures : [])];
  return typeof file === 'object' ? figureIds(file.theme, all.map(idOf)) : [];
}

function child(node: unknown, part: string | number): unknown {
  if (Array.isArray(node)) return typeof part === 'number' ? node[part] : undefined;
  return typeof part === 'string' && Object.hasOwn(asMap(node), part) ? asMap(node)[part] : undefined;
}

function idOf(node: unknown): string | undefined {
  const { id } = asMap(node);
  return typeof id === 'string' ? id : undefined;
}

function asMap(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
