import type { KeyInput, Page } from 'puppeteer-core';
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
import { firstOf } from '../helpers/tries.ts';

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
    ['a corrected number', ['1', '9', 'Backspace', '0', 'Enter'], 10],
    ['a number given up with Escape', ['5', 'Escape', 'ArrowRight'], 2],
    ['Backspace', ['End', 'Backspace'], SLIDES - 1],
    ['ArrowUp', ['End', 'ArrowUp'], SLIDES - 1],
    ['an unknown key', ['x'], 1],
  ])('%s', async (_, keys, slide) => {
    await press(...keys);
    expect(await shown()).toEqual([slide]);
    expect(await hash()).toBe(`#${slide}`);
  });

  test('goes on with the arrow to the left, and with a click there, where it is read from right to left', async () => {
    const turn = (direction: string) =>
      page.evaluate((dir) => void document.documentElement.setAttribute('dir', dir), direction);
    await turn('rtl');
    await press('ArrowLeft', 'ArrowLeft', 'ArrowRight');
    expect(await shown()).toEqual([2]);
    await page.mouse.click(1200, 300);
    expect(await shown()).toEqual([1]);
    await page.mouse.click(100, 300);
    expect(await shown()).toEqual([2]);
    await turn('ltr');
  });

  test('keeps the slide of the address after a reload, and follows it when it changes', async () => {
    await press('ArrowRight', 'ArrowRight');
    // The browser reloads the address that it was told of last, a moment after the page knows it.
    await expect.poll(() => page.url()).toMatch(/#3$/);
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

  test('opens at the slide that shows a value of the outline, and follows its address', async () => {
    const slideOf = async (id: string) =>
      await page.evaluate((address) => Number(document.getElementById(address)?.closest('section')?.id), id);
    await open('#second/points/2');
    const second = await slideOf('second/points/2');
    expect(second).toBeGreaterThan(3);
    expect(await shown()).toEqual([second]);
    await page.evaluate(() => {
      location.hash = '#first/points/1';
    });
    const first = await slideOf('first/points/1');
    expect(first).toBeLessThan(second);
    await expect.poll(shown).toEqual([first]);
  });

  // At the others: `npm run test:long`.
  test.each(firstOf(['#%E0%A4%A', '#second/points/9', '#0', '#x', '#-3', '#1.5']))(
    'opens whole at the senseless address %s',
    async (address) => {
      await open(address);
      expect(await shown()).toEqual([1]);
      await press('ArrowRight');
      expect(await shown()).toEqual([2]);
    },
  );

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

  test('shows a number that is being typed, until Enter', async () => {
    await press('1', '0');
    expect(await wordsOfPart(page, 'message')).toBe('Slide 10: press Enter');
    await press('Enter');
    expect(await wordsOfPart(page, 'message')).toBe('');
  });

  test('goes back with Shift and space, and leaves Shift with other keys alone', async () => {
    await press('5', 'Enter');
    await page.keyboard.down('Shift');
    await press('Space');
    expect(await shown()).toEqual([4]);
    await press('ArrowRight', 'Home');
    await page.keyboard.up('Shift');
    expect(await shown()).toEqual([4]);
  });

  test('takes letters by their place on a keyboard of another script', async () => {
    await pressEvent(page, { key: '\u0449', code: 'KeyO' });
    expect((await shown()).length).toBe(SLIDES);
    await pressEvent(page, { key: 'O', code: 'KeyO' });
    expect(await shown()).toEqual([1]);
  });
});

test('nothing went wrong, and nothing was asked of a network', () => {
  expect(deck.faults).toEqual([]);
});
