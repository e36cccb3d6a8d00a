import type { Place } from '../../diagnostics/place.ts';

/**
 * A scalar of a YAML file with its place; `raw` is how it stands in the file, quotes and folds included. Where an alias
 * stands for a number, it is how the number is written.
 */
export interface LocatedValue<T> {
  readonly value: T;
  readonly at: Place;
  readonly raw: string;
  /** The comment behind a text without quotes, on the line where it ends, and its place. */
  readonly comment?: { readonly words: string; readonly at: Place };
}

/** A part of a YAML file that is data of another format: its plain value, and the place of each part of it. */
export interface LocatedTree {
  readonly value: Readonly<Record<string, unknown>>;
  readonly at: Place;
  /** The place of the value at a path inside, or of the nearest part above it that is there. */
  readonly locate: (path: readonly (string | number)[]) => Place;
  /** The place of the key named `key` of the map at a path inside. */
  readonly locateKey: (path: readonly (string | number)[], key: string) => Place;
}

/** One entry of a map whose keys the user chooses (facts, for example). */
export interface LocatedEntry<T> {
  readonly key: LocatedValue<string>;
  readonly entry: Located<T>;
}

/**
 * The shape `T` in which every scalar is a `LocatedValue`, every object knows its place as `at`, and a
 * map with free keys is a list of entries in the order of the file; one with free values too is a tree.
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
 * The place of the first match of a pattern inside a scalar; the scalar's own place where a fold or an
 * escape in the file hides it.
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

/** A pattern that matches exactly these words. */
export function exactly(words: string): RegExp {
  return new RegExp(words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
}
