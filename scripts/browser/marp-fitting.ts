import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';

/**
 * Puts in the script of Marp's that scales headings with `<!-- fit -->`, and code that is too wide. It goes
 * in from outside; the page's policy admits none.
 */
export async function startFitting(page: Page): Promise<void> {
  if (!(await isFitted(page))) return;
  await page.setJavaScriptEnabled(true);
  const core = createRequire(import.meta.url).resolve('@marp-team/marp-core');
  const helper = await readFile(join(dirname(core), 'browser-iife.iife.js'), 'utf8');
  await page.evaluate(`${helper}; undefined`);
}

/** Waits until what Marp scales has its size: observers set it, within two frames. */
export async function settleFitting(page: Page): Promise<void> {
  if (!(await isFitted(page))) return;
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) {
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
        setTimeout(resolve, 50);
      });
    }
  });
}

async function isFitted(page: Page): Promise<boolean> {
  return await page.evaluate(() => document.querySelector('[data-auto-scaling]') !== null);
}
