import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startBrowser } from '../../scripts/print/browser.ts';
import { findBrowser } from '../../scripts/print/find-browser.ts';
import { stopOf } from '../stop-of.ts';

let folder: string;
const platform = process.platform;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-browser-'));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));
afterEach(() => {
  vi.unstubAllEnvs();
  Object.defineProperty(process, 'platform', { value: platform });
});

async function stub(name: string, text: string, mode = 0o755): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  await chmod(path, mode);
  return path;
}

async function startOf(named: string): Promise<{ codes: string[]; text: string }> {
  const printer = startBrowser(named);
  try {
    return await stopOf(printer.withPage('printing', async () => undefined));
  } finally {
    await printer.close();
  }
}

test('the browser that was named is taken', async () => {
  const path = await stub('named', '');
  expect(await findBrowser(path)).toEqual({ path, environment: {} });
});

test('a browser that was named and is not there is an error that names it', async () => {
  const path = join(folder, 'nowhere');
  const { codes, text } = await startOf(path);
  expect(codes).toEqual(['print/browser-start']);
  expect(text).toContain(`(${path}): there is no such file.`);
  expect(text).toContain('--browser PATH');
});

test('no browser at all is an error that says what to type', async () => {
  vi.stubEnv('PUPPETEER_CACHE_DIR', folder);
  vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', undefined);
  // On another system than the one it runs on, none of the usual places has a browser.
  Object.defineProperty(process, 'platform', { value: platform === 'darwin' ? 'win32' : 'darwin' });
  const { codes, text } = await stopOf(findBrowser(undefined));
  expect(codes).toEqual(['print/no-browser']);
  expect(text).toMatch(/tried: .*the embedded one, .*Chrome/);
  expect(text).toContain('--browser PATH');
});

test.skipIf(platform === 'win32')('a program that ends at once', async () => {
  const path = await stub('ends', '#!/bin/sh\necho "cannot open the display" >&2\nexit 3\n');
  const { codes, text } = await startOf(path);
  expect(codes).toEqual(['print/browser-start']);
  expect(text).toMatch(new RegExp(`\\(${path}\\): \\S`));
});

test('a remote browser that does not answer', async () => {
  const { codes, text } = await startOf('ws://127.0.0.1:9/none');
  expect(codes).toEqual(['print/browser-start']);
  expect(text).toContain('ws://127.0.0.1:9/none');
  expect(text).not.toMatch(/\[object|undefined/);
});
