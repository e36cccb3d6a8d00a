import type { PDFDocument } from '@cantoo/pdf-lib';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { readPdfFile } from '../../pdf/read/pdf-file.ts';
import { readPrintedTexts } from '../../pdf/read/printed-texts.ts';
import { checkPdfFonts } from './texts/check-pdf-fonts.ts';
import { checkTexts } from './texts/check-texts.ts';
import type { Genre, OutlineTexts } from './texts/expected-texts.ts';
import { findNotes, soughtNotes } from './texts/find-notes.ts';
import { excerpt } from './texts/text-parts.ts';
import { checkPdfStructure } from './ua/check-pdf-structure.ts';

/** What a PDF was printed from. */
export interface PrintedFrom {
  readonly name: string;
  readonly genre: Genre;
  /** What its templates got. */
  readonly view: object;
  /** Whether a summit's own templates or stylesheet draw it. */
  readonly isOwn: boolean;
  /** What the design's fonts are called in a PDF. */
  readonly fonts: readonly (string | undefined)[];
}

/** A finished PDF, with the objects that its bytes were written from. */
export interface CheckedPdf {
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;
}

/** Checks a finished PDF: its structure, whether it says what the outline says, in its fonts, and no more. */
export function checkPdf({ bytes, document }: CheckedPdf, from: PrintedFrom, outline: OutlineTexts): Diagnostic[] {
  const { name } = from;
  const file = readPdfFile(document, bytes);
  const { blocks, runs } = readPrintedTexts(file);
  const words = runs.map((run) => run.words).join('');
  const notes = findNotes(words, soughtNotes(outline), outline.language);
  return [
    ...checkPdfStructure(name, file),
    ...checkTexts({ ...from, blocks }, outline),
    ...checkPdfFonts({ ...from, runs }, outline),
    ...notes.map(({ text, at }) => diagnose('check/note-sent', { file: name, words: excerpt(text) }, at)),
  ];
}
