import { loadTemplates } from '../../scripts/load/load-templates.ts';
import type { Templates } from '../../scripts/templating/templates.ts';
import { createHostInMemory } from './host-in-memory.ts';

/** Loads the shared templates in a language, without a summit's own. */
export async function sharedTemplates(language = 'en'): Promise<Templates> {
  const { templates } = await loadTemplates(createHostInMemory(), language, 'content/none');
  if (templates === undefined) throw new Error(`There are no templates in '${language}'.`);
  return templates;
}
