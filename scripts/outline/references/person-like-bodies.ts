import type { CslItem, CslName } from './csl-item.ts';
import { CSL_NAMES } from './csl-variables.ts';

/** A name of a work that has parts as that of a person has, and looks like the name of a body. */
interface PersonLikeBody {
  readonly variable: string;
  /** The name as it is printed in a list: the last word first. */
  readonly printed: string;
}

/**
 * Finds the names of a work that a program took for those of persons: `author = {Trade Secretariat}` is printed as
 * “Secretariat, Trade”, `{A & B}` as “B, A &”.
 */
export function personLikeBodies(item: CslItem): PersonLikeBody[] {
  return CSL_NAMES.flatMap((variable) => {
    const names = item[variable];
    return Array.isArray(names) ? (names as readonly CslName[]).flatMap((name) => asBody(variable, name)) : [];
  });
}

function asBody(variable: string, { given, family }: CslName): PersonLikeBody[] {
  if (typeof given !== 'string' || typeof family !== 'string') return [];
  const isBody = /(?:^|\s)&(?:\s|$)/.test(`${given} ${family}`) || WORDS.test(family) || WORDS.test(given);
  return isBody ? [{ variable, printed: `${family}, ${given}` }] : [];
}

// Words for kinds of bodies that are nobody's family name, in the languages in which summits publish.
const WORDS = new RegExp(
  `(?<![\\p{L}-])(?:${[
    'secretariat|ministry|organi[sz]ation|commission|agency|department|committee|programme|association|institute|university|foundation',
    'government|assembly|parliament|authority|federation|nations|centre',
    'secrétariat|ministère|comité|agence|assemblée|université|gouvernement',
    'sekretariat|ministerium|kommission|universität|stiftung|verband|regierung',
    'secretaría|ministerio|organización|comisión|comité|universidad|fundación|gobierno',
    'секретариат|министерство|организация|комиссия|комитет|университет|правительство',
  ].join('|')})(?![\\p{L}-])`,
  'iu',
);
