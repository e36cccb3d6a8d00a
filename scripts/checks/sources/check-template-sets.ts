import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { templateSets } from '../../render/template-sets.ts';
import { checkTemplates } from '../../templating/check-templates.ts';
import type { Sources } from './sources.ts';

/** Holds every template against what its view has, also where this outline does not lead. */
export function checkTemplateSets({ outline, templates }: Sources): Diagnostic[] {
  const labels = Object.keys(templates.labels);
  // The layouts of the summit's own that its themes name.
  const layouts = outline.themes.flatMap(({ layout }) => (layout?.kind === 'own' ? [layout.name] : []));
  return templateSets(templates, labels, [...new Set(layouts)]).flatMap(checkTemplates);
}
