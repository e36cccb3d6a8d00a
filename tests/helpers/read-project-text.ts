import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/host/project-folder.ts';

/** Reads a text file of the project by its path. */
export async function readProjectText(path: string): Promise<string> {
  return await readFile(join(projectFolder, path), 'utf8');
}
