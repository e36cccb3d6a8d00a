import { fontsAsWide } from '../../design/widths/office-widths.ts';
import { loadPdf } from '../../pdf/read/load-pdf.ts';
import { readPdf } from '../../pdf/read/read-pdf.ts';

/** The pages of a Word file as LibreOffice has broken them. */
export interface WordPages {
  readonly count: number;
  /** The page, from 1, of each bookmark. */
  readonly ofBookmark: (name: string) => number | undefined;
  /** The name and version of the program. */
  readonly program: string;
  /** Which of the families it has set in no font of theirs, nor in one with the same widths. */
  readonly missing: readonly string[];
}

/** Reads a PDF that LibreOffice has made of a Word file, which names these families. */
export async function readWordPages(pdf: Uint8Array, families: readonly string[]): Promise<WordPages> {
  const document = await loadPdf(pdf);
  const { destinations, pages, fonts } = readPdf(document);
  // LibreOffice writes the signs of a name as their codes: `5FToc000000001` is `_Toc000000001`.
  const ofBookmark = (name: string) => destinations.get(name) ?? destinations.get(name.replaceAll('_', '5F'));
  const shown = fonts.map(({ name }) => bare(name.replace(/^[A-Z]{6}\+/, '')));
  const missing = families.filter((family) => {
    const wide = fontsAsWide(family).map(bare);
    return !shown.some((font) => wide.some((each) => font.startsWith(each)));
  });
  return { count: pages.length, ofBookmark, program: document.getProducer() ?? 'LibreOffice', missing };
}

// `Times New Roman`, `TimesNewRomanPS-BoldMT` and `Times-New-Roman` are one font.
function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
