import { type RunLine, SAME_LINE } from './content/text-runs.ts';
import type { Pdf } from './read-pdf.ts';
import type { ContentPlace, PdfElement } from './structure/read-elements.ts';

/** A stretch of text on one line of a printed page. */
export interface PrintedLine {
  /** The number of the page, from 1. */
  readonly page: number;
  /** The distance from the top edge of the page to the baseline of the line, in pt. */
  readonly y: number;
  readonly text: string;
}

/**
 * The lines of a PDF's text in reading order, which is the order of the structure tree. Text that belongs to no element
 * is left out: running heads, page numbers, generated marks.
 */
export function printedLines({ pages, roots }: Pick<Pdf, 'pages' | 'roots'>): PrintedLine[] {
  const lines = new Map(pages.map(({ number, runs }) => [number, linesByContent(number, runs)]));
  return roots.flatMap(contentOf).flatMap(({ page, mcid }) => lines.get(page)?.get(mcid) ?? []);
}

// The marked content of an element and of those below it, in reading order.
function contentOf({ content }: PdfElement): ContentPlace[] {
  return content.flatMap((part) => ('written' in part ? contentOf(part) : [part]));
}

function linesByContent(page: number, runs: Pdf['pages'][number]['runs']): Map<number, PrintedLine[]> {
  const found = new Map<number, PrintedLine[]>();
  for (const { holder, mcid, isArtefact, lines } of runs) {
    if (holder !== page || mcid === undefined || isArtefact) continue;
    const known = found.get(mcid) ?? [];
    for (const line of lines) addLine(known, page, line);
    found.set(mcid, known);
  }
  return found;
}

function addLine(lines: PrintedLine[], page: number, { y, words }: RunLine): void {
  const last = lines.at(-1);
  if (last === undefined || Math.abs(last.y - y) >= SAME_LINE) lines.push({ page, y, text: words });
  else lines[lines.length - 1] = { ...last, text: last.text + words };
}
