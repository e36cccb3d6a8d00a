import type { Place } from '../../diagnostics/place.ts';

/**
 * A scalar of a YAML file with its place. `raw` is the text as the file has it, with quotes and line breaks. For an
 * alias of a number, `raw` is that number as written.
 */
export interface LocatedValue<T> {
  readonly value: T;
  readonly at: Place;
  readonly raw: string;
  /** The comment after an unquoted text, on the line where the text ends, with its place. */
  readonly comment?: { readonly words: string; readonly at: Place };
}

/**
 * A part of a YAML file whose keys are free, such as a chart's specification: its plain value, and a place for each
 * part.
 */
export interface LocatedTree {
  readonly value: Readonly<Record<string, unknown>>;
  readonly at: Place;
  /** Gives the place of the value at a path inside, or of the nearest part above it that exists. */
  readonly locate: (path: readonly (string | number)[]) => Place;
  /** Gives the place of the key `key` in the map at a path inside. */
  readonly locateKey: (path: readonly (string | number)[], key: string) => Place;
}

/** An entry of a map whose keys the user chooses, such as a fact. */
export interface LocatedEntry<T> {
  readonly key: LocatedValue<string>;
  readonly entry: Located<T>;
}

/**
 * The type `T` with places: each scalar is a `LocatedValue`, each object has its place as `at`, a map with free keys is
 * a list of entries in the order of the file, and a map with free keys and values is a `LocatedTree`.
 */
export type Located<T> = T extends string | number | boolean
  ? LocatedValue<T>
  : T extends undefined
    ? undefined
    : T extends readonly (infer Item)[]
      ? readonly Located<Item>[]
      : string extends keyof T
        ? unknown extends T[keyof T]
          ? LocatedTree
          : readonly LocatedEntry<T[keyof T]>[]
        : { readonly [Key in keyof T]: Located<T[Key]> } & { readonly at: Place };

/**
 * Gives the place of a pattern's first match inside a scalar. Where line breaks or escapes in the file hide the match,
 * gives the scalar's own place.
 */
export function placeWithin(scalar: LocatedValue<unknown>, pattern: RegExp): Place {
  const match = pattern.exec(scalar.raw);
  if (match === null || match[0] === '') return scalar.at;
  const before = scalar.raw.slice(0, match.index).split('\n');
  const last = before.at(-1) ?? '';
  const column = before.length === 1 ? scalar.at.column + last.length : last.length + 1;
  const line = scalar.at.line + before.length - 1;
  return { file: scalar.at.file, line, column, endColumn: column + match[0].length };
}

/** Makes a pattern that matches exactly these words. */
export function exactly(words: string): RegExp {
  return new RegExp(words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
}
