import axe from 'axe-core';
import type { JSHandle, Page } from 'puppeteer';
import { programOf } from '../program-of.ts';
import * as nearMark from './near-mark.ts';
import type { PageMarks } from './take-marks.ts';

/** An element that a rule of axe-core finds fault with. */
export interface Barrier {
  readonly rule: string;
  /** What the rule asks. */
  readonly help: string;
  /** Whether WCAG asks for it on level A or AA; others are good practice. */
  readonly isRequired: boolean;
  /** The first words of the element, or its tag. */
  readonly words: string;
  /** The mark of its text, or of the nearest text before it. */
  readonly mark: number | null;
  /** The number of its slide; null outside of slides. */
  readonly slide: number | null;
}

const OPTIONS = {
  preload: false,
  elementRef: true,
  resultTypes: ['violations'],
  rules: {
    // Measured by ourselves, against pictures and bands as well.
    'color-contrast': { enabled: false },
    // A figure of words is a group: without that role the browser's PDF makes one picture of it.
    'aria-allowed-role': { enabled: false },
  },
} as const;

/** Runs axe-core on the shown page, whose marks were taken out before. */
export async function findBarriers(page: Page, marks: JSHandle<PageMarks>): Promise<Barrier[]> {
  // Without JavaScript timers never fire, and axe-core waits for some of 0 ms.
  await page.evaluate(
    `globalThis.setTimeout = (work) => { Promise.resolve().then(work); return 0; }; ${axe.source}; 0`,
  );
  const run = await page.evaluateHandle(programOf([nearMark, { runAxe }], 'runAxe'));
  return await page.evaluate((find, taken, options) => (find as typeof runAxe)(taken, options), run, marks, OPTIONS);
}

// The functions of the neighbouring file, under the name that they have in the browser.
declare const inPage: typeof import('./near-mark.ts');

/** Runs in the browser: it may use nothing from this file. */
async function runAxe(marks: PageMarks, options: typeof OPTIONS): Promise<Barrier[]> {
  const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
    ...options,
    resultTypes: [...options.resultTypes],
  });
  return violations.flatMap(({ id, help, tags, nodes }) =>
    nodes.map(({ element }) => {
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
