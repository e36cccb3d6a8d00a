import type { Page } from 'puppeteer';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { DeckView } from '../views/deck-view.ts';

/** By how many px a slide's content runs past one side of it. */
interface Overflow {
  /** From 1. */
  readonly slide: number;
  readonly by: number;
  readonly side: string;
}

// The room that the stylesheet keeps free at the foot of a slide for sources and page number, in px.
const TOLERANCE = 1;

/**
 * Measures every slide of the shown deck in the browser: content past the slide's edges, text that runs
 * into the sources, and what a clipping box cuts. Gives a finding for the worst side of each slide.
 */
export async function checkFit(page: Page, view: DeckView): Promise<Diagnostic[]> {
  const overflows = await page.evaluate(measure, TOLERANCE);
  return overflows.map(({ slide, by, side }) =>
    diagnose('check/slide-overflow', { slide, by, side }, view.slides[slide - 1]?.at),
  );
}

/** That Marp made as many slides as the deck's view has: no text started or swallowed one. */
export async function checkSlideCount(page: Page, view: DeckView): Promise<Diagnostic[]> {
  const found = await page.evaluate(() => document.querySelectorAll('.marpit > section').length);
  const expected = view.slides.length;
  return found === expected ? [] : [diagnose('check/slide-count', { expected, found })];
}

// Runs in the browser: it may use nothing from this file.
function measure(tolerance: number): Overflow[] {
  const slides = [...document.querySelectorAll<HTMLElement>('.marpit > section')];

  const textBox = (element: Element): DOMRect => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  };

  const clipped = (element: Element): number => {
    const overflow = getComputedStyle(element).overflow;
    if (overflow === 'visible') return 0;
    return Math.max(element.scrollHeight - element.clientHeight, element.scrollWidth - element.clientWidth);
  };

  const worstOf = (section: HTMLElement): { by: number; side: string } => {
    const frame = section.getBoundingClientRect();
    const footer = section.querySelector(':scope > footer');
    const header = section.querySelector(':scope > header');
    const floor = footer === null ? frame.bottom - 24 : textBox(footer).top;
    const ceiling = header === null ? frame.top : header.getBoundingClientRect().bottom;
    let worst = { by: 0, side: '' };
    const note = (by: number, side: string) => {
      if (by > worst.by) worst = { by, side };
    };
    for (const child of section.querySelectorAll(':scope > *:not(header):not(footer), :scope > *:not(header):not(footer) *')) {
      const box = child.children.length === 0 ? textBox(child) : child.getBoundingClientRect();
      if (box.width === 0 && box.height === 0) continue;
      const positioned = getComputedStyle(child).position === 'absolute';
      note(box.right - (frame.right - 24), 'right edge');
      note(frame.left + 24 - box.left, 'left edge');
      note(box.bottom - (positioned ? frame.bottom : floor), footer === null ? 'bottom edge' : 'sources at the bottom');
      if (header !== null && !positioned) note(ceiling - box.top, 'line at the top');
      note(clipped(child), 'edge of a box that cuts it off');
    }
    if (footer !== null) note(textBox(footer).bottom - (frame.bottom - 16), 'bottom edge');
    return worst;
  };

  return slides.flatMap((section, index) => {
    const { by, side } = worstOf(section);
    return by > tolerance ? [{ slide: index + 1, by: Math.ceil(by), side }] : [];
  });
}
