import type { Page } from 'puppeteer-core';
import { showPage } from './show-page.ts';

/** A drawing as SVG and its size in px. */
export interface SizedDrawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws SVG drawings as PNG images on a transparent ground, with `density` px for each px of the drawing. A drawing
 * needs no font: its texts are paths.
 */
export async function drawPngs(page: Page, drawings: readonly SizedDrawing[], density: number): Promise<Uint8Array[]> {
  const drawn: Uint8Array[] = [];
  for (const { svg, width, height } of drawings) {
    await page.setViewport({ width: Math.ceil(width), height: Math.ceil(height), deviceScaleFactor: density });
    await showPage(
      page,
      `<!doctype html><style>html, body { margin: 0; background: none } svg { display: block }</style>${svg}`,
    );
    const clip = { x: 0, y: 0, width: Math.ceil(width), height: Math.ceil(height) };
    drawn.push(await page.screenshot({ type: 'png', omitBackground: true, clip }));
  }
  return drawn;
}
