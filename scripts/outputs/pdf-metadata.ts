import type { PdfMetadata } from '../pdf/write/pdf-metadata.ts';
import { wordsOf } from '../views/text/rich-text.ts';
import type { ViewContext } from '../views/view-context.ts';

/** The metadata of the PDFs of a pack: title, authors, subject, keywords, rights, language and date, as plain text. */
export function pdfMetadata({ outline, text }: ViewContext): PdfMetadata {
  return {
    title: wordsOf(text(outline.title)),
    authors: outline.authors.map((author) => wordsOf(text(author))),
    subject: wordsOf(text(outline.subject)),
    keywords: outline.keywords.map((keyword) => wordsOf(text(keyword))),
    rights: wordsOf(text(outline.licence)),
    language: outline.language,
    date: outline.asOf,
  };
}
