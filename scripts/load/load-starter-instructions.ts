import type { Host } from '../host/host.ts';
import { starterInstructions } from '../outline/read/starter-instructions.ts';
import { makeAnew, type Recall } from '../outline/recall.ts';

const FOLDER = 'templates/starter';

/**
 * Loads the texts of the starter that an author must replace. A finished outline has no such text. `recall` may give what
 * was read from the same files before.
 */
export async function loadStarterInstructions(host: Host, recall: Recall = makeAnew): Promise<ReadonlySet<string>> {
  const names = (await host.list(FOLDER)).filter((name) => /^(?:summit|themes\/[^/]+)\.yaml$/.test(name)).sort();
  const files = names.map(async (name) => {
    const path = `${FOLDER}/${name}`;
    return { path, text: await host.readText(path) };
  });
  const read = await Promise.all(files);
  return await recall('starter instructions', JSON.stringify(read), () => starterInstructions(read));
}
