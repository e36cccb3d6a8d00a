import type { Host } from '../host/host.ts';
import { starterInstructions } from '../outline/read/starter-instructions.ts';

const FOLDER = 'templates/starter';

/** Loads the texts of the starter that an author must replace. A finished outline has no such text. */
export async function loadStarterInstructions(host: Host): Promise<ReadonlySet<string>> {
  const names = (await host.list(FOLDER)).filter((name) => /^(?:summit|themes\/[^/]+)\.yaml$/.test(name)).sort();
  const files = names.map(async (name) => {
    const path = `${FOLDER}/${name}`;
    return { path, text: await host.readText(path) };
  });
  return starterInstructions(await Promise.all(files));
}
