import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { type Printer, startBrowser } from '../../scripts/browser/browser.ts';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import { printPdf } from '../../scripts/browser/print-pdf.ts';
import { showPage } from '../../scripts/browser/show-page.ts';
import { commandOf, processesOf, survivorsOf } from '../helpers/processes-of.ts';
import { stopOf } from '../helpers/stop-of.ts';

const printers: Printer[] = [];

afterEach(async () => {
  await Promise.all(printers.splice(0).map(async (printer) => await printer.close()));
});

function start(): Printer {
  const printer = startBrowser(undefined);
  printers.push(printer);
  return printer;
}

function processOf(page: Page): { pid: number; profile: string } {
  const child = page.browser().process();
  const argument = child?.spawnargs.find((word) => word.startsWith('--user-data-dir=')) ?? '';
  if (child?.pid === undefined || argument === '') throw new Error('The browser has no process.');
  return { pid: child.pid, profile: argument.slice('--user-data-dir='.length) };
}

test.each(['SIGKILL', 'SIGTERM'] as const)('work whose browser gets %s once is done in a fresh one', async (signal) => {
  const printer = start();
  const pids: number[] = [];
  const words = await printer.withPage('printing the slides', async (page) => {
    const own = processOf(page);
    pids.push(own.pid);
    if (pids.length === 1) process.kill(own.pid, signal);
    await showPage(page, '<p>as before</p>');
    return await page.evaluate(() => document.body.textContent);
  });
  expect(words).toBe('as before');
  expect(new Set(pids).size).toBe(2);
});

test.skipIf(process.platform === 'win32')('a browser that is killed while it starts is started once more', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'communique-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { path, environment } = await findBrowser(undefined);
  const [program, starts] = ['browser', 'starts'].map((name) => join(folder, name));
  const settings = Object.entries(environment).map(([name, value]) => `export ${name}='${value}'`);
  const kill = `echo >> ${starts}; [ "$(wc -l < ${starts})" -gt "$KILLS" ] || kill -9 $$`;
  writeFileSync(program ?? '', ['#!/bin/sh', ...settings, kill, `exec '${path}' "$@"`].join('\n'), { mode: 0o755 });
  const started = () => {
    const printer = startBrowser(program);
    printers.push(printer);
    return printer.withPage('printing', async (page) => await page.evaluate(() => document.readyState));
  };
  vi.stubEnv('KILLS', '1');
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await started()).toBe('complete');
  expect(readFileSync(starts ?? '', 'utf8')).toBe('\n\n');
  // One that is killed each time is told, in words.
  vi.stubEnv('KILLS', '9');
  expect((await stopOf(started())).findings).toMatchObject([
    { code: 'print/browser-start', message: expect.stringContaining('it ended before it answered.') },
  ]);
});

// Frozen, as by a debugger: it answers nothing, and ends by no signal but this one.
test.skipIf(process.platform === 'win32')('a browser that is frozen is ended at the deadline of its work', async () => {
  const printer = start();
  const pids: number[] = [];
  const bounds = { seconds: 1, megabytes: undefined };
  const frozen = printer.withPage('printing the slides', freezing(pids), bounds);
  const [finding] = (await stopOf(frozen)).findings;
  expect(finding?.message).toBe('Printing the slides took longer than 1 s and was stopped.');
  await printer.close();
  expect(await survivorsOf(pids)).toEqual([]);
});

const freezing = (pids: number[]) => async (page: Page) => {
  const { pid } = processOf(page);
  pids.push(pid);
  process.kill(-pid, 'SIGSTOP');
  await showPage(page, '<p>never</p>');
};

test.skipIf(process.platform !== 'linux')('a page that takes more memory than its work may is ended', async () => {
  const printer = start();
  const bounds = { seconds: 60, megabytes: 10 };
  const work = async (page: Page) => {
    await showPage(page, '<p>x</p>');
    await new Promise((resolve) => setTimeout(resolve, 60_000).unref());
  };
  const [finding] = (await stopOf(printer.withPage('printing the slides', work, bounds))).findings;
  expect(finding?.code).toBe('print/much-memory');
  expect(finding?.message).toBe('Printing the slides took more than 10 MB of memory and was stopped.');
});

// As the system does where memory runs out: the page's process is the largest and goes first.
test.skipIf(process.platform !== 'linux')('work whose page loses its process is done in a fresh browser', async () => {
  const printer = start();
  const pids: number[] = [];
  const words = await printer.withPage('printing the slides', async (page) => {
    const own = processOf(page);
    pids.push(own.pid);
    await showPage(page, '<p>as before</p>');
    if (pids.length === 1) for (const pid of renderersOf(own.pid)) process.kill(pid, 'SIGKILL');
    return await page.evaluate(() => document.body.textContent);
  });
  expect(words).toBe('as before');
  expect(new Set(pids).size).toBe(2);
  expect(await survivorsOf(pids.slice(0, 1))).toEqual([]);
});

