import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, KeyInput, Page, Viewport } from 'puppeteer-core';
import { buildPack } from '../../scripts/build/build-pack.ts';
import { baseSummit } from './base-summit.ts';
import { createHostInMemory } from './host-in-memory.ts';
import { openContext } from './open-context.ts';
import { sharedPrinter } from './shared-printer.ts';
import { sharedRecall } from './shared-recall.ts';

/** The deck.html of the base summit as a file, and a browser to show it in. */
export interface OpenDeck {
  readonly browser: BrowserContext;
  readonly html: string;
  /** Writes a page beside the deck and gives its address. */
  readonly write: (name: string, html: string) => Promise<string>;
  /** Opens a window at the deck with `hash`; its errors are added to `faults`. */
  readonly open: (hash?: string, viewport?: Viewport) => Promise<Page>;
  readonly address: string;
  /** The errors, messages on the console and requests of all opened windows. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

/** Opens the base summit's deck, with or without notes, in a browser with scripts on. */
export async function openDeck({ withNotes }: { withNotes: boolean }): Promise<OpenDeck> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-deck-'));
  const html = await deckHtml(withNotes);
  const write = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return pathToFileURL(join(folder, name)).href;
  };
  const address = await write('deck.html', html);
  const browser = await openContext();
  const faults: string[] = [];
  const open = async (hash = '', viewport: Viewport = { width: 1280, height: 720 }) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    watch(page, faults);
    await page.setViewport(viewport);
    await page.goto(`${address}${hash}`);
    return page;
  };
  const close = async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { browser, html, write, open, address, faults, close };
}

/** Adds the errors, messages on the console and requests of a window to `faults`. */
export function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => faults.push(message.text()));
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) faults.push(request.url());
  });
}

/** Presses keys one after another. */
export async function press(page: Page, ...keys: readonly KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Loads the deck anew, at `hash`: a page that is there already would only scroll. */
export async function reopen(page: Page, { address }: OpenDeck, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${address}${hash}`);
}

/** Gives the part of the page's address from its `#` on. */
export async function hashOf(page: Page): Promise<string> {
  return await page.evaluate(() => location.hash);
}

/** Dispatches a key that no keyboard of Puppeteer's has. */
export async function pressEvent(page: Page, init: KeyboardEventInit): Promise<void> {
  await page.evaluate((event) => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...event }));
  }, init);
}

/** Gives the numbers of the slides that are visible now. */
export async function shownSlides(page: Page): Promise<number[]> {
  return await page.evaluate(() => {
    const slides = [...document.querySelectorAll('.marpit > section')];
    return slides.flatMap((slide, index) => (slide.getClientRects().length > 0 ? [index + 1] : []));
  });
}

/** Gives the visible words of a part of the page; empty where it is hidden. */
export async function wordsOfPart(page: Page, name: string): Promise<string> {
  return await page.evaluate((part) => {
    const element = document.querySelector<HTMLElement>(`[data-part="${part}"]`);
    return element === null || element.getClientRects().length === 0 ? '' : element.innerText.trim();
  }, name);
}

// Nothing changes a deck that was built: it is built once for all test files of a worker.
const decks = new Map<boolean, Promise<string>>();

async function deckHtml(withNotes: boolean): Promise<string> {
  const known = decks.get(withNotes) ?? buildDeck(withNotes);
  decks.set(withNotes, known);
  return await known;
}

async function buildDeck(withNotes: boolean): Promise<string> {
  const request = { pack: { summit: 'base-summit', language: 'en-GB' }, outputs: ['deck'] as const, withNotes };
  const host = createHostInMemory({ files: await baseSummit() });
  const { artefacts, findings } = await buildPack(request, {
    host,
    printer: sharedPrinter,
    onStep: () => () => undefined,
    recall: sharedRecall(),
  });
  const html = artefacts.find(({ name }) => name === 'deck.html')?.content;
  if (typeof html !== 'string') throw new Error(`There is no deck.html: ${JSON.stringify(findings)}`);
  return html;
}
