import type { Host } from '../scripts/host.ts';
import { loadOutline } from '../scripts/load-outline.ts';
import { loadTemplates, type Templates } from '../scripts/load-templates.ts';
import { parseOutline } from '../scripts/outline/parse-outline.ts';
import { labelsLanguage } from '../scripts/outline/read-summit.ts';
import { parseLabels } from '../scripts/views/labels.ts';
import { createViewContext, type ViewContext } from '../scripts/views/view-context.ts';

/** The views' context of a summit without faults, and the templates in its language. */
export async function buildViews(host: Host, summit: string): Promise<{ context: ViewContext; templates: Templates }> {
  const source = await loadOutline(host, summit);
  const { outline, findings } = parseOutline(source);
  if (outline === undefined) throw new Error(`The outline has faults: ${JSON.stringify(findings)}`);
  const templates = await loadTemplates(host, labelsLanguage(outline.language, source.languages) ?? '');
  const { labels } = parseLabels(templates.labels);
  if (labels === undefined) throw new Error('The labels have faults.');
  return { context: await createViewContext(outline, labels, templates.citations), templates };
}
