import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type OpenPreview, openPreview } from '../helpers/open-preview.ts';

const FIRST = 'content/base-summit/themes/10-first.yaml';
const SECOND = 'content/base-summit/themes/20-second.yaml';

let preview: OpenPreview;

beforeAll(async () => {
  preview = await openPreview();
});
beforeEach(async () => await preview.begin());
afterEach(() => {
  vi.unstubAllEnvs();
  // No window had an error of its own.
  expect(preview.faults.splice(0)).toEqual([]);
});
afterAll(async () => await preview.close());

test('an edit is shown in both panes, and only what has changed is replaced', async () => {
  await preview.page().evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#deck iframe.shown');
    Object.assign(window, { keptFrame: frame, keptSlide: frame?.contentDocument?.querySelector('section') });
  });
  await preview.edit(FIRST, 'One table is enough', 'Two tables are *too* many');
  await preview.shows('deck', 'Two tables are too many');
  await preview.shows('brief', 'Two tables are too many');
  expect(await preview.wordsOf('deck')).not.toContain('One table is enough');
  expect(await preview.wordsOf('brief')).not.toMatch(/[\u{100000}-\u{10FFFD}]/u);
  const isKept = await preview.page().evaluate(() => {
    const { keptFrame, keptSlide } = window as unknown as { keptFrame: HTMLIFrameElement; keptSlide: Element };
    return keptFrame.isConnected && keptSlide.isConnected;
  });
  expect(isKept).toBe(true);
});

test('a fault stands in the overlay with its line and what to do, over the last good pages; mended, it is gone', async () => {
  await preview.edit(FIRST, '{share}', '{shares}');
  const words = await preview.overlay('shares');
  expect(words).toContain("There is no fact 'shares'");
  expect(words).toContain("Did you mean 'share'?");
  expect(words).toContain(`${join(preview.root, FIRST)}:10:43`);
  expect(words).toMatch(/> {1,2}10 \|.*\{shares\}/);
  expect(await preview.wordsOf('brief')).toContain('10%–12.5%');
  const items = async () => await preview.page().$$eval('#findings li', (all) => all.map((item) => item.textContent));
  expect((await items())[0]).toContain(`${FIRST}:10:43`);
  // An error comes before the warnings of lines above it.
  await preview.edit(FIRST, 'title: Rivers and data', 'title: Rivers and data # a draft');
  await preview.page().waitForFunction(() => document.querySelectorAll('#findings li').length > 1);
  expect(await items()).toEqual([
    expect.stringContaining(`${FIRST}:10:43`),
    expect.stringContaining('outline/text-cut-by-comment'),
  ]);
  await preview.edit(FIRST, 'title: Rivers and data # a draft', 'title: Rivers and data');
  await preview.edit(FIRST, '{shares}', '{share}');
  await preview.noOverlay();
  await preview.page().waitForFunction(() => document.querySelector('#findings li[data-severity="error"]') === null);
});

test('a template that does not compile stands in the overlay; mended, what was edited meanwhile is shown', async () => {
  const template = 'templates/brief/partials/chapter.hbs';
  await preview.edit(template, '{{/each}}', '{{/eech}}');
  expect(await preview.overlay('chapter.hbs')).toContain("The template can't be read");
  await preview.edit(SECOND, 'A small fund needs few rules', 'A small fund is simple');
  expect(await preview.wordsOf('brief')).toContain('A small fund needs few rules');
  await preview.edit(template, '{{/eech}}', '{{/each}}');
  await preview.noOverlay();
  await preview.shows('deck', 'A small fund is simple');
  await preview.shows('brief', 'A small fund is simple');
});

test('a file that goes away is told, and the server lives on', async () => {
  const references = join(preview.root, 'content/base-summit/references.yaml');
  const template = join(preview.root, 'templates/deck/page.hbs');
  const texts = { references: await readFile(references, 'utf8'), template: await readFile(template, 'utf8') };
  await rm(references);
  expect(await preview.overlay('references.yaml')).toContain('references.yaml');
  await writeFile(references, texts.references);
  await preview.noOverlay();
  await rm(template);
  expect(await preview.overlay('page.hbs')).toContain('no such file');
  await writeFile(template, texts.template);
  await preview.noOverlay();
  expect(await preview.wordsOf('deck')).toContain('One table is enough');
});

test('a theme that is renamed takes its new place in the order', async () => {
  const order = async () => {
    const words = await preview.wordsOf('deck');
    return words.indexOf('One table is enough') < words.indexOf('A small fund needs few rules');
  };
  expect(await order()).toBe(true);
  const moved = 'content/base-summit/themes/30-first.yaml';
  await rename(join(preview.root, FIRST), join(preview.root, moved));
  await expect.poll(order).toBe(false);
  await rename(join(preview.root, moved), join(preview.root, FIRST));
  await expect.poll(order).toBe(true);
  await preview.noOverlay();
});

