import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { SourceFile } from '../outline/source-file.ts';
import { genreOf } from './own-files.ts';
import { type ParsedTemplate, parseTemplate } from './parse-template.ts';
import type { Model } from './template-model.ts';
import type { TemplateSource } from './template-set.ts';
import { walkTemplate } from './walk-template.ts';

/** The templates of one genre, and what they may ask for. */
export interface CheckedSet {
  readonly source: TemplateSource;
  readonly model: Model;
  readonly helpers: readonly string[];
  /** The partials that the pages of the other genre have. */
  readonly others: readonly string[];
}

/**
 * Finds everything that the templates of a genre ask for and that is not there, also where this outline does not
 * lead: in a branch that is not taken, a layout that no theme names. Handlebars itself passes over most of it.
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
  // A template that can't be read hides what the others ask of it.
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

// The shared partial that it was meant to replace: nearly of its name, or of the same beginning.
function nearName(name: string, shared: readonly string[]): string | undefined {
  const stem = name.slice(0, LEAST_IN_COMMON);
  const alike = stem.length < LEAST_IN_COMMON ? [] : shared.filter((each) => each.startsWith(stem));
  return nearest(name, shared) ?? nearest(name, alike) ?? alike[0];
}

const LEAST_IN_COMMON = 4;
