import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startBrowser } from '../../scripts/browser/browser.ts';
import { checkVersion } from '../../scripts/browser/check-version.ts';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import { removeAbandonedProfiles } from '../../scripts/browser/profile-folder.ts';
import { survivorsOf } from '../helpers/processes-of.ts';
import { stopOf } from '../helpers/stop-of.ts';
import { writeProgram, writeStubBrowser } from '../helpers/stub-browser.ts';

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

async function startOf(named: string, startSeconds?: number): Promise<{ codes: string[]; text: string }> {
  const printer = startBrowser(named, startSeconds);
  try {
    return await stopOf(printer.withPage('printing', async () => undefined));
  } finally {
    await printer.close();
  }
}

test('the browser that was named is taken', async () => {
  const path = await stub('named', '');
  expect(await findBrowser(path)).toEqual({ path, environment: {}, opensSocket: true });
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

test('a remote browser that takes the call and says nothing is given up, and its connection closed', async () => {
  const closed = Promise.withResolvers<void>();
  const server = createServer((socket) =>
    socket
      .resume()
      .on('error', () => undefined)
      .on('close', () => closed.resolve()),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const { codes, text } = await startOf(`ws://127.0.0.1:${port}/`, 1);
  expect(codes).toEqual(['print/browser-start']);
  expect(text).toContain('it did not answer within 1 s.');
  await closed.promise;
  server.close();
});

test('the newest Chrome that Puppeteer has fetched is taken, wherever the command is started', async () => {
  const cache = join(folder, 'fetched');
  vi.stubEnv('PUPPETEER_CACHE_DIR', cache);
  Object.defineProperty(process, 'platform', { value: 'linux' });
  for (const version of ['131.0.6778.0', '153.0.7000.0', '99.0.4844.0']) {
    await mkdir(join(cache, 'chrome', `linux-${version}`, 'chrome-linux64'), { recursive: true });
    await writeFile(join(cache, 'chrome', `linux-${version}`, 'chrome-linux64/chrome'), '');
  }
  const { path } = await findBrowser(undefined);
  expect(path).toBe(join(cache, 'chrome/linux-153.0.7000.0/chrome-linux64/chrome'));
});

test.each([
  ['HeadlessChrome/131.0.6778.0', 0],
  ['Chrome/153.0.7000.0', 0],
  ['HeadlessEdg/140.0.0.0', 0],
  ['HeadlessChrome/130.0.6723.116', 1],
  ['Chrome/99.0.0.0', 1],
  ['Firefox/140.0', 1],
  ['', 1],
])('of %s is said that it is too old %i times', (version, times) => {
  expect(checkVersion(version).map(({ code }) => code)).toEqual(Array(times).fill('print/old-browser'));
});

describe.skipIf(platform === 'win32')('a program that is named as browser', () => {
  beforeEach(async () => {
    await mkdir(join(folder, 'temporary'), { recursive: true });
    vi.stubEnv('TMPDIR', join(folder, 'temporary'));
  });
  afterEach(async () => {
    // Whatever the program did, its profile is gone.
    expect(await readdir(join(folder, 'temporary'))).toEqual([]);
  });

  test('and is too old is refused before it prints, and ended', async () => {
    const path = await writeStubBrowser(folder, 'old', 'HeadlessChrome/109.0.5414.74');
    const { codes, text } = await startOf(path);
    expect(codes).toEqual(['print/old-browser']);
    expect(text).toContain('The browser (HeadlessChrome/109.0.5414.74)');
    expect(text).toContain('Chromium 131 or newer');
  });

  test.each(['Target.setDiscoverTargets', 'Target.setAutoAttach', 'Browser.getVersion'])(
    'and ends while it starts, asked for %s, is told at once',
    async (method) => {
      const path = await writeStubBrowser(folder, 'ends', 'HeadlessChrome/140.0.0.0', method);
      const { codes, text } = await startOf(path);
      expect(codes).toEqual(['print/browser-start']);
      expect(text).toContain(`(${path}): it ended before it answered.`);
    },
    // Puppeteer waits half a minute for what a browser that has ended would show.
    15_000,
  );

  test('and runs without an answer is ended, with what it started', async () => {
    const pids = join(folder, 'pids');
    const path = await writeProgram(folder, 'hangs', `sleep 300 & echo $$ $! > '${pids}'; wait`);
    const { codes, text } = await startOf(path, 1);
    expect(codes).toEqual(['print/browser-start']);
    expect(text).toContain(`(${path}): it did not answer within 1 s.`);
    const started = (await readFile(pids, 'utf8')).trim().split(' ').map(Number);
    expect(started).toHaveLength(2);
    expect(await survivorsOf(started)).toEqual([]);
  });

  test('and is called off while it hangs ends at once', async () => {
    const pids = join(folder, 'pids-of-second');
    const path = await writeProgram(folder, 'hangs-too', `echo $$ > '${pids}'; exec sleep 300`);
    const printer = startBrowser(path);
    const work = stopOf(printer.withPage('printing', async () => undefined));
    while ((await readFile(pids, 'utf8').catch(() => '')) === '')
      await new Promise((resolve) => setTimeout(resolve, 5));
    printer.kill();
    expect((await work).codes).toEqual(['print/browser-start']);
    await printer.close();
    expect(await survivorsOf([Number(await readFile(pids, 'utf8'))])).toEqual([]);
  });

  test.each([
    ['ends at once', 'exit 0'],
    ['ends by a signal', 'kill -9 $$'],
    ['prints rubbish and ends', 'head -c 100000 /dev/urandom; exit 1'],
    ['prints rubbish and hangs', 'head -c 100000 /dev/urandom >&2; exec sleep 300'],
  ])('and %s is an error that names it', async (name, shell) => {
    const path = await writeProgram(folder, name.replaceAll(' ', '-'), shell);
    const { codes, text } = await startOf(path, 2);
    expect(codes).toEqual(['print/browser-start']);
    expect(text).toContain(`(${path}): `);
    expect(text).not.toContain('    at ');
  });

  test('and may use too little memory is an error that names it', async () => {
    const { path: real, environment } = await findBrowser(undefined);
    const settings = Object.entries(environment).map(([name, value]) => `export ${name}='${value}'`);
    const limited = ['ulimit -v 300000', ...settings, `exec '${real}' "$@"`].join('\n');
    const { codes, text } = await startOf(await writeProgram(folder, 'limited', limited), 10);
    expect(codes).toEqual(['print/browser-start']);
    expect(text).toContain(`(${join(folder, 'limited')}): `);
  });
});

test.skipIf(platform === 'win32')(
  'profiles of builds that were killed are deleted, those of builds that run are not',
  async () => {
    const temporary = join(folder, 'abandoned');
    vi.stubEnv('TMPDIR', temporary);
    const ended = spawnSync('true').pid;
    const running = process.ppid;
    for (const owner of [ended, running])
      await mkdir(join(temporary, `communique-profile-${owner}-abc`), { recursive: true });
    await mkdir(join(temporary, 'communique-profile-of-mine'));
    await removeAbandonedProfiles();
    expect((await readdir(temporary)).sort()).toEqual(
      [`communique-profile-${running}-abc`, 'communique-profile-of-mine'].sort(),
    );
  },
);
