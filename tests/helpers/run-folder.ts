import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { oneRenderer } from './one-renderer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the files that all workers of one run of the tests share. */
    runFolder: string;
    /** The browser of `sharedPrinter`; undefined for the usual one. */
    browser: string | undefined;
  }
}

/** Makes the folder before the first test, and deletes it after the last. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-run-of-tests-'));
  provide('runFolder', folder);
  provide('browser', await oneRenderer(folder));
  return async () => await rm(folder, { recursive: true, force: true });
}
