import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Pdf } from '../../pdf/read/read-pdf.ts';
import type { DocumentView } from '../../views/document/document-view.ts';
import { plainText, wordsOf } from '../../views/text/rich-text.ts';
import type { PrintedFile } from './printed-file.ts';
import { foldWords } from './texts/fold-words.ts';
import { standsOnPage } from './texts/stands-on-page.ts';

type Marked = Pick<PrintedFile, 'name' | 'view' | 'outline'> &
  Partial<Pick<PrintedFile, 'copy'>> & {
    readonly pdf: {
      readonly pages: readonly {
        readonly number: number;
        readonly runs: readonly Pick<Pdf['pages'][number]['runs'][number], 'words'>[];
      }[];
    };
  };

/** Counts marking, status and embargo of an official document, and whose copy it is, in the text layer of every page of a finished PDF. */
export function checkMarkedPages({ name, view, pdf, outline, copy }: Marked): Diagnostic[] {
  const document = 'document' in view ? (view.document as DocumentView | null) : null;
  const said = [document?.marking, document?.status, document?.embargo].filter((text) => text !== null);
  const required = [...said, copy === undefined ? undefined : plainText(copy)].filter((text) => text !== undefined);
  if (required.length === 0) return [];
  return pdf.pages.flatMap(({ number, runs }) => {
    const printed = foldWords(runs.map(({ words }) => words).join(''), outline.language);
    const lost = required.filter((text) => !standsOnPage(foldWords(wordsOf(text), outline.language), printed));
    if (lost.length === 0) return [];
    const words = lost.map(wordsOf).join(' · ');
    return [diagnose('check/unmarked-page', { file: name, page: number, words }, lost[0]?.at)];
  });
}
