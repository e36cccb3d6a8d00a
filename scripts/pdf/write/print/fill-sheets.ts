import { loadPdf } from '../../read/load-pdf.ts';
import { savePdf } from '../save-pdf.ts';

// Two pages on either side.
const PAGES_OF_A_SHEET = 4;

/** Adds blank pages of the same size at the end of a PDF, until its pages fill the sheets of a booklet. */
export async function fillSheets(printed: Uint8Array): Promise<Uint8Array> {
  const document = await loadPdf(printed);
  const pages = document.getPages();
  const missing = (PAGES_OF_A_SHEET - (pages.length % PAGES_OF_A_SHEET)) % PAGES_OF_A_SHEET;
  const { width = 0, height = 0 } = pages.at(-1)?.getSize() ?? {};
  for (let count = 0; count < missing; count += 1) document.addPage([width, height]);
  return missing === 0 ? printed : await savePdf(document);
}
