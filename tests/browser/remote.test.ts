import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Printer } from '../../scripts/browser/browser.ts';
import { poolOf } from '../../scripts/browser/remote/browser-pool.ts';
import { startBrowsers } from '../../scripts/browser/remote/start-browsers.ts';
import { showPage } from '../../scripts/browser/show-page.ts';
import { buildPack } from '../../scripts/build/build-pack.ts';
import { diagnose } from '../../scripts/diagnostics/diagnostic.ts';
import { Stop } from '../../scripts/diagnostics/stop.ts';
import { baseSummit } from '../helpers/base-summit.ts';
import { noPrinter } from '../helpers/build-base.ts';
import { type ForeignBrowser, startForeignBrowser } from '../helpers/foreign-browser.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';
import { stopOf } from '../helpers/stop-of.ts';

const printers: Printer[] = [];
const browsers: ForeignBrowser[] = [];
let first: ForeignBrowser;
let second: ForeignBrowser;

beforeAll(async () => {
  first = await foreign();
  second = await foreign();
});

afterEach(async () => {
  await Promise.all(printers.splice(0).map(async (printer) => await printer.close()));
});

afterAll(async () => {
  await Promise.all(browsers.map(async (browser) => await browser.close()));
});

async function foreign(options?: readonly string[]): Promise<ForeignBrowser> {
  const browser = await startForeignBrowser(options);
  browsers.push(browser);
  return browser;
}

function start(addresses: readonly string[], startSeconds = 10): Printer {
  const printer = startBrowsers(addresses.join(','), startSeconds);
  printers.push(printer);
  return printer;
}

const endpoint = (page: Page) => page.browser().wsEndpoint();

test('a pack of somebody else’s browsers is the same to the byte, without a finding', async () => {
  const host = createHostInMemory({ files: await baseSummit() });
  const request = { pack: { summit: 'base-summit', language: 'en-GB' }, outputs: ['brief'], withNotes: false };
  const build = async (printer: Printer) => {
    const { artefacts, findings } = await buildPack(request, {
      host,
      printer: () => printer,
      onStep: () => () => undefined,
    });
    expect(findings).toEqual([]);
    const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
    return Object.fromEntries(artefacts.map(({ name, content }) => [name, digest(content)]));
  };
  expect(await build(start([first.address, second.address]))).toEqual(await build(sharedPrinter()));
});

test('a page in somebody else’s browser opens no connection', async () => {
  let connections = 0;
  const server = createServer((_, response) => response.end('x'));
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const html = `<p>Shown</p><link rel="preconnect" href="${at}"><link rel="prefetch" href="${at}/a">
<iframe src="${at}/b"></iframe><object data="${at}/c"></object><meta http-equiv="refresh" content="0;url=${at}/d">
<iframe srcdoc="<img src='${at}/e.png'>"></iframe><style>@import url(${at}/f.css);</style><img src="${at}/g.png">`;
  const words = await start([first.address]).withPage('showing a page', async (page) => {
    await showPage(page, html);
    return await page.evaluate(() => document.body.innerText);
  });
  expect(words).toContain('Shown');
  expect(connections).toBe(0);
  expect(await (await fetch(at)).text()).toBe('x');
  expect(connections).toBe(1);
  server.closeAllConnections();
  server.close();
});

test('scroll bars take no width', async () => {
  const widths = await start([first.address]).withPage('showing a page', async (page) => {
    await page.setViewport({ width: 500, height: 300 });
    await showPage(page, '<div style="height:5000px">x</div>');
    return await page.evaluate(() => [window.innerWidth, document.documentElement.clientWidth]);
  });
  expect(widths).toEqual([500, 500]);
});

test('work is spread, and leaves no page behind', async () => {
  const printer = start([first.address, second.address]);
  const before = (await first.openPages()) + (await second.openPages());
  const met = Promise.withResolvers<void>();
  let waiting = 0;
  // Each of two pieces waits until the other has its page too.
  const work = async (page: Page) => {
    waiting += 1;
    if (waiting === 2) met.resolve();
    await met.promise;
    return endpoint(page);
  };
  const used = await Promise.all([printer.withPage('one', work), printer.withPage('two', work)]);
  expect(used.toSorted()).toEqual([first.address, second.address].toSorted());
  await expect.poll(async () => (await first.openPages()) + (await second.openPages())).toBe(before);
  expect(printer.dropped?.()).toEqual([]);
});

