import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/browser/find-browser.ts';

/**
 * Writes a program into a folder that starts the usual browser with one renderer for all its pages, and gives its path;
 * undefined where programs can't be written so. A new process for each page is more than half of what a page costs, and
 * a worker has one page at a time: nothing else is made otherwise.
 */
export async function oneRenderer(folder: string): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  const { path, environment } = await findBrowser(undefined);
  const program = join(folder, 'browser');
  const lines = [
    '#!/bin/sh',
    ...Object.entries(environment).map(([name, value]) => `export ${name}=${quoted(value)}`),
    `exec ${quoted(path)} --renderer-process-limit=1 "$@"`,
  ];
  await writeFile(program, `${lines.join('\n')}\n`, { mode: 0o755 });
  return program;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
