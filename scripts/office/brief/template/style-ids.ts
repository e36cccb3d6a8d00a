import { TABLE_STYLES } from '../styles/table-styles.ts';
import type { WordStyle } from '../styles/word-style.ts';
import { defaultStyle, type MatchedBriefTemplate } from './match-styles.ts';

/** The ids under which the styles of a brief stand in a file made from a template, by the project’s own ids. */
export interface StyleIds {
  readonly of: ReadonlyMap<string, string>;
  /** The project’s own ids of the styles that are added to those of the template. */
  readonly added: ReadonlySet<string>;
}

/** Gives the styles of a brief their ids beside those of a template; `own` are the project’s own styles. */
export function styleIds({ template, matches }: MatchedBriefTemplate, own: readonly WordStyle[]): StyleIds {
  const found = new Map(matches.map(({ role, style }) => [role.id, style.id]));
  for (const [id, kind] of DEFAULTS) {
    const style = defaultStyle(template.styles, kind);
    if (style !== undefined) found.set(id, style.id);
  }
  const taken = new Set(template.styles.map(({ id }) => id.toLowerCase()));
  const added = [...own.map(({ id }) => id), ...TABLE_STYLES, 'TableNormal', 'NoList'].filter((id) => !found.has(id));
  for (const id of added) {
    const free = [id, ...SUFFIXES.map((suffix) => `${id}${suffix}`)].find((each) => !taken.has(each.toLowerCase()));
    found.set(id, free ?? id);
    taken.add((free ?? id).toLowerCase());
  }
  return { of: found, added: new Set(added) };
}

const DEFAULTS = [
  ['Normal', 'paragraph'],
  ['DefaultParagraphFont', 'character'],
  ['TableNormal', 'table'],
] as const;
// The last holds a random word, so that no template has it by chance.
const SUFFIXES = ['Brief', 'OfBrief', 'OfCommuniqueBrief7c2e'];
