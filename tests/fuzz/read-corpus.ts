import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CORPUS = fileURLToPath(new URL('corpus', import.meta.url));

/** The texts of one folder of the corpus, in the order of their names. */
export function readCorpus(folder: string, ending = ''): string[] {
  const names = readdirSync(join(CORPUS, folder)).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => readFileSync(join(CORPUS, folder, name), 'utf8'));
}
