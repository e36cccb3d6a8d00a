import { fileURLToPath } from 'node:url';
import type { ViewContext } from '../../scripts/views/view-context.ts';
import { buildViews } from './build-views.ts';
import { createHostInMemory } from './host-in-memory.ts';
import { readFolder } from './read-folder.ts';

/** Gives the context of the views of a sample summit, by the name of its folder in `content/`. */
export async function sampleContext(summit: string): Promise<ViewContext> {
  const texts = await readFolder(fileURLToPath(new URL(`../../content/${summit}`, import.meta.url)));
  const files = [...texts].map(([path, text]) => [`content/${summit}/${path}`, text] as const);
  return (await buildViews(createHostInMemory({ files }), summit)).context;
}
