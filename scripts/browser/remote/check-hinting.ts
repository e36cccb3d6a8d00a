import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { Stop } from '../../diagnostics/stop.ts';
import { pageContent } from '../../pdf/read/content/content-stream.ts';
import { loadPdf } from '../../pdf/read/load-pdf.ts';
import { showPage } from '../show-page.ts';
import { openForeignPage } from './open-foreign-page.ts';

const FONT = '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2';

/**
 * Refuses a browser that prints letters at whole distances (hinting), as Chromium on Linux does without an option: its
 * lines break elsewhere than in a browser of our own, and its PDFs have letters at uneven distances. `address` names it.
 */
export async function checkHinting(browser: Browser, address: string): Promise<void> {
  const { page, close } = await openForeignPage(browser);
  try {
    await page.setJavaScriptEnabled(false);
    await showPage(page, await sampleOfType());
    const document = await loadPdf(await page.pdf({ timeout: 0 }));
    const [printed] = document.getPages();
    if (printed !== undefined && hasWholeSteps(pageContent(document, printed))) {
      throw new Stop([diagnose('print/browser-hints', { browser: address })]);
    }
  } finally {
    await close();
  }
}

// A few words in a font of this project's: which fonts that computer has does not matter.
async function sampleOfType(): Promise<string> {
  const font = await readFile(fileURLToPath(import.meta.resolve(FONT)));
  const face = `@font-face { font-family: sample; src: url(data:font/woff2;base64,${font.toString('base64')}) }`;
  return `<!doctype html><style>${face} p { font: 14.5px sample }</style><p>nominal widths</p>`;
}

// A web font's letters are moved one by one: at their own widths these steps are seldom whole numbers.
function hasWholeSteps(content: string): boolean {
  const steps = [...content.matchAll(/(-?[\d.]+) 0 Td/g)].map(([, step]) => Number(step));
  return steps.every(Number.isInteger);
}
