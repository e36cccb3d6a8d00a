import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type PdfParts, readPdfParts } from '../../pdf/read/read-pdf-parts.ts';
import type { OutputFile } from './read-output.ts';

const KB = 1024;
// 250 KB for a deck of 25 slides and 500 KB for a brief of 20 pages, as mail gateways and slow lines like them.
const DECK_KB_PER_SLIDE = 10;
const BRIEF_KB_PER_PAGE = 25;
const LEAST_KB = { deck: 150, brief: 500 };

/** Finds PDFs that are larger than their number of pages explains; photographs are not counted. */
export function checkSizes(artefacts: readonly OutputFile[]): Diagnostic[] {
  return artefacts.flatMap(({ name, content, pages = 0 }) => {
    if (typeof content === 'string' || !name.endsWith('.pdf')) return [];
    const most = budget(name, pages);
    // Most files need no look inside.
    if (content.length <= most * KB) return [];
    const { images, fonts, rest } = weights(readPdfParts(content), content.length);
    const found = Math.ceil((content.length - images) / KB);
    if (found <= most) return [];
    const parts = { fonts: Math.ceil(fonts / KB), drawings: Math.ceil(rest / KB), photographs: Math.ceil(images / KB) };
    return [diagnose('check/large-file', { file: name, found, most, pages, ...parts })];
  });
}

/** The most kilobytes of a PDF by its name and number of pages. */
export function budget(name: string, pages: number): number {
  const isDeck = name.startsWith('deck');
  const [least, each] = isDeck ? [LEAST_KB.deck, DECK_KB_PER_SLIDE] : [LEAST_KB.brief, BRIEF_KB_PER_PAGE];
  return Math.max(least, each * pages);
}

function weights({ streams }: PdfParts, bytes: number): { images: number; fonts: number; rest: number } {
  const weigh = (pattern: RegExp) =>
    streams.filter(({ dict }) => pattern.test(dict)).reduce((sum, { length }) => sum + length, 0);
  const [images, fonts] = [weigh(/\/Subtype\s*\/Image\b/), weigh(/\/Length[123]\b/)];
  return { images, fonts, rest: bytes - images - fonts };
}
