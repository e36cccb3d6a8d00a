import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openContext } from '../helpers/open-context.ts';
import { sharedSample, textOf } from '../helpers/sample-pack.ts';

const WIDTHS = [320, 360, 390, 480, 600, 768, 820, 959, 960, 1024, 1280, 1600, 1920];
let folder: string;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-brief-'));
  await writeFile(join(folder, 'brief.html'), textOf(await sharedSample(), 'brief.html'));
  browser = await openContext();
  page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, 'brief.html')).href);
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(WIDTHS)('on a screen of %i px', (width) => {
  beforeAll(async () => await page.setViewport({ width, height: width < 700 ? 740 : 900 }));

  test('no text of the cover stands on the motif, and nothing is wider than the screen', async () => {
    const { texts, motif, scrolled } = await page.evaluate(coverPlaces);
    expect(motif.width).toBeGreaterThan(width / 4);
    expect(motif.height).toBeGreaterThan(100);
    expect(texts.length).toBeGreaterThan(5);
    const over = texts.filter(({ left, top, right, bottom }) => {
      return right > motif.left && left < motif.right && bottom > motif.top && top < motif.bottom;
    });
    expect(over).toEqual([]);
    expect(scrolled).toBe(width);
  });

  test('the letters of every drawing have 14 px or more', async () => {
    const sizes = await page.evaluate(letterSizes);
    expect(sizes.length).toBeGreaterThan(15);
    expect(sizes.filter(({ px }) => px < 13.99)).toEqual([]);
    expect(sizes.filter(({ inside }) => !inside)).toEqual([]);
  });
});

/** Runs in the browser: the size of each text of the drawings that are shown, in px, and whether all of it is on the screen. */
function letterSizes() {
  const texts = document.querySelectorAll<SVGTextElement>('.drawing text');
  return [...texts].flatMap((text) => {
    const { left, right, width } = text.getBoundingClientRect();
    const svg = text.ownerSVGElement;
    if (width === 0 || svg === null) return [];
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const px = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
    // Axes are laid out in whole px.
    return [{ words: text.textContent, px, inside: left >= -2 && right <= innerWidth + 2 }];
  });
}

/** Runs in the browser: the boxes of the lines of the cover, and the box of its motif, in px. */
function coverPlaces() {
  const cover = document.querySelector('.cover');
  if (cover === null) throw new Error('There is no cover.');
  const texts = [...cover.querySelectorAll('p, h1')].flatMap((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  });
  // A box takes the place of what CSS draws, which has no box that a script can ask for.
  const style = getComputedStyle(cover, '::before');
  const box = document.createElement('i');
  for (const name of ['position', 'order', 'flex', 'align-self', 'width', 'height', 'inset', 'margin', 'display']) {
    box.style.setProperty(name, style.getPropertyValue(name));
  }
  const hidden = new CSSStyleSheet();
  hidden.replaceSync('.cover::before { display: none !important; }');
  document.adoptedStyleSheets = [hidden];
  cover.prepend(box);
  const { left, top, right, bottom, width, height } = box.getBoundingClientRect();
  box.remove();
  document.adoptedStyleSheets = [];
  return {
    texts,
    motif: { left, top, right, bottom, width, height },
    scrolled: document.documentElement.scrollWidth,
  };
}

test('the keyboard comes first to a link over the cover, which leads to the text', async () => {
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => {
    const { textContent, hash } = document.activeElement as HTMLAnchorElement;
    const { outlineWidth, boxShadow } = getComputedStyle(document.activeElement as Element);
    return { textContent, hash, outlineWidth, shadows: boxShadow.includes('rgb') };
  });
  expect(focused).toEqual({
    textContent: 'Skip to the text',
    hash: '#at-a-glance',
    outlineWidth: '3px',
    shadows: true,
  });
});

test('contents are navigation, asides have names of their own, and rows of tables have heads', async () => {
  const found = await page.evaluate(() => ({
    pageNumbers: [...document.querySelectorAll<HTMLElement>('.entry-page')].filter(({ offsetWidth }) => offsetWidth > 0)
      .length,
    navs: [...document.querySelectorAll('nav')].map((nav) => {
      return document.getElementById(nav.getAttribute('aria-labelledby') ?? '')?.textContent;
    }),
    asides: [...document.querySelectorAll('aside')].map((aside) => aside.getAttribute('aria-label')),
    rows: document.querySelectorAll('tbody tr').length,
    heads: document.querySelectorAll('tbody tr > th[scope="row"]:first-child').length,
    roles: document.querySelectorAll('figure[role]').length,
  }));
  // Page numbers are for paper.
  expect(found.pageNumbers).toBe(0);
  expect(found.navs).toEqual(['Contents']);
  expect(found.asides.length).toBeGreaterThan(5);
  expect(
    found.asides.filter((name, index, all) => !name?.startsWith('Beside the text: ') || all.indexOf(name) < index),
  ).toEqual([]);
  expect(found.rows).toBeGreaterThan(5);
  expect(found.heads).toBe(found.rows);
  expect(found.roles).toBe(0);
});
