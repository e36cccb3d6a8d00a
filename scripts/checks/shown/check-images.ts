import type { JSHandle, Page } from 'puppeteer';
import type { BrokenImage } from '../../browser/page/broken-images.ts';
import * as brokenImages from '../../browser/page/broken-images.ts';
import * as nearMark from '../../browser/page/near-mark.ts';
import type { PageMarks } from '../../browser/page/take-marks.ts';
import { programOf } from '../../browser/program-of.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Place, placeAt } from '../../diagnostics/place.ts';
import type { SourceFile } from '../../outline/read/parse-outline.ts';

/** What images that don't load are told by. */
export interface ImagePlaces {
  readonly kind: 'slide' | 'page';
  /** The summit's own templates: nothing else names an image that is not embedded. */
  readonly own: readonly SourceFile[];
  readonly ofMark: (mark: number | null) => Place | undefined;
  /** The place of a slide by its number; nothing in a brief. */
  readonly ofSlide?: (slide: number) => Place | undefined;
}

/** Finds the images of the shown page that did not load, at the template that names them; its marks were taken out before. */
export async function checkImages(page: Page, marks: JSHandle<PageMarks>, places: ImagePlaces): Promise<Diagnostic[]> {
  const { kind, own, ofMark, ofSlide } = places;
  const broken = await readBrokenImages(page, marks);
  const findings = broken.map(({ source, mark, slide }) => {
    const place = placeIn(source, own) ?? ofMark(mark) ?? (slide === null ? undefined : ofSlide?.(slide));
    return diagnose('check/image-not-loaded', { page: { kind, number: slide ?? undefined }, source }, place);
  });
  // What a template repeats on every slide is told once.
  const keys = findings.map(({ message, place }) => (place === undefined ? message : JSON.stringify(place)));
  return findings.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

// As the template writes it, or as the browser and Marp write an address.
function placeIn(source: string, own: readonly SourceFile[]): Place | undefined {
  const written = [source, source.replace(/%20/g, ' '), source.replace(/&/g, '&amp;')].filter((each) => each !== '');
  for (const { path, text } of own) {
    for (const words of written) {
      const at = text.indexOf(words);
      if (at >= 0) return placeAt(path, text, at, at + words.length);
    }
  }
  return undefined;
}

async function readBrokenImages(page: Page, marks: JSHandle<PageMarks>): Promise<BrokenImage[]> {
  const find = await page.evaluateHandle(programOf([nearMark, brokenImages], 'brokenImages'));
  return await page.evaluate((run, taken) => (run as typeof brokenImages.brokenImages)(taken), find, marks);
}
