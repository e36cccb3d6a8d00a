import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { templateSets } from '../../render/template-sets.ts';
import { checkTemplates } from '../../templating/check-templates.ts';
import type { Sources } from './sources.ts';

/** Checks every template against the fields of its view, also in branches that this outline does not reach. */
export function checkTemplateSets({ outline, templates }: Sources): Diagnostic[] {
  const labels = Object.keys(templates.labels);
  // The summit's own layouts that its themes name.
  const layouts = outline.themes.flatMap(({ layout }) => (layout?.kind === 'own' ? [layout.name] : []));
  return templateSets(templates, labels, [...new Set(layouts)]).flatMap(checkTemplates);
}
