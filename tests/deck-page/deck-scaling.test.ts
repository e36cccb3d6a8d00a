import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenDeck, openDeck, press, shownSlides } from '../helpers/open-deck.ts';

const SLIDES = 11;
let deck: OpenDeck;
let fourToThree: string;
let page: Page;

beforeAll(async () => {
  deck = await openDeck({ withNotes: true });
  const narrower = deck.html.replaceAll('1280px', '960px');
  expect(narrower).not.toBe(deck.html);
  fourToThree = await deck.write('four-to-three.html', narrower);
  page = await deck.open();
});
afterAll(async () => await deck?.close());

interface Screen {
  readonly width: number;
  readonly height: number;
  readonly isMobile?: boolean;
  readonly hasTouch?: boolean;
}

const PHONE: Screen = { width: 390, height: 844, isMobile: true, hasTouch: true };
const PHONE_ON_ITS_SIDE: Screen = { width: 844, height: 390, isMobile: true, hasTouch: true };

async function openOn(screen: Screen, address = deck.address, hash = ''): Promise<void> {
  await page.goto('about:blank');
  await page.setViewport(screen);
  await page.goto(`${address}${hash}`);
  await settle();
}

/**
 * Waits until the page has come to the slide of its address: two frames after it has loaded it scrolls there, and is
 * told of that at the next frame.
 */
async function settle(): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 4; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

async function boxOf(slide: number): Promise<{ left: number; top: number; width: number; height: number }> {
  return await page.evaluate((number) => {
    const box = document.querySelectorAll('.marpit > section')[number - 1]?.getBoundingClientRect();
    const { left = 0, top = 0, width = 0, height = 0 } = box ?? {};
    return { left: Math.round(left), top: Math.round(top), width: Math.round(width), height: Math.round(height) };
  }, slide);
}

describe('a slide fills its screen', () => {
  test.each<[string, Screen, 16 | 4, { left: number; top: number; width: number; height: number }]>([
    ['16:9 on a projector', { width: 1920, height: 1080 }, 16, { left: 0, top: 0, width: 1920, height: 1080 }],
    ['16:9 on 4:3', { width: 1024, height: 768 }, 16, { left: 0, top: 96, width: 1024, height: 576 }],
    ['4:3 on 16:9', { width: 1920, height: 1080 }, 4, { left: 240, top: 0, width: 1440, height: 1080 }],
    ['4:3 on 4:3', { width: 1024, height: 768 }, 4, { left: 0, top: 0, width: 1024, height: 768 }],
    ['16:9 on a phone on its side', PHONE_ON_ITS_SIDE, 16, { left: 75, top: 0, width: 693, height: 390 }],
  ])('%s', async (_, screen, ratio, box) => {
    await openOn(screen, ratio === 4 ? fourToThree : deck.address);
    await expect.poll(async () => await boxOf(1)).toEqual(box);
    expect(await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])).toEqual([
      screen.width,
      screen.width,
    ]);
  });

  test('when the window changes', async () => {
    await openOn({ width: 1280, height: 720 });
    await page.setViewport({ width: 960, height: 720 });
    await expect.poll(async () => await boxOf(1)).toEqual({ left: 0, top: 90, width: 960, height: 540 });
  });

  test('breaks no line elsewhere than at its full size', async () => {
    const lines = async () =>
      await page.evaluate(() => {
        const texts = [...document.querySelectorAll('.marpit > section:nth-of-type(5) :is(h2, li, p)')];
        return texts.map((text) => {
          const range = document.createRange();
          range.selectNodeContents(text);
          const scale = text.getBoundingClientRect().width / (text instanceof HTMLElement ? text.offsetWidth : 1);
          return Math.round(range.getBoundingClientRect().height / scale);
        });
      });
    await openOn({ width: 1280, height: 720 }, deck.address, '#5');
    const full = await lines();
    expect(full.length).toBeGreaterThan(2);
    for (const screen of [PHONE_ON_ITS_SIDE, { width: 1024, height: 768 }]) {
      await openOn(screen, deck.address, '#5');
      expect(await lines()).toEqual(full);
    }
  });
});

