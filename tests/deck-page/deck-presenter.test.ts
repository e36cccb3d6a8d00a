import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type OpenDeck, openDeck, press, shownSlides, watch, wordsOfPart } from '../helpers/open-deck.ts';

const SLIDES = 11;
let deck: OpenDeck;
let pages: Page[] = [];

beforeAll(async () => {
  deck = await openDeck({ withNotes: true });
});
afterAll(async () => await deck?.close());
afterEach(async () => {
  for (const page of pages) if (!page.isClosed()) await page.close();
  pages = [];
});

/** Opens the deck and, with P, its presenter view; `before` runs in both windows before the deck's script. */
async function openBoth(hash = '', before?: () => void): Promise<{ room: Page; presenter: Page }> {
  const room = await deck.open();
  pages.push(room);
  await room.goto('about:blank');
  if (before !== undefined) await room.evaluateOnNewDocument(before);
  await room.goto(`${deck.address}${hash}`);
  const opened = new Promise<Page | null>((resolve) => {
    room.once('popup', resolve);
  });
  await press(room, 'p');
  const presenter = await opened;
  if (presenter === null) throw new Error('No window was opened.');
  pages.push(presenter);
  watch(presenter, deck.faults);
  await presenter.setViewport({ width: 1200, height: 760 });
  if (before !== undefined) {
    await presenter.evaluateOnNewDocument(before);
    await presenter.reload();
  }
  await presenter.waitForSelector('[data-mode="presenter"]');
  return { room, presenter };
}

async function until(page: Page, slides: readonly number[]): Promise<void> {
  await expect.poll(async () => await shownSlides(page)).toEqual(slides);
}

async function text(page: Page, name: string): Promise<string> {
  return await wordsOfPart(page, name);
}

describe('two windows', () => {
  test.each<[string, (() => void) | undefined]>([
    ['with a channel', undefined],
    ['without a channel', () => Reflect.deleteProperty(globalThis, 'BroadcastChannel')],
  ])('turn together, whichever of them is turned, %s', async (_, before) => {
    const { room, presenter } = await openBoth('#4', before);
    await until(presenter, [4, 5]);
    await press(presenter, 'ArrowRight');
    await until(room, [5]);
    await press(room, 'ArrowRight', 'ArrowRight');
    await until(presenter, [7, 8]);
    await press(presenter, '2', 'Enter');
    await until(room, [2]);
    expect(await room.evaluate(() => location.hash)).toBe('#2');
    expect(await presenter.evaluate(() => location.hash)).toBe('#presenter/2');
  });

  test('turn together where neither knows the other, by the channel alone', async () => {
    const room = await deck.open('#3');
    const presenter = await deck.open('#presenter', { width: 1200, height: 760 });
    pages.push(room, presenter);
    await until(presenter, [3, 4]);
    await press(presenter, 'End');
    await until(room, [SLIDES]);
    await press(room, 'Home');
    await until(presenter, [1, 2]);
  });

  test('go black together', async () => {
    const { room, presenter } = await openBoth();
    await press(presenter, 'b');
    const isBlack = async () =>
      await room.evaluate(() => document.elementFromPoint(300, 300)?.matches('.deck-curtain') === true);
    await expect.poll(isBlack).toBe(true);
    expect(await text(presenter, 'behind')).toBe('Black screen');
    await press(room, 'b');
    await expect.poll(async () => await text(presenter, 'behind')).toBe('');
    expect(await isBlack()).toBe(false);
  });

  test('keep together after either is reloaded', async () => {
    const { room, presenter } = await openBoth('#4');
    await until(presenter, [4, 5]);
    await presenter.reload();
    await until(presenter, [4, 5]);
    await press(room, 'ArrowRight');
    await until(presenter, [5, 6]);
    await room.reload();
    await until(room, [5]);
    await press(presenter, 'ArrowRight');
    await until(room, [6]);
  });

  test('without a presenter view each goes its own way', async () => {
    const [one, other] = [await deck.open('#2'), await deck.open('#3')];
    pages.push(one, other);
    // What is said after the turn comes after it.
    const heard = other.evaluate(
      async () =>
        await new Promise<string>((resolve) => {
          new BroadcastChannel('test').onmessage = ({ data }) => resolve(String(data));
        }),
    );
    await press(one, 'End');
    const say = async () => {
      await one.evaluate(() => new BroadcastChannel('test').postMessage('turned'));
      return await Promise.race([heard, Promise.resolve('')]);
    };
    await expect.poll(say).toBe('turned');
    expect(await shownSlides(other)).toEqual([3]);
  });

  test('a second P brings the presenter view back to the front, without a third window', async () => {
    const { room } = await openBoth('#4');
    const count = (await deck.browser.pages()).length;
    await press(room, 'p');
    await press(room, 'ArrowRight');
    expect((await deck.browser.pages()).length).toBe(count);
  });

  test('a window that is kept shut is said', async () => {
    const room = await deck.open();
    pages.push(room);
    await room.evaluate(() => {
      window.open = () => null;
    });
    await press(room, 'p');
    expect(await text(room, 'message')).toMatch(/^The browser kept the second window shut/);
  });
});

