import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/host/project-folder.ts';

/** The text of one of the project's own files. */
export async function readProjectText(path: string): Promise<string> {
  return await readFile(join(projectFolder, path), 'utf8');
}