/** Runs in the browser: the words of the slides as text, the sizes of their letters in px, and the width of the page. */
function readTexts() {
  const bodies = [...document.querySelectorAll('.deck-text > article > div')];
  const elements = bodies.flatMap((body) => [...body.querySelectorAll('*')]);
  const shown = elements.filter((element) => {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return own && element.closest('sup, svg') === null;
  });
  return {
    text: bodies
      .map((body) => body.textContent ?? '')
      .join('')
      .replace(/\s+/g, ''),
    sizes: shown.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    scrolled: document.documentElement.scrollWidth,
  };
}

describe('an upright phone', () => {
  const slide = async () => await page.evaluate(() => Number(location.hash.slice(1)));
  const textTop = async (number: number) =>
    await page.evaluate((index) => {
      return document.querySelectorAll('.deck-text > article')[index - 1]?.getBoundingClientRect().top ?? -1;
    }, number);
  const showSlide = async (number: number) => {
    await page.evaluate((index) => {
      document.querySelectorAll<HTMLElement>('.deck-text > article > button')[index - 1]?.click();
    }, number);
    await expect.poll(async () => await shownSlides(page)).toEqual([number]);
  };

  test('shows the slides as text as wide as its screen, in letters of 16 px or more', async () => {
    await openOn({ width: 1280, height: 720 });
    const words = await page.evaluate(() => document.querySelector('.marpit')?.textContent?.replace(/\s+/g, ''));
    for (const width of [320, 360, 390]) {
      await openOn({ ...PHONE, width });
      expect(await shownSlides(page)).toEqual([]);
      const { text, sizes, scrolled } = await page.evaluate(readTexts);
      expect(text).toBe(words);
      expect(sizes.length).toBeGreaterThan(50);
      expect(Math.min(...sizes)).toBe(16);
      expect(scrolled).toBe(width);
    }
  });

  test('keeps the slide that is read in the address, and goes to the one that is asked for', async () => {
    await openOn(PHONE, deck.address, '#6');
    expect(await textTop(6)).toBeGreaterThanOrEqual(0);
    expect(await textTop(6)).toBeLessThan(844);
    expect(await slide()).toBe(6);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(async () => await slide()).toBe(SLIDES);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(async () => await slide()).toBe(1);
  });

  test.each(Array.from({ length: SLIDES }, (_, index) => index + 1))(
    'is at the text of slide %i where it is sent',
    async (number) => {
      await openOn(PHONE, deck.address, `#${number}`);
      expect(await slide()).toBe(number);
      expect(await textTop(number)).toBeGreaterThanOrEqual(-1);
      expect(await textTop(number)).toBeLessThan(844);
    },
  );

  test('shows a slide where it is asked for, as wide as its screen, and comes back to its text', async () => {
    await openOn(PHONE, deck.address, '#2');
    await showSlide(5);
    expect(await boxOf(5)).toEqual({ left: 0, top: 312, width: 390, height: 219 });
    await press(page, 'ArrowRight');
    expect(await shownSlides(page)).toEqual([6]);
    await page.click('[data-action="text"]');
    await expect.poll(async () => await shownSlides(page)).toEqual([]);
    expect(await slide()).toBe(6);
    expect(await textTop(6)).toBeGreaterThanOrEqual(-1);
  });

  test('shows slides of 4:3 as wide as its screen too', async () => {
    await openOn(PHONE, fourToThree);
    await showSlide(2);
    expect(await boxOf(2)).toEqual({ left: 0, top: 276, width: 390, height: 293 });
  });

  test('keeps its slide when it is turned', async () => {
    await openOn(PHONE, deck.address, '#6');
    await page.setViewport(PHONE_ON_ITS_SIDE);
    await expect.poll(async () => await shownSlides(page)).toEqual([6]);
    await page.setViewport(PHONE);
    await expect.poll(async () => await shownSlides(page)).toEqual([]);
    await expect.poll(slide).toBe(6);
    await expect.poll(async () => await textTop(6)).toBeGreaterThanOrEqual(-1);
  });

  test('opens the overview in two columns and comes back to the text', async () => {
    await openOn(PHONE);
    await press(page, 'o');
    expect(await boxOf(2)).toMatchObject({ top: (await boxOf(1)).top });
    expect((await boxOf(3)).top).toBeGreaterThan((await boxOf(1)).top);
    const slides = await page.$$('.marpit > section');
    await slides[4]?.tap();
    await expect.poll(slide).toBe(5);
    await expect.poll(async () => await shownSlides(page)).toEqual([]);
    await expect.poll(async () => await textTop(5)).toBeGreaterThanOrEqual(-1);
  });
});

