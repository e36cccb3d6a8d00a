import type { PagesFrom } from '../../checks/word/pages-from.ts';
import type { OutputJob } from '../output.ts';
import { readWordPages, type WordPages } from './read-word-pages.ts';

/** The pages of a brief: their count, and the page of each entry of its contents, by its target. */
export interface BriefPages {
  readonly count: number;
  readonly numbers: ReadonlyMap<string, number>;
}

/** A Word file whose contents have page numbers, and whose they are. */
interface NumberedFile {
  readonly content: Uint8Array;
  readonly pages: number;
  readonly pagesFrom: PagesFrom;
}

/** A Word file that is to be numbered. */
interface FileToNumber {
  readonly name: string;
  /** Makes the file with these pages. */
  readonly write: (pages: BriefPages) => Uint8Array;
  /** The pages of the PDF. */
  readonly ofPdf: BriefPages;
  /** The bookmarks of the entries of its contents, by their targets. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** The families of its texts. */
  readonly families: readonly string[];
}

/**
 * Makes a Word file whose contents have the page numbers of LibreOffice, which lays it out with those of the PDF first.
 * Numbers with more digits or fewer could move a line, so it is then laid out once more. Where LibreOffice lays nothing
 * out, the page numbers stay those of the PDF, and the reason is given.
 */
export async function numberByLibreOffice(
  { name, write, ofPdf, bookmarks, families }: FileToNumber,
  toPdf: OutputJob['toPdf'],
): Promise<NumberedFile> {
  const asInPdf = (reason: string | undefined): NumberedFile => ({
    content: write(ofPdf),
    pages: ofPdf.count,
    pagesFrom: { kind: 'pdf', reason },
  });
  let known = ofPdf;
  for (let round = 1; ; round += 1) {
    const content = write(known);
    const made = await toPdf({ name, content });
    if (made.kind !== 'made') return asInPdf(made.kind === 'failed' ? made.reason : undefined);
    const laid = await readWordPages(made.pdf, families);
    const numbers = numbersOf(bookmarks, laid);
    if (numbers === undefined) return asInPdf('its PDF does not say on which pages the headings stand');
    const found = { count: laid.count, numbers };
    if (round === MOST_ROUNDS || isAsWide(known, found)) {
      const pagesFrom = { kind: 'libreoffice', program: laid.program, missing: laid.missing } as const;
      return { content: write(found), pages: found.count, pagesFrom };
    }
    known = found;
  }
}

const MOST_ROUNDS = 2;

function numbersOf(bookmarks: ReadonlyMap<string, string>, { ofBookmark }: WordPages): Map<string, number> | undefined {
  const numbers = new Map<string, number>();
  for (const [target, bookmark] of bookmarks) {
    const page = ofBookmark(bookmark);
    if (page === undefined) return undefined;
    numbers.set(target, page);
  }
  return numbers;
}

function isAsWide(one: BriefPages, other: BriefPages): boolean {
  return [...other.numbers].every(([target, page]) => digits(one.numbers.get(target)) === digits(page));
}

function digits(page: number | undefined): number {
  return page === undefined ? 0 : String(page).length;
}
