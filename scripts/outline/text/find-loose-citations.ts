import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { exactly, type LocatedValue, placeWithin } from '../yaml/located.ts';
import { CITATION_KEY } from './citation-key.ts';
import { parseCitation } from './parse-citation.ts';

// The `@` must not be part of a mail address or a web address.
const AT = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_.+%/@-])@(${CITATION_KEY})`, 'gu');
// A number in brackets is not a key: some programs number the works.
const BRACKETS = new RegExp(`\\[(?!\\d+[\\],;])(${CITATION_KEY})(?=[\\],;])[^[\\]]*\\]`, 'gu');

/** Words that are most likely meant as a citation, and the correct citation. */
interface Loose {
  readonly found: string;
  readonly instead: string;
}

/**
 * Reports keys of works and figures, in the plain words of a text, that lack the brackets or the `@` of a citation:
 * they would be printed as they are written. `runs` are the text's plain words, `known` the keys.
 */
export function findLooseCitations(
  scalar: LocatedValue<string>,
  runs: readonly string[],
  known: ReadonlySet<string>,
): Diagnostic[] {
  const loose = runs.flatMap((run) => [...keysAfterSigns(run, known), ...keysInBrackets(run, known)]);
  const once = new Map(loose.map((each) => [each.found, each]));
  return [...once.values()].map(({ found, instead }) => {
    // The place must not be after a backslash, in code or in an address.
    const place = placeWithin(scalar, new RegExp(`(?<![\\\\\`\\w.+%/@-])${exactly(found).source}`));
    return diagnose('outline/loose-citation', { found, instead }, place);
  });
}

function keysAfterSigns(text: string, known: ReadonlySet<string>): Loose[] {
  return [...text.matchAll(AT)]
    .filter(([, key = '']) => known.has(key))
    .map(({ 0: found, index }) => parenthesised(text, index, known) ?? { found, instead: `[${found}]` });
}

// `(@key, p. 3; @other)`: the author wrote parentheses instead of brackets.
function parenthesised(text: string, index: number, known: ReadonlySet<string>): Loose | undefined {
  const before = text.slice(0, index);
  const behind = text.slice(index);
  const inside = `${/\([^()]*$/.exec(before)?.[0] ?? ''}${/^[^()]*\)/.exec(behind)?.[0] ?? ''}`;
  if (!/^\(.*\)$/s.test(inside)) return undefined;
  const items = parseCitation(inside.slice(1, -1));
  const isRead = items?.every(({ key }) => known.has(key)) === true && items.length === inside.split('@').length - 1;
  return isRead ? { found: inside, instead: `[${inside.slice(1, -1)}]` } : undefined;
}

// `[key, p. 3; other]`: the keys lack their `@`.
function keysInBrackets(text: string, known: ReadonlySet<string>): Loose[] {
  return [...text.matchAll(BRACKETS)]
    .filter(([, key = '']) => known.has(key))
    .map(([found]) => {
      const parts = found
        .slice(1, -1)
        .split(';')
        .map((part) => part.trim());
      const signed = parts.map((part) => (known.has(/^[^\s,]*/.exec(part)?.[0] ?? '') ? `@${part}` : part));
      return { found, instead: `[${signed.join('; ')}]` };
    });
}
