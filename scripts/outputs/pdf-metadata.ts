import type { PdfMetadata } from '../pdf/write/pdf-metadata.ts';
import { toDocumentView } from '../views/document/to-document-view.ts';
import { wordsOf } from '../views/text/rich-text.ts';
import type { ViewContext } from '../views/view-context.ts';

/** The metadata of the PDFs of a pack: title, authors, subject, keywords, rights, language and date, as plain text. */
export function pdfMetadata(context: ViewContext): PdfMetadata {
  const { outline, text } = context;
  const document = toDocumentView(context);
  const banner = document?.banner ?? null;
  const keywords = outline.keywords.map((keyword) => wordsOf(text(keyword)));
  return {
    title: wordsOf(text(outline.title)),
    authors: outline.authors.map(({ name }) => wordsOf(text(name))),
    subject: wordsOf(text(outline.subject)),
    keywords: banner === null ? keywords : [wordsOf(banner.whole), ...keywords],
    label: banner === null ? undefined : wordsOf(banner.whole),
    identifier: outline.publication?.doi?.words ?? (document?.symbol ? wordsOf(document.symbol) : undefined),
    rights: wordsOf(text(outline.licence)),
    language: outline.language,
    date: outline.asOf,
  };
}
