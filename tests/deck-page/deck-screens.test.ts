import type { KeyInput, Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  hashOf,
  type OpenDeck,
  openDeck,
  pressEvent,
  press as pressIn,
  reopen,
  shownSlides,
  wordsOfPart,
} from '../helpers/open-deck.ts';

const SLIDES = 11;
let deck: OpenDeck;
let page: Page;

beforeAll(async () => {
  deck = await openDeck({ withNotes: true });
  page = await deck.open();
});
afterAll(async () => await deck?.close());
beforeEach(async () => await open(''));

const open = async (hash: string) => await reopen(page, deck, hash);
const press = async (...keys: KeyInput[]) => await pressIn(page, ...keys);
const shown = async () => await shownSlides(page);

const hash = async () => await hashOf(page);

/** The names of the headings that a screen reader is given. */
function headingsIn(node: SerializedAXNode | null): string[] {
  if (node === null) return [];
  const own = node.role === 'heading' ? [node.name ?? ''] : [];
  return [...own, ...(node.children ?? []).flatMap(headingsIn)];
}

describe('the deck on a screen', () => {
  test.each<[KeyInput, string, string]>([
    ['b', 'rgb(0, 0, 0)', 'Black screen'],
    ['.', 'rgb(0, 0, 0)', 'Black screen'],
    ['w', 'rgb(255, 255, 255)', 'White screen'],
    [',', 'rgb(255, 255, 255)', 'White screen'],
  ])('%s covers the slide; the first turn and Escape uncover it', async (key, colour, words) => {
    const cover = async () =>
      await page.evaluate(() => {
        const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        return top?.matches('.deck-curtain') === true ? getComputedStyle(top).backgroundColor : '';
      });
    await press('3', 'Enter', key);
    expect(await cover()).toBe(colour);
    expect(await page.evaluate(() => document.querySelector('[role="status"]')?.textContent)).toBe(words);
    await press('ArrowRight');
    expect(await cover()).toBe('');
    expect(await shown()).toEqual([3]);
    await press(key, 'Escape');
    expect(await cover()).toBe('');
    await press(key, key);
    expect(await cover()).toBe('');
    expect(await shown()).toEqual([3]);
  });

  test('asks for the full screen with f, leaves it with f, and F5 only enters it', async () => {
    const isFull = async () => await page.evaluate(() => document.fullscreenElement !== null);
    const becomes = async (full: boolean) => await expect.poll(isFull).toBe(full);
    await press('f');
    await becomes(true);
    await press('f');
    await becomes(false);
    await press('F5');
    await becomes(true);
    await press('F5', 'ArrowRight');
    expect(await isFull()).toBe(true);
    expect(await shown()).toEqual([2]);
    await press('f');
    await becomes(false);
  });

  test('says the slide to a screen reader', async () => {
    const said = async () => await page.evaluate(() => document.querySelector('[role="status"]')?.textContent);
    const headline = async (slide: number) =>
      await page.evaluate(
        (number) => document.querySelectorAll('.marpit > section')[number - 1]?.querySelector('h1, h2')?.textContent,
        slide,
      );
    await press('5', 'Enter');
    expect(await said()).toBe(`Slide 5 of ${SLIDES}: ${(await headline(5))?.replace(/\d+$/, '')}`);
    expect(await said()).not.toBe(`Slide 5 of ${SLIDES}: `);
  });

  test('gives a screen reader and Tab the shown slide alone', async () => {
    await press('5', 'Enter');
    const tree = headingsIn(await page.accessibility.snapshot({ interestingOnly: false }));
    const headings = await page.evaluate(() =>
      [...document.querySelectorAll('.marpit > section :is(h1, h2)')].map(
        // Before the words there may be a place that links lead to, behind them the numbers of notes.
        (heading) => [...heading.childNodes].map((node) => node.textContent ?? '').find((words) => words !== '') ?? '',
      ),
    );
    expect(
      headings.flatMap((words, index) => (tree.some((name) => name.startsWith(words)) ? [index + 1] : [])),
    ).toEqual([5]);
    const reached: string[] = [];
    for (let step = 0; step < 10; step += 1) {
      await press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
    }
    const sources = ['2', '3', '2 Alpha and Beta 2028, para. 2', '3 Example Fund n.d.'];
    const controls = ['Back', 'Next', 'All slides', 'Presenter view', 'Full screen', 'Keys'];
    expect(reached.map((words) => words.replaceAll('\u00A0', ' '))).toEqual([...sources, ...controls]);
  });

  test('shows its keys with ?, and nothing turns until they are closed', async () => {
    await pressEvent(page, { key: '?' });
    expect(await wordsOfPart(page, 'help')).toMatch(/^Keys\s+Right, Down, Space, Page Down\s+Next/);
    await press('ArrowRight');
    expect(await shown()).toEqual([1]);
    await press('Escape');
    expect(await wordsOfPart(page, 'help')).toBe('');
    await press('ArrowRight');
    expect(await shown()).toEqual([2]);
  });

  test('turns at a click, back on the left third, and follows a link instead', async () => {
    await page.mouse.click(900, 300);
    await page.mouse.click(700, 300);
    expect(await shown()).toEqual([3]);
    await page.mouse.click(200, 300);
    expect(await shown()).toEqual([2]);
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: '#9', textContent: 'nine', id: 'link' });
      link.style.cssText = 'position:absolute;left:900px;top:300px';
      document.querySelector('.marpit > section.current')?.append(link);
    });
    await page.click('#link');
    // The address changes first; the page is told of it a moment later.
    await expect.poll(async () => [await hash(), await shown()]).toEqual(['#9', [9]]);
  });

  test('its bar comes with the mouse and works', async () => {
    const opacity = async () =>
      await page.evaluate(() => {
        const bar = document.querySelector('[data-part="bar"]');
        return bar === null ? '' : getComputedStyle(bar).opacity;
      });
    expect(await opacity()).toBe('0');
    await page.mouse.move(300, 300);
    await page.mouse.move(320, 300);
    await expect.poll(opacity).toBe('1');
    await page.click('[data-part="bar"] [data-action="next"]');
    await expect.poll(shown).toEqual([2]);
    await press('Space');
    expect(await shown()).toEqual([3]);
  });

  test('moves nothing where less motion is wanted', async () => {
    const moving = async () =>
      await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          const still = transitionDuration === '0s' && animationName === 'none' && scrollBehavior === 'auto';
          return still ? [] : [element.className];
        }),
      );
    expect(await moving()).toEqual(['deck-bar']);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    expect(await moving()).toEqual([]);
    await page.emulateMediaFeatures([]);
  });

  test('prints a slide a page, from the overview too', async () => {
    const pages = async () => {
      const { PDFDocument } = await import('@cantoo/pdf-lib');
      const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
      return pdf.getPages().map((printed) => [Math.round(printed.getWidth()), Math.round(printed.getHeight())]);
    };
    const all = Array.from({ length: SLIDES }, () => [960, 540]);
    await press('3', 'Enter', 'b');
    expect(await pages()).toEqual(all);
    await press('b', 'o');
    expect(await pages()).toEqual(all);
  });
});