const canLimit = spawnSync('prlimit', ['--version']).status === 0;

test.skipIf(!canLimit)('a page that needs more memory than there is, is reported', async () => {
  const printer = start();
  const work = printer.withPage('printing the slides', async (page) => {
    for (const pid of renderersOf(processOf(page).pid))
      spawnSync('prlimit', ['--pid', String(pid), `--data=${2 ** 28}`]);
    await showPage(page, '<p>small</p>');
    return await page.evaluate(() => {
      const held: unknown[] = [];
      for (;;) held.push(new Uint8Array(2 ** 24).fill(held.length));
    });
  });
  const { codes, text } = await stopOf(work);
  expect(codes).toEqual(['print/browser-lost']);
  expect(text).toContain('ran out of memory');
});

function renderersOf(pid: number): number[] {
  const found = processesOf(pid).filter((id) => commandOf(id).includes('--type=renderer'));
  if (found.length === 0) throw new Error('The browser has no renderer.');
  return found;
}

test('a browser that is killed each time it prints is reported, and nothing of it is left', async () => {
  const printer = start();
  const pids: number[] = [];
  let profile = '';
  const work = printer.withPage('printing the slides', async (page) => {
    const own = processOf(page);
    profile = own.profile;
    pids.push(...processesOf(own.pid));
    await showPage(page, `<p>${'word '.repeat(200_000)}</p>`);
    const printed = printPdf(page);
    process.kill(own.pid, 'SIGKILL');
    return await printed;
  });
  const { codes, text } = await stopOf(work);
  expect(codes).toEqual(['print/browser-lost']);
  expect(text).toContain('The browser ended while printing the slides.');
  await printer.close();
  expect(pids.length).toBeGreaterThan(0);
  expect(await survivorsOf(pids)).toEqual([]);
  expect(existsSync(profile)).toBe(false);
});

test('a printer that was killed starts no other browser', async () => {
  const printer = start();
  await printer.withPage('showing', async (page) => await page.title());
  printer.kill();
  expect((await stopOf(printer.withPage('printing the brief', printPdf))).codes).toEqual(['print/browser-lost']);
});

test('kill ends what waits for the browser at once', async () => {
  const printer = start();
  let pids: number[] = [];
  const work = printer.withPage('printing the brief', async (page) => {
    pids = processesOf(processOf(page).pid);
    printer.kill();
    return await printPdf(page);
  });
  expect((await stopOf(work)).codes).toEqual(['print/browser-lost']);
  expect(await survivorsOf(pids)).toEqual([]);
});

test('close ends every process and deletes the profile, and may be called twice', async () => {
  const printer = start();
  const own = await printer.withPage('showing', async (page) => processOf(page));
  const pids = processesOf(own.pid);
  await printer.close();
  await printer.close();
  expect(await survivorsOf(pids)).toEqual([]);
  expect(existsSync(own.profile)).toBe(false);
});

test('a fault of the work itself comes through as it is, and its page is closed', async () => {
  const printer = start();
  const fault = new Error('a fault of the work');
  let lent: Page | undefined;
  const work = printer.withPage('printing', async (page) => {
    lent = page;
    throw fault;
  });
  await expect(work).rejects.toBe(fault);
  expect(lent?.isClosed()).toBe(true);
  expect(await printer.withPage('showing', async (page) => await page.evaluate(() => 1 + 1))).toBe(2);
});

test('two pages that are lent at once do not see each other', async () => {
  const printer = start();
  const show = async (words: string) =>
    await printer.withPage('showing', async (page) => {
      await showPage(page, `<p>${words}</p>`);
      return await page.evaluate(() => document.body.textContent);
    });
  expect(await Promise.all([show('one'), show('two')])).toEqual(['one', 'two']);
});

test('work that waits for what never comes is ended at its deadline, and the browser with it', async () => {
  const printer = start();
  const pids = await printer.withPage('showing', async (page) => processesOf(processOf(page).pid));
  const never = async () => await new Promise<never>(() => undefined);
  const work = printer.withPage('printing the slides', never, { seconds: 1, megabytes: undefined });
  const { codes, text } = await stopOf(work);
  expect(codes).toEqual(['print/timeout']);
  expect(text).toContain('Printing the slides took longer than 1 s');
  expect(await survivorsOf(pids)).toEqual([]);
});
