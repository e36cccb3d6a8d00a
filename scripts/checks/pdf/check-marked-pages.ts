import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Pdf } from '../../pdf/read/read-pdf.ts';
import type { DocumentView } from '../../views/document/document-view.ts';
import { isRightToLeft } from '../../views/text/is-right-to-left.ts';
import { wordsOf } from '../../views/text/rich-text.ts';
import type { PrintedFile } from './printed-file.ts';
import { foldWords } from './texts/fold-words.ts';
import { holdsLetters } from './texts/holds-letters.ts';

type Marked = Pick<PrintedFile, 'name' | 'view' | 'outline'> & { readonly pdf: Pick<Pdf, 'pages'> };

/** Counts marking, status and embargo of an official document in the text layer of every page of a finished PDF. */
export function checkMarkedPages({ name, view, pdf, outline }: Marked): Diagnostic[] {
  const document = 'document' in view ? (view.document as DocumentView | null) : null;
  if (document === null || document.banner === null) return [];
  const required = [document.marking, document.status, document.embargo].filter((text) => text !== null);
  return pdf.pages.flatMap(({ number, runs }) => {
    const printed = foldWords(runs.map(({ words }) => words).join(''), outline.language);
    const lost = required.filter((text) => !isIn(printed, foldWords(wordsOf(text), outline.language)));
    if (lost.length === 0) return [];
    const words = lost.map(wordsOf).join(' · ');
    return [diagnose('check/unmarked-page', { file: name, page: number, words }, lost[0]?.at)];
  });
}

function isIn(printed: string, words: string): boolean {
  return isRightToLeft(words) ? holdsLetters(printed, words) : printed.includes(words);
}
