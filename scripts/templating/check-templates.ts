import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { SourceFile } from '../outline/source-file.ts';
import { genreOf } from './own-files.ts';
import { type ParsedTemplate, parseTemplate } from './parse-template.ts';
import type { Model } from './template-model.ts';
import type { TemplateSource } from './template-set.ts';
import { walkTemplate } from './walk-template.ts';

/** The templates of one genre, and the values and helpers that they may use. */
export interface CheckedSet {
  readonly source: TemplateSource;
  readonly model: Model;
  readonly helpers: readonly string[];
  /** The names of the partials of the other genre's pages. */
  readonly others: readonly string[];
}

/**
 * Reports every name that the templates of a genre use and that does not exist, also in branches that this outline does
 * not take and in layouts that no theme names. Handlebars itself is silent about most of them.
 */
export function checkTemplates({ source, model, helpers, others }: CheckedSet): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const parse = (file: SourceFile): ParsedTemplate | undefined => {
    const { template, fault } = parseTemplate(file);
    if (fault !== undefined) findings.push(fault);
    return template;
  };
  const main = parse(source.main);
  const partials = new Map([...source.partials].map(([name, file]) => [name, parse(file)]));
  // A template that can't be parsed may use any of the partials, so no partial can be called unused.
  if (main === undefined || [...partials.values()].includes(undefined)) return findings;
  const known = new Map(
    [...partials].flatMap(([name, template]) => (template === undefined ? [] : [[name, template]])),
  );
  const walked = walkTemplate(main, model, { partials: known, helpers });
  const unused = [...known].filter(([name, { file }]) => file.origin === 'summit' && !walked.used.has(name));
  const shared = [...known].filter(([, { file }]) => file.origin === 'shared').map(([name]) => name);
  return [
    ...walked.findings,
    ...unused.map(([name, { file }]) => {
      const data = {
        name,
        near: nearName(name, shared),
        isOfDeck: genreOf(file) === 'deck',
        isOfOther: others.includes(name),
      };
      return diagnose('template/unused-partial', data, { file: file.path, line: 1, column: 1 });
    }),
  ];
}

// The shared partial that a summit's partial was probably meant to replace: one of nearly the same name or the same
// start.
function nearName(name: string, shared: readonly string[]): string | undefined {
  const stem = name.slice(0, LEAST_IN_COMMON);
  const alike = stem.length < LEAST_IN_COMMON ? [] : shared.filter((each) => each.startsWith(stem));
  return nearest(name, shared) ?? nearest(name, alike) ?? alike[0];
}

const LEAST_IN_COMMON = 4;