describe('the presenter view', () => {
  test('shows the slide and the next one in their places, and the end', async () => {
    const { presenter } = await openBoth('#5');
    const boxes = async () =>
      await presenter.evaluate(() =>
        ['.current', '.next'].map((name) => {
          const box = document.querySelector(`.marpit > section${name}`)?.getBoundingClientRect();
          const room = document.querySelector(`[data-part="${name === '.next' ? 'next' : 'now'}"]`);
          const around = room?.getBoundingClientRect();
          if (box === undefined || around === undefined) return undefined;
          const inside = box.right <= around.right + 1 && box.bottom <= around.bottom + 1;
          const fills = Math.min(around.width - box.width, around.height - box.height) < 1;
          return { inside, fills, inWindow: around.bottom <= innerHeight };
        }),
      );
    const good = { inside: true, fills: true, inWindow: true };
    await expect.poll(boxes).toEqual([good, good]);
    await presenter.setViewport({ width: 1024, height: 640 });
    await expect.poll(boxes).toEqual([good, good]);
    await presenter.setViewport({ width: 700, height: 900 });
    await expect.poll(boxes).toEqual([good, good]);
    expect(await text(presenter, 'count')).toBe(`Slide 5 of ${SLIDES}`);
    await press(presenter, 'End');
    expect(await shownSlides(presenter)).toEqual([SLIDES]);
    expect(await text(presenter, 'end')).toBe('This is the last slide.');
  });

  test('shows the notes of the slide, larger and smaller', async () => {
    const { presenter } = await openBoth('#5');
    const size = async () =>
      await presenter.evaluate(() => {
        const notes = document.querySelector('[data-part="notes"]');
        return notes === null ? 0 : Number.parseFloat(getComputedStyle(notes).fontSize);
      });
    expect(await text(presenter, 'notes')).toMatch(/^Begin with the map\.\s+Ask which bank reads more often\.$/);
    const before = await size();
    expect(before).toBeGreaterThanOrEqual(24);
    await press(presenter, '+', '+');
    const larger = await size();
    expect(larger).toBeGreaterThan(before);
    await press(presenter, '-');
    expect(await size()).toBeLessThan(larger);
    await press(presenter, 'Home');
    expect(await text(presenter, 'notes')).toBe('No notes for this slide.');
  });

  test('counts the time from the first turn, pauses, and starts anew', async () => {
    const { presenter } = await openBoth();
    await presenter.evaluate(() => {
      const began = Date.now();
      Object.assign(globalThis, { later: 0 });
      Date.now = () => began + Reflect.get(globalThis, 'later');
    });
    const wait = async (seconds: number) =>
      await presenter.evaluate((more) => {
        Reflect.set(globalThis, 'later', Reflect.get(globalThis, 'later') + more * 1000);
      }, seconds);
    const elapsed = async (words: string) =>
      await expect.poll(async () => await text(presenter, 'elapsed')).toBe(words);
    await wait(60);
    await elapsed('0:00');
    await press(presenter, 'ArrowRight');
    await wait(65);
    await elapsed('1:05');
    await press(presenter, 't');
    expect(await text(presenter, 'timer')).toBe('Start');
    await wait(100);
    await press(presenter, 't');
    await wait(3600);
    await elapsed('1:01:05');
    await presenter.reload();
    // The clock that went ahead is gone with the page, what was counted before the pause is kept.
    await elapsed('1:05');
    await press(presenter, 'r');
    await elapsed('0:00');
  });

  test('says what is left of the target, and in words and colour when it is over', async () => {
    const { presenter } = await openBoth();
    const colour = async () =>
      await presenter.evaluate(() => {
        const remaining = document.querySelector('[data-part="remaining"]');
        return remaining === null ? '' : getComputedStyle(remaining).backgroundColor;
      });
    expect(await text(presenter, 'remaining')).toBe('');
    await presenter.focus('[data-part="target"]');
    await presenter.keyboard.type('20');
    await press(presenter, 'Enter');
    expect(await text(presenter, 'remaining')).toBe('20:00 left');
    expect(await shownSlides(presenter)).toEqual([1, 2]);
    const within = await colour();
    await presenter.evaluate(() => sessionStorage.setItem('deck timer', '{"before":1265000,"since":null}'));
    await presenter.reload();
    expect(await text(presenter, 'elapsed')).toBe('21:05');
    expect(await text(presenter, 'remaining')).toBe('1:05 over');
    expect(await colour()).not.toBe(within);
    expect(await text(presenter, 'clock')).toMatch(/^\d\d:\d\d/);
  });
});

describe('without notes', () => {
  test('the page holds none, and the presenter view says that, and whether there is a window for the audience', async () => {
    const plain = await openDeck({ withNotes: false });
    try {
      for (const words of ['Begin with the map', 'Ask which bank', 'Read the steps']) {
        expect(deck.html).toContain(words);
        expect(plain.html).not.toContain(words);
      }
      expect(plain.html).not.toContain('class="speaker-notes"');
      const page = await plain.open('#presenter/5');
      expect(await shownSlides(page)).toEqual([5, 6]);
      expect(await page.evaluate(() => document.querySelector('[data-part="notes"]'))).toBeNull();
      const said = async () =>
        await page.$$eval('.presenter .missing', (lines) =>
          lines.filter((line) => line.checkVisibility()).map((line) => line.textContent),
        );
      const withoutNotes = 'This file was made without the notes. With them: npm run build:deck -- --notes';
      const alone = 'No other window shows these slides. Open this file in a second window for the audience.';
      await expect.poll(said).toEqual([alone, withoutNotes]);
      const room = await plain.open();
      await expect.poll(said).toEqual([withoutNotes]);
      // What the outline allows is the target, until somebody sets another.
      expect(await text(page, 'speaking')).toMatch(/^Speaking time 0:\d\d of \d:\d\d$/);
      const address = await plain.write('timed.html', plain.html.replace('data-minutes=""', 'data-minutes="20"'));
      await room.goto(`${address}#presenter/2`);
      expect(await text(room, 'remaining')).toBe('20:00 left');
      await room.close({ runBeforeUnload: false });
      await expect.poll(said).toEqual([alone, withoutNotes]);
      expect(plain.faults).toEqual([]);
    } finally {
      await plain.close();
    }
  });
});

test('nothing went wrong, and nothing was asked of a network', () => {
  expect(deck.faults).toEqual([]);
});
