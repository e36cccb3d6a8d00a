import type { Place } from '../../diagnostics/place.ts';
import type { SourceFile } from '../source-file.ts';
import { parseYaml, type YamlPath } from '../yaml/parse-yaml.ts';
import type { Address } from './address.ts';
import { addressAt } from './address-paths.ts';

/** A file of the outline in YAML, and how its addresses begin. */
export interface AddressedText extends Pick<SourceFile, 'path' | 'text'> {
  readonly file: Address['file'];
}

/** Gives the address of every value of some files of an outline, by the key of its place (`placeKey`). */
export function valueAddresses(files: readonly AddressedText[]): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const { file, path, text } of files) {
    const yaml = parseYaml(path, text).file;
    if (yaml === undefined) continue;
    for (const way of pathsOf(yaml.value, [])) {
      const key = placeKey(yaml.locate(way));
      // A map begins where its first value does: the address of the map leads there too.
      if (!addresses.has(key)) addresses.set(key, addressAt({ file, value: yaml.value }, way));
    }
  }
  return addresses;
}

/** A text that is equal for places which begin at the same character of a file. */
export function placeKey({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

// The ways to all values of a file: those inside a list or a map come before the list or the map itself.
function pathsOf(value: unknown, way: YamlPath): YamlPath[] {
  if (typeof value !== 'object' || value === null) return [way];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...entries.flatMap(([key, inner]) => pathsOf(inner, [...way, key])), ...(way.length === 0 ? [] : [way])];
}
