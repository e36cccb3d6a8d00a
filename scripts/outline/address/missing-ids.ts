import type { Place } from '../../diagnostics/place.ts';
import type { YamlFile, YamlPath } from '../yaml/parse-yaml.ts';
import type { Address } from './address.ts';
import { addressAt } from './address-paths.ts';
import { figureIds } from './figure-ids.ts';
import { toId } from './to-id.ts';

/** An item of the outline that has no id, with one that it may have. */
export interface MissingId {
  readonly at: Place;
  readonly path: YamlPath;
  readonly id: string;
  /** Its address with the number that counts without an id. */
  readonly address: string;
}

/** The items of a list that may have ids: the key of the list, the key of an item's words, what an item is. */
const LISTS = {
  key_messages: { words: 'text', name: 'message' },
  sections: { words: 'title', name: 'part' },
  points: { words: 'text', name: 'point' },
  recommendations: { words: 'action', name: 'recommendation' },
  timeline: { words: 'text', name: 'event' },
} as const;

/** Lists the items of a file of the outline that have no id, in the order of the file. Figures get the ids that they have. */
export function missingIds(file: Address['file'], { value, locate }: YamlFile): MissingId[] {
  const addressed = { file, value };
  const found = [
    ...itemsOf(value, [], file === 'summit' ? ['key_messages', 'sections'] : ['points', 'recommendations']),
    ...(typeof file === 'object' ? figuresOf(file.theme, value) : []),
  ];
  return found
    .map(({ path, id }) => ({ path, id, at: locate(path), address: addressAt(addressed, path) }))
    .toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}

type Found = Pick<MissingId, 'path' | 'id'>;

function itemsOf(value: unknown, above: YamlPath, keys: readonly (keyof typeof LISTS)[]): Found[] {
  return keys.flatMap((key) => {
    const items = at(value, key);
    if (!Array.isArray(items)) return [];
    const { words, name } = LISTS[key];
    const taken = new Set(items.map((item) => at(item, 'id')).filter((id) => typeof id === 'string'));
    return items.flatMap((item, index): Found[] => {
      if (typeof item !== 'object' || item === null || at(item, 'id') !== undefined) return [];
      const id = freeId(toId(at(item, words)) ?? `${name}-${index + 1}`, taken);
      taken.add(id);
      return [{ path: [...above, key, index], id }];
    });
  });
}

// Two texts may begin with the same words.
function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

function figuresOf(theme: string, value: unknown): Found[] {
  const single = at(value, 'figure');
  const list = at(value, 'figures');
  const figures = [
    ...(single === undefined ? [] : [{ figure: single, path: ['figure'] }]),
    ...(Array.isArray(list) ? list.map((figure, index) => ({ figure, path: ['figures', index] })) : []),
  ];
  const named = figures.map(({ figure }) => ({ id: wordOf(at(figure, 'id')), caption: at(figure, 'caption') }));
  const ids = figureIds(theme, named);
  return figures.flatMap(({ figure, path }, index) => [
    ...(named[index]?.id === undefined ? [{ path, id: ids[index] ?? theme }] : []),
    ...itemsOf(figure, path, ['timeline']),
  ]);
}

function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}
