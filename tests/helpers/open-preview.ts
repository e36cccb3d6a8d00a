import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'puppeteer-core';
import { createHost } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { type PreviewServer, servePreview } from '../../scripts/preview/serve-preview.ts';
import { openContext } from './open-context.ts';
import { readFolder } from './read-folder.ts';

/** The genres by the ids of their panes. */
type Pane = 'deck' | 'brief';

/** A preview of a copy of the base summit, and a page that shows it. */
export interface OpenPreview {
  /** The folder of the copy. */
  readonly root: string;
  readonly server: PreviewServer;
  /** Gives the window that shows the preview now. */
  readonly page: () => Page;
  /** Puts the files back as they were, shows the base summit in a fresh window, and waits until both panes do. */
  readonly begin: () => Promise<void>;
  /** Replaces the first `from` in a file of the copy by `to`; throws where `from` is not in it. */
  readonly edit: (path: string, from: string, to: string) => Promise<void>;
  /** Waits until a pane shows words. */
  readonly shows: (pane: Pane, words: string) => Promise<void>;
  /** Gives the words that a pane shows now. */
  readonly wordsOf: (pane: Pane) => Promise<string>;
  /** Waits until Vite's overlay shows words, and gives all words of the overlay. */
  readonly overlay: (words: string) => Promise<string>;
  /** Waits until the overlay is closed. */
  readonly noOverlay: () => Promise<void>;
  /** Waits until the shown pages are checked, and gives the words of the page's status. */
  readonly checked: () => Promise<string>;
  /** The errors of all windows so far. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

const PATIENCE = { timeout: 120_000, polling: 20 };

/** Starts the preview of a copy in the temporary folder, and opens it in a browser. */
export async function openPreview(): Promise<OpenPreview> {
  const root = await copyProject();
  const request = { summit: 'base-summit', language: undefined, port: 0, browser: undefined };
  const server = await servePreview(createHost(root), request, root);
  const browser = await openContext();
  const faults: string[] = [];
  let shown: Page | undefined;
  const page = () => {
    if (shown === undefined) throw new Error('No window has been opened.');
    return shown;
  };
  const tools = toolsOf(root, page);
  const original = await filesOf(root);
  const begin = async () => {
    await shown?.close();
    await putBack(root, original);
    await fetch(`${server.address}show?summit=base-summit`);
    shown = await openWindow(browser, server.address, faults);
    await tools.shows('deck', 'One table is enough');
    await tools.shows('brief', 'A single table serves both banks.');
  };
  return { root, server, page, begin, faults, ...tools, close: async () => await close(browser, server, root) };
}

async function openWindow(browser: BrowserContext, address: string, faults: string[]): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE.timeout);
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.setViewport({ width: 1400, height: 800 });
  await page.goto(address);
  return page;
}

/** The texts of a copy's outlines and templates, by their path in it. */
async function filesOf(root: string): Promise<Map<string, string>> {
  const folders = ['content', 'templates'].map(async (folder) => {
    const files = await readFolder(join(root, folder));
    return [...files].map(([path, text]) => [`${folder}/${path}`, text] as const);
  });
  return new Map((await Promise.all(folders)).flat());
}

async function putBack(root: string, original: ReadonlyMap<string, string>): Promise<void> {
  const now = await filesOf(root);
  for (const path of now.keys()) if (!original.has(path)) await rm(join(root, path));
  for (const [path, text] of original) if (now.get(path) !== text) await writeFile(join(root, path), text);
}

function toolsOf(root: string, page: () => Page) {
  const edit = async (path: string, from: string, to: string) => {
    const file = join(root, path);
    const text = await readFile(file, 'utf8');
    if (!text.includes(from)) throw new Error(`${path} has no '${from}'.`);
    await writeFile(
      file,
      text.replace(from, () => to),
    );
  };
  const shows = async (pane: Pane, words: string) => {
    const isShown = (id: string, wanted: string) => {
      const frame = document.querySelector<HTMLIFrameElement>(`#${id} iframe.shown`);
      return frame?.contentDocument?.body.textContent?.includes(wanted) === true;
    };
    await page().waitForFunction(isShown, PATIENCE, pane, words);
  };
  const wordsOf = async (pane: Pane) =>
    await page().$eval(
      `#${pane} iframe.shown`,
      (frame) => (frame as HTMLIFrameElement).contentDocument?.body.textContent ?? '',
    );
  const overlay = async (words: string) => {
    const read = (wanted: string) => {
      const text = document.querySelector('vite-error-overlay')?.shadowRoot?.textContent ?? '';
      return text.includes(wanted) ? text : false;
    };
    return String(await (await page().waitForFunction(read, PATIENCE, words)).jsonValue());
  };
  const noOverlay = async () => {
    await page().waitForFunction(() => document.querySelector('vite-error-overlay') === null, PATIENCE);
  };
  const checked = async () => {
    const read = () => (document.body.dataset['checked'] === 'true' ? document.getElementById('check')?.innerText : '');
    return String(await (await page().waitForFunction(read, PATIENCE)).jsonValue());
  };
  return { edit, shows, wordsOf, overlay, noOverlay, checked };
}

async function copyProject(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'communique-preview-'));
  for (const name of ['templates', 'package.json'])
    await cp(join(projectFolder, name), join(root, name), { recursive: true });
  for (const name of ['base-summit', 'other-summit']) {
    await cp(join(projectFolder, 'tests/fixtures/base-summit'), join(root, 'content', name), { recursive: true });
  }
  await symlink(join(projectFolder, 'node_modules'), join(root, 'node_modules'), 'junction');
  return root;
}

async function close(browser: BrowserContext, server: PreviewServer, root: string): Promise<void> {
  await browser.close();
  await server.close();
  await rm(root, { recursive: true, force: true });
}
