import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkPdfStructure } from './pdf-ua/check-pdf-structure.ts';
import { readPdfFile } from './pdf-ua/pdf-file.ts';
import { checkPdfFonts } from './texts/check-pdf-fonts.ts';
import { checkTexts } from './texts/check-texts.ts';
import type { Genre, OutlineTexts } from './texts/expected-texts.ts';
import { readPrintedTexts } from './texts/printed-texts.ts';

/** A finished PDF, with the objects that its bytes were written from and the view that its templates got. */
export interface CheckedPdf {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;
  readonly genre: Genre;
  readonly view: object;
  /** What the design's fonts are called in a PDF. */
  readonly fonts: readonly (string | undefined)[];
}

/** Checks a finished PDF: its structure, and whether it says what the outline says. */
export function checkPdf(
  { name, bytes, document, genre, view, fonts }: CheckedPdf,
  outline: OutlineTexts,
): Diagnostic[] {
  const file = readPdfFile(document, bytes);
  const { blocks, runs } = readPrintedTexts(file);
  return [
    ...checkPdfStructure(name, file),
    ...checkTexts({ name, genre, view, blocks }, outline),
    ...checkPdfFonts({ name, runs, fonts }, outline),
  ];
}