test('the work of a browser that is killed is done by another, which is told', async () => {
  const failing = await foreign();
  const printer = start([failing.address, second.address], 2);
  const used: string[] = [];
  const words = await printer.withPage('printing the slides', async (page) => {
    used.push(endpoint(page));
    if (endpoint(page) === failing.address) process.kill(failing.pid, 'SIGKILL');
    await showPage(page, '<p>as before</p>');
    return await page.evaluate(() => document.body.textContent);
  });
  expect(words).toBe('as before');
  expect(used).toEqual([failing.address, second.address]);
  expect(printer.dropped?.().map(({ code, severity }) => [code, severity])).toEqual([
    ['print/browser-dropped', 'warning'],
  ]);
  expect(printer.dropped?.()[0]?.message).toContain(failing.address);
  // It is not asked again.
  expect(await printer.withPage('printing the brief', async (page) => endpoint(page))).toBe(second.address);
});

test('where all fail, the last one is told as the one', async () => {
  const dead = ['ws://127.0.0.1:9/one', 'ws://127.0.0.1:9/two'];
  const { codes, text } = await stopOf(start(dead, 2).withPage('printing the slides', async () => 1));
  expect(codes).toEqual(['print/browser-start']);
  expect(text).toContain('ws://127.0.0.1:9/two');
});

test('an address where nobody is, is dropped at the start', async () => {
  const printer = start(['ws://127.0.0.1:9/none', first.address]);
  expect(await printer.withPage('printing', async (page) => endpoint(page))).toBe(first.address);
  expect(printer.dropped?.().map(({ code }) => code)).toEqual(['print/browser-dropped']);
});

test('a browser that fits letters to whole pixels is refused', async () => {
  const hinting = await foreign([]);
  const { codes, text } = await stopOf(start([hinting.address]).withPage('printing the slides', async () => 1));
  expect(codes).toEqual(['print/browser-hints']);
  expect(text).toContain('--font-render-hinting=none');
});

test('browsers of different versions are refused', async () => {
  const ofVersion = (version: string): Printer => ({ ...noPrinter, version: async () => version });
  const printer = poolOf([
    { name: 'ws://grid-0', printer: ofVersion('HeadlessChrome/153.0.1.0') },
    { name: 'ws://grid-1', printer: ofVersion('HeadlessChrome/154.0.1.0') },
  ]);
  const { codes, text } = await stopOf(printer.withPage('printing the slides', async () => 1));
  expect(codes).toEqual(['print/browsers-differ']);
  expect(text).toContain('ws://grid-0 is HeadlessChrome/153.0.1.0, ws://grid-1 is HeadlessChrome/154.0.1.0');
});

/** A printer whose works all end like this, after it has said its version. */
const ending = (name: string, end: () => Promise<never> | Promise<string>) => ({
  name: `ws://${name}`,
  printer: {
    ...noPrinter,
    version: async () => 'HeadlessChrome/153.0.1.0',
    withPage: async <Result>() => (await end()) as Result,
  },
});

async function late(): Promise<never> {
  throw new Stop([diagnose('print/timeout', { step: 'Printing the slides', seconds: 8 })]);
}

test('a browser that is late with work that another does in time is dropped', async () => {
  const printer = poolOf([ending('slow', late), ending('quick', async () => 'printed')]);
  expect(await printer.withPage('printing the slides', async () => 'never')).toBe('printed');
  expect(printer.dropped?.().map(({ message }) => message)).toEqual([
    'The browser at ws://slow is not used any more: Printing the slides took longer than 8 s and was stopped.',
  ]);
});

test('work that is late in two browsers is at fault itself, and neither browser is dropped', async () => {
  const printer = poolOf([ending('one', late), ending('two', late), ending('three', late)]);
  const { codes } = await stopOf(printer.withPage('printing the slides', async () => 'never'));
  expect(codes).toEqual(['print/timeout']);
  expect(printer.dropped?.()).toEqual([]);
});
