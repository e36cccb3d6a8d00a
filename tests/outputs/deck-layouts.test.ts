import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContext } from '../helpers/open-context.ts';
import { shownSlides } from '../helpers/open-deck.ts';
import { sharedSample, textOf } from '../helpers/sample-pack.ts';
import { firstOf } from '../helpers/tries.ts';

// The sample has charts and maps beside their takeaways, whose layouts say themselves how a slide is displayed.
const HEADSTRONG = `div.marpit > section.points.grid.lined, div.marpit > section.cover.cover.cover {
  display: grid; position: relative; left: 9px; top: 9px; margin: 40px; transform: rotate(2deg);
}`;
let folder: string;
let browser: BrowserContext;
let html: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-layouts-'));
  html = textOf(await sharedSample(), 'deck.html');
  browser = await openContext();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(text: string, hash: string): Promise<Page> {
  const path = join(folder, 'deck.html');
  await writeFile(path, text);
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(`${pathToFileURL(path).href}${hash}`);
  return page;
}

test.each(
  firstOf([
    ['layouts that say where and how their slides stand', HEADSTRONG],
    ['its own layouts', ''],
  ]),
)('with %s, the deck shows one slide at a time, on the whole screen, and two to who presents', async (_, css) => {
  const text = html.replace('</style>', `${css}</style>`);
  const room = await open(text, '');
  const count = await room.evaluate(() => document.querySelectorAll('.marpit > section').length);
  expect(count).toBeGreaterThan(20);
  for (let slide = 1; slide <= count; slide += 1) {
    expect(await shownSlides(room)).toEqual([slide]);
    const box = await room.$eval('.marpit > section.current', (section) => {
      const { left, top, width, height } = section.getBoundingClientRect();
      return [left, top, width, height].map(Math.round);
    });
    expect(box).toEqual([0, 0, 1280, 720]);
    await room.keyboard.press('ArrowRight');
  }
  await room.close();
  const presenter = await open(text, '#presenter/1');
  for (let slide = 1; slide < count; slide += 1) {
    expect(await shownSlides(presenter)).toEqual([slide, slide + 1]);
    await presenter.keyboard.press('ArrowRight');
  }
  await presenter.close();
});
