import type { JSHandle, Page } from 'puppeteer-core';
import { addAll } from '../../diagnostics/add-all.ts';
import { measurePages } from './measure-slides.ts';
import type { MeasuredSlide } from './measured-slide.ts';
import { type SeenInk, seeInks } from './see-inks.ts';
import type { PageMarks } from './take-marks.ts';

/**
 * A kind of page of the stylesheet: its name in CSS, the width of its text, and the upper and lower edge of its text,
 * in px.
 */
export interface PageBox {
  readonly name: string;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** Reads the kinds of pages from the `@page` rules of the shown page; the general kind, named `''`, comes first. */
export async function readPageBoxes(page: Page): Promise<PageBox[]> {
  return await page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const pageRules = rules.filter((rule) => rule instanceof CSSPageRule);
    const probe = document.createElement('div');
    const px = (length: string): number => {
      probe.style.width = length;
      document.body.append(probe);
      const { width } = probe.getBoundingClientRect();
      probe.remove();
      return width;
    };
    const general = pageRules.find(({ selectorText }) => selectorText === '');
    const size = general?.style.getPropertyValue('size') ?? '';
    const [width = '210mm', height = '297mm'] = /\d/.test(size) ? size.split(' ') : [];
    const sized = pageRules.filter(({ style }) => style.marginTop !== '');
    return sized
      .map(({ selectorText, style }) => ({
        name: selectorText,
        width: px(width) - px(style.marginLeft) - px(style.marginRight),
        top: px(style.marginTop),
        bottom: px(height) - px(style.marginBottom),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  });
}

/** The elements on the pages of a brief, by kind of page, and the colours that its texts stand on. */
export interface MeasuredBrief {
  readonly measured: readonly MeasuredSlide[];
  readonly inks: readonly (readonly SeenInk[])[];
  /** The outermost elements that are wider than the text of their page. */
  readonly wide: readonly WideElement[];
}

/** An element as a CSS selector, and its excess width in px. */
export interface WideElement {
  readonly selector: string;
  readonly by: number;
}

/**
 * Measures a brief's pages at their width in print, without page breaks: this shows what runs out to the sides or is
 * cut off by a box of fixed height. Afterwards the page can't be used for anything else.
 */
export async function measureBrief(
  page: Page,
  marks: JSHandle<PageMarks>,
  boxes: readonly PageBox[],
): Promise<MeasuredBrief> {
  await page.emulateMediaType('print');
  await growAroundColumns(page);
  const names = boxes.map(({ name }) => name).filter((name) => name !== '');
  const measured: MeasuredSlide[] = [];
  const inks: SeenInk[][] = [];
  const wide: WideElement[] = [];
  // The general pages come last, because the elements of all other pages are removed to measure them.
  for (const { name, width } of [...boxes].reverse()) {
    await page.setViewport({ width: Math.round(width), height: 1000 });
    const sections = await measurePages(page, marks, name, names);
    addAll(measured, sections);
    addAll(wide, await readWideElements(page));
    addAll(inks, await seeInks(page, sections));
  }
  return { measured, inks, wide };
}

// A column beside a shorter text is right where the text breaks over pages; here there are no page breaks.
async function growAroundColumns(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const around = element.offsetParent;
      if (getComputedStyle(element).position !== 'absolute' || !(around instanceof HTMLElement)) continue;
      const least = element.getBoundingClientRect().bottom - around.getBoundingClientRect().top;
      if (least > around.offsetHeight) around.style.minHeight = `${least}px`;
    }
  });
}

async function readWideElements(page: Page): Promise<WideElement[]> {
  return await page.evaluate(() => {
    const by = document.documentElement.scrollWidth - window.innerWidth;
    if (by <= 1) return [];
    const isMirrored = getComputedStyle(document.documentElement).direction === 'rtl';
    const widest = [...document.body.querySelectorAll('*'), document.body].map((element) => {
      const { left, right } = element.getBoundingClientRect();
      return { element, end: isMirrored ? -left : right };
    });
    const end = widest.reduce((most, each) => Math.max(most, each.end), -Infinity);
    const found = widest.filter((each) => each.end >= end - 1).map(({ element }) => element);
    const outer = found.find((element) => found.every((other) => element.contains(other))) ?? found[0];
    const classes = [...(outer?.classList ?? [])].map((name) => `.${name}`).join('');
    return [{ selector: `${outer?.localName ?? 'body'}${classes}`, by }];
  });
}
