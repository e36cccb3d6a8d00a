import type { Host } from '../../scripts/host/host.ts';
import { imagePaths } from '../../scripts/load/load-figures.ts';
import { loadImages } from '../../scripts/load/load-images.ts';
import { loadOutline } from '../../scripts/load/load-outline.ts';
import { loadTemplates } from '../../scripts/load/load-templates.ts';
import { parseOutline } from '../../scripts/outline/read/parse-outline.ts';
import type { Templates } from '../../scripts/templating/templates.ts';
import { openViewContext, prepareViews, type ViewContext } from '../../scripts/views/view-context.ts';
import { sharedRecall } from './shared-recall.ts';

/** Gives the context of the views of a summit without errors, and the templates in its language. */
export async function buildViews(host: Host, summit: string): Promise<{ context: ViewContext; templates: Templates }> {
  const recall = sharedRecall();
  const source = await loadOutline(host, summit, recall);
  const { outline, findings } = parseOutline(source, recall);
  if (outline === undefined) throw new Error(`The outline has faults: ${JSON.stringify(findings)}`);
  const { templates } = await loadTemplates(host, outline.language, source.folder, outline.citationStyle);
  if (templates === undefined) throw new Error('The templates have faults.');
  const { images } = await loadImages(host, source.folder, imagePaths(outline));
  const views = await prepareViews(outline, templates.labels, templates.citations, { images, recall });
  return { context: openViewContext(views), templates };
}
