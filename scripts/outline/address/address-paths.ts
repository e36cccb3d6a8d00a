import type { YamlPath } from '../yaml/parse-yaml.ts';
import { type Address, formatAddress } from './address.ts';
import { figureIds, type NamedFigure } from './figure-ids.ts';

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

// The figure that a path leads into: its index among all of the theme, and how many parts of the path lead to it.
function figureAt(value: unknown, [key, at]: YamlPath): { index: number; depth: number } | undefined {
  if (key === 'figure') return { index: 0, depth: 1 };
  if (key !== 'figures' || typeof at !== 'number') return undefined;
  return { index: at + ('figure' in asMap(value) ? 1 : 0), depth: 2 };
}

function namesOf(file: Address['file'], value: unknown): string[] {
  const { figure, figures } = asMap(value);
  const all = [...(figure === undefined ? [] : [figure]), ...(Array.isArray(figures) ? figures : [])];
  return typeof file === 'object' ? figureIds(file.theme, all.map(figureOf)) : [];
}

function child(node: unknown, part: string | number): unknown {
  if (Array.isArray(node)) return typeof part === 'number' ? node[part] : undefined;
  return typeof part === 'string' && Object.hasOwn(asMap(node), part) ? asMap(node)[part] : undefined;
}

function figureOf(node: unknown): NamedFigure {
  return { id: idOf(node), caption: asMap(node)['caption'] };
}

function idOf(node: unknown): string | undefined {
  const { id } = asMap(node);
  return typeof id === 'string' ? id : undefined;
}

function asMap(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
