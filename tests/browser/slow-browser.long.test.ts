import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Printer } from '../../scripts/browser/browser.ts';
import { startBrowsers } from '../../scripts/browser/remote/start-browsers.ts';
import { showPage } from '../../scripts/browser/show-page.ts';
import { buildPack } from '../../scripts/build/build-pack.ts';
import { baseSummit } from '../helpers/base-summit.ts';
import { type ForeignBrowser, startForeignBrowser } from '../helpers/foreign-browser.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';
import { openSlowLink, type SlowLink } from '../helpers/slow-link.ts';

// As behind an office's line of 8 Mbit/s at the other end of the world, and as behind one that is all but dead.
const SLOW = { milliseconds: 150, bytesPerSecond: 1_000_000 };
const QUICK = { milliseconds: 1, bytesPerSecond: 100_000_000 };
const ALL_BUT_DEAD = { milliseconds: 150, bytesPerSecond: 2000 };

let far: ForeignBrowser;
let near: ForeignBrowser;
let link: SlowLink;
const printers: Printer[] = [];

beforeAll(async () => {
  [far, near] = await Promise.all([startForeignBrowser(), startForeignBrowser()]);
  link = await openSlowLink(far.address, SLOW);
});

afterEach(async () => {
  link.slowDown(SLOW);
  await Promise.all(printers.splice(0).map(async (printer) => await printer.close()));
});

afterAll(async () => {
  link.close();
  await Promise.all([far.close(), near.close()]);
});

/** A printer of the browsers at these addresses, which notes which browser did which work. */
function start(...addresses: readonly string[]) {
  const printer = startBrowsers(addresses.join(','), 10);
  printers.push(printer);
  const used: string[] = [];
  const withPage: Printer['withPage'] = async (step, work, bounds) => {
    const noted = async (page: Page) => {
      used.push(page.browser().wsEndpoint());
      return await work(page);
    };
    return await printer.withPage(step, noted, bounds);
  };
  return { printer: { ...printer, withPage }, used };
}

async function build(printer: Printer) {
  const { artefacts, findings } = await buildPack(
    { pack: { summit: 'base-summit', language: 'en-GB' }, outputs: ['deck', 'brief'], withNotes: false },
    { host: createHostInMemory({ files: await baseSummit() }), printer: () => printer, onStep: () => () => undefined },
  );
  const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
  return { files: Object.fromEntries(artefacts.map(({ name, content }) => [name, digest(content)])), findings };
}

test('a pack of a browser far away is the same to the byte, without a finding', async () => {
  const { printer, used } = start(link.address);
  expect(await build(printer)).toEqual({ ...(await build(sharedPrinter())), findings: [] });
  expect(new Set(used)).toEqual(new Set([link.address]));
});

test('of two browsers, the slow one gets the less work', async () => {
  const { printer, used } = start(link.address, near.address);
  expect((await build(printer)).findings).toEqual([]);
  expect(used.length).toBeGreaterThan(3);
  expect(used.filter((address) => address === link.address).length / used.length).toBeLessThan(0.3);
});

test('work that takes too long in one browser is done by another, and the slow one is dropped', async () => {
  // Quick when it is first asked, so that it gets a share of the work, and all but dead from then on.
  link.slowDown(QUICK);
  const { printer, used } = start(link.address, near.address);
  const words = 'word '.repeat(20_000);
  const works = Array.from({ length: 100 }, async (_, index) => {
    return await printer.withPage(
      'showing a page',
      async (page) => {
        if (page.browser().wsEndpoint() === link.address) link.slowDown(ALL_BUT_DEAD);
        await showPage(page, `<p>page ${index} <span hidden>${words}</span></p>`);
        return await page.evaluate(() => document.querySelector('p')?.firstChild?.textContent);
      },
      { seconds: 2, megabytes: undefined },
    );
  });
  expect(await Promise.all(works)).toEqual(works.map((_, index) => `page ${index} `));
  expect(used).toContain(link.address);
  expect(printer.dropped?.().map(({ code, message }) => [code, message.includes(link.address)])).toEqual([
    ['print/browser-dropped', true],
  ]);
});