test('the slide in view is kept over an edit, over another stylesheet, and over a reload', async () => {
  const slide = async () => await preview.page().$eval('#slide', (element) => element.textContent);
  for (let turn = 0; turn < 4; turn += 1) await preview.page().click('[data-turn="1"]');
  await expect.poll(slide).toMatch(/^Slide 5 of/);
  await preview.page().evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  for (const [key, number] of [
    ['End', '1[01]'],
    ['Home', 1],
    ['Space', 2],
    ['PageDown', 3],
    ['ArrowRight', 4],
    ['Space', 5],
  ] as const) {
    await preview.page().keyboard.press(key);
    await expect.poll(slide).toMatch(new RegExp(`^Slide ${number} of`));
  }
  await preview.edit(FIRST, 'Gauges stand on both banks', 'Gauges stand on all banks');
  await preview.shows('deck', 'Gauges stand on all banks');
  expect(await slide()).toMatch(/^Slide 5 of/);
  await preview.edit('templates/tokens.css', '--teal: #0e6e7c', '--teal: #0e6e70');
  await preview.page().waitForFunction(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#deck iframe.shown');
    return frame?.contentDocument?.head.textContent?.includes('#0e6e70');
  });
  await expect.poll(slide).toMatch(/^Slide 5 of/);
  await preview.page().reload();
  await preview.shows('deck', 'Gauges stand on all banks');
  await expect.poll(slide).toMatch(/^Slide 5 of/);
});

test('what does not fit is in the list and marks the state, without an overlay; the page numbers come with the check', async () => {
  expect(await preview.checked()).toBe('Fit to hand over');
  await expect.poll(async () => await preview.wordsOf('brief')).toMatch(/At a glance \d/);
  const long = 'This takeaway goes on and on, and will not end before the slide does. '.repeat(20);
  await preview.edit(FIRST, 'Measure first, share second.', long);
  await preview.shows('deck', 'goes on and on');
  await expect.poll(preview.checked).toMatch(/fault/);
  expect(await preview.page().$eval('#findings', (list) => list.textContent)).toContain('check/slide-overflow');
  expect(await preview.page().$('vite-error-overlay')).toBeNull();
  const refused = await fetch(`${preview.server.address}pdf/deck`);
  expect(refused.status).toBe(409);
  await preview.edit(FIRST, long, 'Measure first, share second.');
  await expect.poll(preview.checked).toBe('Fit to hand over');
  const pdf = await fetch(`${preview.server.address}pdf/deck`);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('a click names the line of the outline, and opens the editor there', async () => {
  const [editor, opened] = [join(preview.root, 'editor.sh'), join(preview.root, 'opened.txt')];
  await writeFile(editor, `#!/bin/sh\necho "$@" > '${opened}'\n`);
  await chmod(editor, 0o755);
  vi.stubEnv('LAUNCH_EDITOR', editor);
  // What the last edit has made may take the place of the pane between the search and the click.
  await preview.shows('brief', 'Measure first, share second.');
  await expect.poll(async () => await clickInBrief('Two signatures are enough')).toBe('clicked');
  await preview.page().waitForSelector('#place .opens');
  const place = await preview.page().$eval('#place .opens', (button) => button.textContent ?? '');
  expect(place).toBe(`${SECOND}:6:13`);
  await preview.page().click('#place .opens');
  await expect.poll(async () => await readFile(opened, 'utf8').catch(() => '')).toContain(SECOND);
});

/** Clicks the element of the brief's pane that has these words; gives what came of it. */
async function clickInBrief(wanted: string): Promise<string> {
  const frame = await (await preview.page().$('#brief iframe.shown'))?.contentFrame();
  const found = await frame?.evaluateHandle((sought) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const words = walker.currentNode.nodeValue?.replaceAll('\u00AD', '');
      if (words?.includes(sought)) return walker.currentNode.parentElement;
    }
    return null;
  }, wanted);
  const element = found?.asElement() as ElementHandle<Element> | null | undefined;
  if (element === null || element === undefined) return 'not found';
  return await element.click().then(() => 'clicked', String);
}

test('another summit is shown when it is switched to, and its own files are watched', async () => {
  await preview.page().select('#summit', 'other-summit');
  await expect.poll(() => preview.server.state().summit).toBe('other-summit');
  await preview.edit('content/other-summit/themes/10-first.yaml', 'One table is enough', 'The other summit has none');
  await preview.shows('deck', 'The other summit has none');
  await preview.page().select('#summit', 'base-summit');
  await preview.shows('deck', 'One table is enough');
});

test('a language that the summit is not written in is told', async () => {
  await fetch(`${preview.server.address}show?summit=base-summit&language=xx`);
  expect(await preview.overlay("'xx'")).toContain('en-GB');
  await fetch(`${preview.server.address}show?summit=base-summit`);
  await preview.noOverlay();
  await preview.shows('deck', 'One table is enough');
});
