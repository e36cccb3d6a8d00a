import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Genre } from '../../outline/genre.ts';
import type { PdfParts } from '../../pdf/read/read-pdf-parts.ts';
import type { SentFiles } from './sent-files.ts';

const KB = 1024;
// That is 250 KB for a deck of 25 slides and 500 KB for a brief of 20 pages: small enough for mail gateways and slow
// lines.
const KB_PER_PAGE = { deck: 10, brief: 25 };
const LEAST_KB = { deck: 150, brief: 500 };

/** Finds the PDFs that are larger than the budget for their number of pages. The bytes of photographs do not count. */
export function checkSizes({ files }: Pick<SentFiles, 'files'>): Diagnostic[] {
  return files.flatMap(({ name, genre, pages, pdf }) => {
    if (pdf === undefined || genre === undefined) return [];
    const most = budget(genre, pages);
    const { images, fonts, rest } = weights(pdf, pdf.bytes);
    const found = Math.ceil((pdf.bytes - images) / KB);
    if (found <= most) return [];
    const parts = { fonts: Math.ceil(fonts / KB), drawings: Math.ceil(rest / KB), photographs: Math.ceil(images / KB) };
    return [diagnose('check/large-file', { file: name, found, most, pages, ...parts })];
  });
}

/** The budget of a PDF without its photographs, in KB of 1024 bytes, by its genre and number of pages. */
export function budget(genre: Genre, pages: number): number {
  return Math.max(LEAST_KB[genre], KB_PER_PAGE[genre] * pages);
}

function weights({ streams }: PdfParts, bytes: number): { images: number; fonts: number; rest: number } {
  const weigh = (pattern: RegExp) =>
    streams.filter(({ dict }) => pattern.test(dict)).reduce((sum, { length }) => sum + length, 0);
  const images = weigh(/\/Subtype\s*\/Image\b/);
  const fonts = weigh(/\/Length[123]\b/);
  return { images, fonts, rest: bytes - images - fonts };
}
