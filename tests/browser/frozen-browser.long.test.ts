import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { startBrowsers } from '../../scripts/browser/remote/start-browsers.ts';
import { showPage } from '../../scripts/browser/show-page.ts';
import { startForeignBrowser } from '../helpers/foreign-browser.ts';

// Frozen, as a computer that sleeps or a network that swallows everything: no connection ends, and nothing is answered.
test('the work of a browser that is frozen is done by another', async () => {
  const [frozen, other] = [await startForeignBrowser(), await startForeignBrowser()];
  const printer = startBrowsers(`${frozen.address},${other.address}`, 2);
  const used: string[] = [];
  const work = async (page: Page) => {
    const address = page.browser().wsEndpoint();
    used.push(address);
    if (address === frozen.address) process.kill(frozen.pid, 'SIGSTOP');
    await showPage(page, '<p>as before</p>');
    return await page.evaluate(() => document.body.textContent);
  };
  expect(await printer.withPage('printing the slides', work)).toBe('as before');
  expect(used).toEqual([frozen.address, other.address]);
  expect(printer.dropped?.().map(({ code }) => code)).toEqual(['print/browser-dropped']);
  await printer.close();
  await Promise.all([frozen.close(), other.close()]);
});
