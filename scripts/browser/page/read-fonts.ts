import type { Page } from 'puppeteer-core';

/** The families of the fonts that a page brings along, and the families of those that could not be loaded, sorted. */
export interface PageFonts {
  readonly brought: readonly string[];
  readonly failed: readonly string[];
}

/** Reads the families of the fonts that the shown page brings along, after they have loaded or failed. */
export async function readFonts(page: Page): Promise<PageFonts> {
  return await page.evaluate(() => {
    const nameOf = ({ family }: FontFace) => family.replace(/["']/g, '');
    const faces = [...document.fonts];
    const failed = faces.filter(({ status }) => status === 'error').map(nameOf);
    return { brought: [...new Set(faces.map(nameOf))].sort(), failed: [...new Set(failed)].sort() };
  });
}
