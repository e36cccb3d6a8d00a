import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { Place } from '../../../diagnostics/place.ts';
import type { TemplateStyleName } from '../../../outline/shape/template-styles.ts';
import { isPrompt } from '../../template/is-prompt.ts';
import type { BriefTemplate } from './brief-template.ts';
import { findOverMarking } from './heads/find-over-marking.ts';
import { surveyHeads } from './heads/survey-heads.ts';
import { type MatchedBriefTemplate, stylesNamed } from './match-styles.ts';
import { STYLE_ROLES } from './style-roles.ts';

/** The styles that an outline names, and the places of their names in it. */
export interface WantedStyles {
  /** The place at which the template is named. */
  readonly at: Place;
  readonly styles: readonly { readonly name: TemplateStyleName; readonly style: string; readonly at: Place }[];
  /** Whether the words of a document's marking stand on every page; left out, they don't. */
  readonly isMarked?: boolean;
}

/**
 * Checks a template for Word against the texts of a brief: styles that it has not got or that are of another kind, heads
 * that have no place or show what nobody fills, what lies over the words of a document's marking, and what is in its body,
 * which is left out.
 */
export function checkBriefTemplate(
  matched: MatchedBriefTemplate,
  { at, styles, isMarked = false }: WantedStyles,
): Diagnostic[] {
  const { template } = matched;
  return [
    ...styles.flatMap((wanted) => styleFaults(template, wanted)),
    ...headFaults(matched, at),
    ...(isMarked ? overMarking(matched, at) : []),
    ...leftOut(template, at),
  ];
}

function styleFaults(
  { file, styles }: BriefTemplate,
  { name, style, at }: WantedStyles['styles'][number],
): Diagnostic[] {
  const kind = STYLE_ROLES.find(({ key }) => key === name)?.kind ?? 'paragraph';
  const named = stylesNamed(styles, style);
  if (named.some((each) => each.kind === kind)) return [];
  const [other] = named;
  if (other !== undefined) {
    return [diagnose('outline/other-style-kind', { file, name, style: other.name, is: other.kind, wants: kind }, at)];
  }
  const known = styles.filter((each) => each.kind === kind).map((each) => each.name);
  const data = { file, name, style, nearest: nearest(style, known), known: listed(known) };
  return [diagnose('outline/unknown-template-style', data, at)];
}

// The most styles that a hint names.
const MOST_LISTED = 15;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_LISTED).map((name) => `'${name}'`);
  return `${shown.join(', ')}${names.length > MOST_LISTED ? ' …' : ''}`;
}

function headFaults(matched: MatchedBriefTemplate, at: Place): Diagnostic[] {
  const { file } = matched.template;
  const { hasHeads, shown, unknown, prompts } = surveyHeads(matched);
  const missing = hasHeads && !shown.has('page') ? ['the number of the page'] : [];
  return [
    ...(hasHeads ? [] : [diagnose('outline/no-head-place', { file }, at)]),
    ...missing.map((what) => diagnose('outline/no-head-field', { file, what }, at)),
    ...unknown.map((code) => diagnose('outline/unfilled-field', { file, code: code.slice(0, 60) }, at)),
    ...prompts.map((words) => diagnose('outline/head-prompt', { file, words: words.slice(0, 60) }, at)),
  ];
}

function overMarking(matched: MatchedBriefTemplate, at: Place): Diagnostic[] {
  const { file } = matched.template;
  return findOverMarking(matched).map(({ name, isFoot }) => {
    return diagnose('outline/covered-marking', { file, layout: undefined, place: name, isFoot }, at);
  });
}

function leftOut({ file, leftOut: { words, pictures } }: BriefTemplate, at: Place): Diagnostic[] {
  if (words === '' && pictures === 0) return [];
  const shown = words === '' ? '' : isPrompt(words) || words.length > 60 ? `${words.slice(0, 60)}…` : words;
  return [diagnose('outline/template-text-left-out', { file, words: shown, pictures }, at)];
}
