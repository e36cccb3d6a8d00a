import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';

/**
 * Adds Marp's script that scales headings with `<!-- fit -->`, and code that is too wide. The script is run from
 * outside, because the page's policy allows no scripts.
 */
export async function startFitting(page: Page): Promise<void> {
  if (!(await isFitted(page))) return;
  await page.setJavaScriptEnabled(true);
  const core = createRequire(import.meta.url).resolve('@marp-team/marp-core');
  const helper = await readFile(join(dirname(core), 'browser-iife.iife.js'), 'utf8');
  await page.evaluate(`${helper}; undefined`);
}

/** Waits until everything that Marp scales has its size, which observers set within two frames. */
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
