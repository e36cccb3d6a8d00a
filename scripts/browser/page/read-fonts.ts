import type { Page } from 'puppeteer';

/** The fonts that a page brings: their families, and those of them that could not be loaded. */
export interface PageFonts {
  readonly brought: readonly string[];
  readonly failed: readonly string[];
}

/** Reads which fonts the shown page brings, once they have loaded or failed. */
export async function readFonts(page: Page): Promise<PageFonts> {
  return await page.evaluate(() => {
    const nameOf = ({ family }: FontFace) => family.replace(/["']/g, '');
    const faces = [...document.fonts];
    const failed = faces.filter(({ status }) => status === 'error').map(nameOf);
    return { brought: [...new Set(faces.map(nameOf))].sort(), failed: [...new Set(failed)].sort() };
  });
}
