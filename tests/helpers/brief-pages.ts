import type { PlacedText, ReadPage, ReadPdf } from './read-pdf.ts';

// In pt: the height of the running heads at the top of a page, and of the page number at its foot.
const HEAD = 62;
const FOOT = 62;

/**
 * Measures how far down each page is filled with text, from the page number `from` on but without the last page, as a
 * share of the height of its text area.
 */
export function fillOfPages({ pages }: ReadPdf, from: number): number[] {
  return pages.slice(from - 1, -1).map((page) => {
    const lowest = Math.max(...textsBetween(page).map(({ y }) => y));
    return (lowest - HEAD) / (page.height - HEAD - FOOT);
  });
}

/**
 * Gives the numbers of the pages that begin with a chapter's recommendations: their label, and right after it the first
 * number.
 */
export function pagesThatBeginWith(label: string, { pages }: ReadPdf): number[] {
  return pages.flatMap((page, index) => {
    const [first, second] = textsBetween(page).filter(({ words }) => words.trim() !== '');
    return first?.words.trim().toUpperCase() === label.toUpperCase() && /^\d+$/.test(second?.words.trim() ?? '')
      ? [index + 1]
      : [];
  });
}

/** How often a label stands as a run of text of its own, on all pages. */
export function timesOf(label: string, { pages }: ReadPdf): number {
  const isLabel = ({ words }: PlacedText) => words.trim().toUpperCase() === label.toUpperCase();
  return pages.flatMap(({ texts }) => texts.filter(isLabel)).length;
}

// Sorted from above: text with a position of its own is painted after all other text.
function textsBetween({ texts, height }: ReadPage): ReadPage['texts'] {
  return texts.filter(({ y }) => y > HEAD && y < height - FOOT).toSorted((a, b) => a.y - b.y);
}

/** Describes runs of text that overlap, each with the number of its page. */
export function overlapsOn({ pages }: ReadPdf): string[] {
  return pages.flatMap(({ texts }, index) =>
    texts.flatMap((one, at) =>
      texts
        .slice(at + 1)
        .filter((other) => isOver(one, other))
        .map((other) => `${index + 1}: ${one.words} / ${other.words}`),
    ),
  );
}

// Compares the heights of letters, not of lines: the number of a note is above the end of its line.
function isOver(one: PlacedText, other: PlacedText): boolean {
  const [left, right] = [Math.max(one.x, other.x), Math.min(one.x + one.width, other.x + other.width)];
  const top = Math.max(one.y - one.size * 0.6, other.y - other.size * 0.6);
  return right - left > 2 && Math.min(one.y, other.y) - top > 1;
}
