import type { YamlPath } from '../yaml/parse-yaml.ts';
import { cleanWords } from './clean-words.ts';
import type { CslName } from './csl-item.ts';
import { CSL_NAME_PARTS } from './csl-variables.ts';
import { isLeftOut, isMap } from './left-out.ts';
import type { ReadVariable } from './read-work.ts';

const EXPECTED = 'a list of names, such as [{ literal: Example Organisation }] or [{ family: Alpha, given: A. }]';

/** Reads the names of a work. Empty parts are left out, and so are names with no other parts. */
export function readCslNames(value: unknown): ReadVariable {
  // A single name may stand without its list.
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const pathOf = (index: number): YamlPath => (Array.isArray(value) ? [index] : []);
  const filled = list.map((name, index) => ({ name, path: pathOf(index) })).filter(({ name }) => !isLeftOut(name));
  const maps = filled.flatMap(({ name, path }) => (isMap(name) ? [{ name, path }] : []));
  const stranger = filled.find(({ name }) => !isMap(name));
  const unknown = maps.flatMap(({ name, path }) => unknownParts(name).map((part) => [...path, part]));
  if (stranger !== undefined) {
    const { name, path } = stranger;
    const found = typeof name === 'string' ? `the text '${name.slice(0, 40)}'` : `'${String(name)}'`;
    const data = { expected: EXPECTED, found, ...(typeof name === 'string' ? { instead: asBody(name, path) } : {}) };
    return { fault: { path, code: 'outline/wrong-type', data }, unknown };
  }
  const names = maps.flatMap(({ name }) => readName(name));
  return names.length === 0 ? { unknown } : { value: names, unknown };
}

// Says how to write a body with this name, for a text in the place of a list of names or of one name.
function asBody(name: string, path: YamlPath): string {
  const literal = /^[\p{L}\p{N}][\p{L}\p{N} .&'()/-]*$/u.test(name) ? name : JSON.stringify(name);
  const [open, close] = path.length === 0 ? ['[', ']'] : ['', ''];
  return `Write a body as ${open}{ literal: ${literal} }${close}, a person as ${open}{ family: …, given: … }${close}.`;
}

function unknownParts(name: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(name).filter((part) => !CSL_NAME_PARTS.includes(part) && part !== 'multi');
}

function readName(name: Readonly<Record<string, unknown>>): CslName[] {
  const kept = Object.entries(name).flatMap(([part, words]) => keptPart(part, words));
  const naming = kept.filter(([part]) => /^(?:family|given|literal)$/.test(part));
  // A body that a program put into the field of given names alone is sorted and printed as a body.
  const [[only, words] = []] = naming;
  if (naming.length === 1 && only === 'given') return [{ literal: String(words) }];
  return naming.length === 0 ? [] : [Object.fromEntries(kept)];
}

function keptPart(part: string, words: unknown): [string, string | number | boolean][] {
  if (!CSL_NAME_PARTS.includes(part)) return [];
  if (typeof words === 'boolean') return [[part, words]];
  if (typeof words !== 'string' && typeof words !== 'number') return [];
  const cleaned = cleanWords(String(words));
  return cleaned === '' ? [] : [[part, cleaned]];
}
