import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, KeyInput, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildPack } from '../../scripts/pipeline.ts';
import { startBrowser } from '../../scripts/print/browser.ts';
import { baseSummit } from '../base-summit.ts';
import { createHostInMemory } from '../host-in-memory.ts';
import { launchBrowser } from '../launch-browser.ts';

const SLIDES = 11;
let folder: string;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-deck-'));
  const printer = startBrowser(undefined);
  try {
    const request = { summit: 'base-summit', outputs: ['deck'] as const, language: undefined, withNotes: true };
    const host = createHostInMemory({ files: await baseSummit() });
    const { artefacts } = await buildPack(request, { host, printer: () => printer, onStep: () => undefined });
    const html = artefacts.find(({ name }) => name === 'deck.html')?.content ?? '';
    await writeFile(join(folder, 'deck.html'), html);
  } finally {
    await printer.close();
  }
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => faults.push(message.text()));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => await open(''));

async function open(hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${pathToFileURL(join(folder, 'deck.html')).href}${hash}`);
}

async function press(...keys: KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The numbers of the slides that can be seen now. */
async function shown(): Promise<number[]> {
  return await page.evaluate(() => {
    const slides = [...document.querySelectorAll('.marpit > section')];
    return slides.flatMap((slide, index) => (slide.getClientRects().length > 0 ? [index + 1] : []));
  });
}

async function hash(): Promise<string> {
  return await page.evaluate(() => location.hash);
}

describe('the deck in a browser', () => {
  test('shows its first slide alone', async () => {
    expect(await shown()).toEqual([1]);
    expect(await page.evaluate(() => document.querySelectorAll('.marpit > section').length)).toBe(SLIDES);
  });

  test.each<[string, KeyInput[], number]>([
    ['ArrowRight', ['ArrowRight'], 2],
    ['ArrowDown twice', ['ArrowDown', 'ArrowDown'], 3],
    ['Space', ['Space'], 2],
    ['PageDown and PageUp', ['PageDown', 'PageDown', 'PageUp'], 2],
    ['ArrowLeft on the first slide', ['ArrowLeft'], 1],
    ['End', ['End'], SLIDES],
    ['ArrowRight on the last slide', ['End', 'ArrowRight'], SLIDES],
    ['Home', ['End', 'Home'], 1],
    ['a digit and Enter', ['5', 'Enter'], 5],
    ['two digits and Enter', ['1', '0', 'Enter'], 10],
    ['a number beyond the last', ['9', '9', 'Enter'], SLIDES],
    ['0 and Enter', ['0', 'Enter'], 1],
    ['Enter alone', ['Enter'], 2],
    ['digits given up by another key', ['5', 'ArrowRight', 'Enter'], 3],
    ['an unknown key', ['x'], 1],
  ])('%s', async (_, keys, slide) => {
    await press(...keys);
    expect(await shown()).toEqual([slide]);
    expect(await hash()).toBe(`#${slide}`);
  });

  test('keeps the slide of the address after a reload, and follows it when it changes', async () => {
    await press('ArrowRight', 'ArrowRight');
    // The browser reloads the address that it was told of last, a moment after the page knows it.
    await vi.waitUntil(() => page.url().endsWith('#3'));
    await page.reload();
    expect(await shown()).toEqual([3]);
    await page.evaluate(async () => {
      const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      location.hash = '#7';
      await changed;
    });
    expect(await shown()).toEqual([7]);
  });

  test.each(['#4', '#04'])('opens at the slide of %s', async (address) => {
    await open(address);
    expect(await shown()).toEqual([4]);
  });

  test.each(['#-3', '#x', '#0', '#1.5'])('opens whole at the senseless address %s', async (address) => {
    await open(address);
    expect(await shown()).toEqual([1]);
    await press('ArrowRight');
    expect(await shown()).toEqual([2]);
  });

  test('stays where it is when the address changes to something senseless', async () => {
    await press('ArrowRight');
    await page.evaluate(async () => {
      const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      location.hash = '#about';
      await changed;
    });
    expect(await shown()).toHaveLength(1);
    await press('Home');
    expect(await shown()).toEqual([1]);
  });

  test('leaves the browser its own keys', async () => {
    await page.keyboard.down('Control');
    await press('ArrowRight');
    await page.keyboard.up('Control');
    expect(await shown()).toEqual([1]);
  });

  test('shows and hides the notes of the slide with n', async () => {
    const notes = async () =>
      await page.evaluate(() =>
        [...document.querySelectorAll('.speaker-notes')].flatMap((note) =>
          note.getClientRects().length > 0 ? [(note.textContent ?? '').trim()] : [],
        ),
      );
    await press('5', 'Enter');
    expect(await notes()).toEqual([]);
    await press('n');
    expect(await notes()).toEqual([
      expect.stringMatching(/^Begin with the map\.\s+Ask which bank reads more often\.$/),
    ]);
    await press('ArrowRight');
    expect(await notes()).toEqual(['Read the steps from left to right.']);
    await press('n');
    expect(await notes()).toEqual([]);
  });

  test('runs without a fault', () => {
    expect(faults).toEqual([]);
  });
});
