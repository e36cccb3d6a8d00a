import type { PageMarks } from '../take-marks.ts';

// The functions of the neighbouring file, under the name that they have in the browser.
declare const inPage: typeof import('./broken-images.ts') & typeof import('../near-mark.ts');

/**
 * An image that did not load: its address (120 characters at most), the mark of the nearest text, and its slide's
 * number.
 */
export interface BrokenImage {
  readonly source: string;
  readonly mark: number | null;
  readonly slide: number | null;
}

/** Finds the images of a page that did not load, backgrounds too. All functions of this file run in the browser. */
export async function brokenImages(marks: PageMarks): Promise<BrokenImage[]> {
  const images = [...document.images].map(async (image) => {
    return (await inPage.isBroken(image)) ? [{ element: image, source: image.getAttribute('src') ?? '' }] : [];
  });
  const drawn = [...document.querySelectorAll('svg image')].map((element) => {
    return { element, source: element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '' };
  });
  const behind = [...document.querySelectorAll('[style*="url("]')].flatMap((element) => {
    const style = element.getAttribute('style') ?? '';
    return [...style.matchAll(/url\(\s*["']?([^"')]*)/gi)].map(([, source = '']) => ({ element, source }));
  });
  // An address outside the page is never requested, so it can't load.
  const outside = [...drawn, ...behind].filter(({ source }) => source !== '' && !/^(?:data:|#)/i.test(source));
  return [...(await Promise.all(images)).flat(), ...outside].map(({ element, source }) => ({
    source: source.slice(0, 120),
    mark: inPage.nearMark(marks, element),
    slide: inPage.slideNumber(element),
  }));
}

/** Whether an image can't be decoded; an SVG image without a size has a width of 0 although it is shown. */
export async function isBroken(image: HTMLImageElement): Promise<boolean> {
  if (image.naturalWidth > 0) return false;
  return await image.decode().then(
    () => false,
    () => true,
  );
}
