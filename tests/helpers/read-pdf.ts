import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The content of a PDF, as another program reads it. */
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly isMarked: boolean;
  /** The bookmarks, depth first, with the page (from 1) that each leads to. */
  readonly bookmarks: readonly { readonly title: string; readonly depth: number; readonly page: number }[];
}

/** A page; its sizes are in pt, and the `y` of a text is the distance from the page's top edge to the baseline. */
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly texts: readonly PlacedText[];
}

/** A run of text: its left end, baseline and size in pt, from the top left corner of the page. */
export interface PlacedText {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;
type Bookmark = NonNullable<Awaited<ReturnType<Pdf['getOutline']>>>[number];

/** Reads a PDF back with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  try {
    const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
    const pages = await Promise.all(numbers.map(async (number) => await readPage(pdf, number)));
    const { info } = await pdf.getMetadata();
    const bookmarks = await readBookmarks(pdf, (await pdf.getOutline()) ?? [], 0);
    const mark: unknown = await pdf.getMarkInfo();
    const isMarked = mark instanceof Map && mark.get('Marked') === true;
    return { pages, info: info as Record<string, unknown>, isMarked, bookmarks };
  } finally {
    await task.destroy();
  }
}

/**
 * Removes white space and case from a text, so that line breaks, split words and small capitals don't matter. The two
 * apostrophes that share a glyph become one; another test tells them apart.
 */
export function squeezed(text: string): string {
  return text
    .replace(/[\s\u00AD]+/g, '')
    .replaceAll('\u02BC', '\u2019')
    .toLowerCase();
}

async function readPage(pdf: Pdf, number: number): Promise<ReadPage> {
  const page = await pdf.getPage(number);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  const texts = items.flatMap((item): PlacedText[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
    return [{ words: item.str, x: x - left, y: top - y, width: item.width, size: Math.abs(size) }];
  });
  return { width: right - left, height: top - bottom, text, texts };
}

async function readBookmarks(pdf: Pdf, items: readonly Bookmark[], depth: number): Promise<ReadPdf['bookmarks']> {
  const found: { title: string; depth: number; page: number }[] = [];
  for (const { title, dest, items: children } of items) {
    const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    const page = target === null || target === undefined ? 0 : (await pdf.getPageIndex(target[0])) + 1;
    found.push({ title, depth, page }, ...(await readBookmarks(pdf, children, depth + 1)));
  }
  return found;
}