describe('the overview', () => {
  const focused = async () => await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

  test.each<KeyInput>(['o', 'Escape'])('opens with %s on the shown slide, and closes', async (key) => {
    await press('5', 'Enter', key);
    expect((await shown()).length).toBe(SLIDES);
    expect(await focused()).toMatch(/^Slide 5: \S/);
    await press(key);
    expect(await shown()).toEqual([5]);
    expect(await page.evaluate(() => document.querySelectorAll('[inert], .deck-thumb').length)).toBe(0);
  });

  test.each<[string, KeyInput[], number]>([
    ['right and Enter', ['ArrowRight', 'Enter'], 2],
    ['down goes a row', ['ArrowDown', 'Enter'], 4],
    ['up from the first row stays', ['ArrowUp', 'Enter'], 1],
    ['End and space', ['End', 'Space'], SLIDES],
    ['Tab', ['Tab', 'Enter'], 2],
    ['a number', ['7', 'Enter', 'Enter'], 7],
  ])('%s', async (_, keys, slide) => {
    await press('o', ...keys);
    expect(await shown()).toEqual([slide]);
  });

  test('a click opens its slide', async () => {
    await press('o');
    const slides = await page.$$('.marpit > section');
    await slides[4]?.click();
    expect(await shown()).toEqual([5]);
  });

  test('stands in rows inside the window', async () => {
    await press('o');
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('.marpit > section')].map((slide) => {
        const { left, right, top, bottom } = slide.getBoundingClientRect();
        return { left, right, top: Math.round(top), ratio: (right - left) / (bottom - top) };
      }),
    );
    expect(boxes).toHaveLength(SLIDES);
    expect(boxes.filter(({ left, right }) => left < 0 || right > 1280)).toEqual([]);
    expect(boxes.filter(({ ratio }) => Math.abs(ratio - 16 / 9) >= 0.01)).toEqual([]);
    expect(new Set(boxes.slice(0, 3).map(({ top }) => top)).size).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
  });
});

test('nothing went wrong, and nothing was asked of a network', () => {
  expect(deck.faults).toEqual([]);
});
