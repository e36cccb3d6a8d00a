import type axe from 'axe-core';
import minified from 'axe-core/axe.min.js';
import type { JSHandle, Page } from 'puppeteer-core';
import { programOf } from '../program-of.ts';
import * as nearMark from './near-mark.ts';
import type { PageMarks } from './take-marks.ts';

/** An element that breaks a rule of axe-core. */
export interface Barrier {
  readonly rule: string;
  /** The rule in words, as axe-core describes it. */
  readonly help: string;
  /** Whether WCAG requires the rule on level A or AA; other rules are good practice. */
  readonly isRequired: boolean;
  /** The first 40 characters of the element's text, or its tag where it has no text. */
  readonly words: string;
  /** The mark of the element's text, or of the nearest text around it; null where there is none. */
  readonly mark: number | null;
  /** The number of the element's slide; null outside of slides. */
  readonly slide: number | null;
}

const OPTIONS = {
  preload: false,
  elementRef: true,
  resultTypes: ['violations'],
  rules: {
    // Contrast is measured by our own check, which sees texts on pictures and bands as well.
    'color-contrast': { enabled: false },
    // An empty head of a table makes a PDF whose rows differ in length, which is an error.
    'empty-table-header': { enabled: false },
  },
} as const;

/**
 * Runs axe-core on the shown page and gives the elements that break a rule. The marks were taken out of the page
 * before.
 */
export async function findBarriers(page: Page, marks: JSHandle<PageMarks>): Promise<Barrier[]> {
  // With JavaScript off, timers never fire, and axe-core waits for timers of 0 ms.
  await page.evaluate(
    `globalThis.setTimeout = (work) => { Promise.resolve().then(work); return 0; }; ${minified.source}; 0`,
  );
  const run = await page.evaluateHandle(programOf([nearMark, { runAxe }], 'runAxe'));
  return await page.evaluate((find, taken, options) => (find as typeof runAxe)(taken, options), run, marks, OPTIONS);
}

// In the browser, the functions of the other module are called by this name.
declare const inPage: typeof import('./near-mark.ts');

/** Runs in the browser: it can use nothing else of this file. */
async function runAxe(marks: PageMarks, options: typeof OPTIONS): Promise<Barrier[]> {
  const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
    ...options,
    resultTypes: [...options.resultTypes],
  });
  // The number of a note is raised: it is told apart from the words around it without a colour.
  const isNoteNumber = (rule: string, element: Element | undefined) =>
    rule === 'link-in-text-block' && element !== undefined && element.closest('sup') !== null;
  return violations.flatMap(({ id, help, tags, nodes }) =>
    nodes.flatMap(({ element }) => {
      if (isNoteNumber(id, element)) return [];
      const at = element ?? document.documentElement;
      const words = (at.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
      return {
        rule: id,
        help,
        isRequired: tags.some((tag) => /^wcag\d+a{1,2}$/.test(tag)),
        words: words === '' ? `<${at.localName}>` : words,
        mark: inPage.nearMark(marks, at),
        slide: inPage.slideNumber(at),
      };
    }),
  );
}