describe('a finger', () => {
  const swipe = async (from: readonly [number, number], to: readonly [number, number]) => {
    await page.touchscreen.touchStart(...from);
    await page.touchscreen.touchMove(...to);
    await page.touchscreen.touchEnd();
  };
  // The browser takes the key after what the finger did: one slide further is then the key's turn alone.
  const comesTo = async (slide: number) => {
    await press(page, 'ArrowRight');
    await expect.poll(async () => await shownSlides(page)).toEqual([slide + 1]);
  };

  test.each<[string, readonly [number, number], readonly [number, number], number]>([
    ['to the left turns forward', [600, 200], [400, 210], 4],
    ['to the right turns back', [400, 200], [600, 190], 2],
    ['up or down turns nothing', [600, 300], [550, 100], 3],
    ['that hardly moves sideways turns nothing', [600, 200], [580, 230], 3],
  ])('%s', async (_, from, to, slide) => {
    await openOn(PHONE_ON_ITS_SIDE, deck.address, '#3');
    await swipe(from, to);
    await comesTo(slide);
  });

  test('turns forward with a tap, back on the left, and calls the bar at the foot', async () => {
    await openOn(PHONE_ON_ITS_SIDE, deck.address, '#3');
    await page.touchscreen.tap(700, 150);
    await expect.poll(async () => await shownSlides(page)).toEqual([4]);
    await page.touchscreen.tap(100, 150);
    await expect.poll(async () => await shownSlides(page)).toEqual([3]);
    await page.evaluate(() => {
      const { classList, dataset } = document.documentElement;
      classList.add('idle');
      const observer = new MutationObserver(() => {
        if (!classList.contains('idle')) dataset['called'] = 'yes';
      });
      observer.observe(document.documentElement, { attributeFilter: ['class'] });
      addEventListener('click', () => Object.assign(dataset, { clicked: 'yes' }));
    });
    await page.touchscreen.tap(800, 380);
    const told = async () => await page.evaluate(() => ({ ...document.documentElement.dataset }));
    await expect.poll(told).toMatchObject({ called: 'yes', clicked: 'yes' });
    expect(await shownSlides(page)).toEqual([3]);
  });

  test('with a second one beside it turns nothing', async () => {
    await openOn(PHONE_ON_ITS_SIDE, deck.address, '#3');
    const [one, two] = [await page.touchscreen.touchStart(500, 200), await page.touchscreen.touchStart(400, 200)];
    await one.move(700, 200);
    await two.move(100, 200);
    await two.end();
    await one.end();
    await comesTo(3);
  });
});

test('without a script the slides stand below one another, as wide as the screen and no wider than they are', async () => {
  const still = await deck.browser.newPage();
  await still.setJavaScriptEnabled(false);
  const boxes = async () =>
    await still.$$eval('.marpit > section', (slides) =>
      slides.slice(0, 2).map((slide) => {
        const { left, top, width } = slide.getBoundingClientRect();
        return [left, top, width].map(Math.round);
      }),
    );
  await still.setViewport(PHONE);
  await still.goto(deck.address);
  expect(await boxes()).toEqual([
    [0, 0, 390],
    [0, 231, 390],
  ]);
  await still.setViewport({ width: 1600, height: 900 });
  await expect.poll(boxes).toEqual([
    [160, 0, 1280],
    [160, 732, 1280],
  ]);
  expect(await still.$$eval('button', (buttons) => buttons.filter((button) => button.checkVisibility()).length)).toBe(
    0,
  );
  await still.close();
});

test('nothing went wrong, and nothing was asked of a network', () => {
  expect(deck.faults).toEqual([]);
});
