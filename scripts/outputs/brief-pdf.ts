import { pageGeometry } from '../design/page-geometry.ts';
import { briefName } from '../design/page-setup.ts';
import { STANDARD_SETS } from '../pdf/standards/standard-set.ts';
import type { Output } from './output.ts';
import { readBackPdf } from './read-back/read-back.ts';

/** The output `brief.pdf`: the brief as a PDF to print, for each edition and way of printing. */
export const briefPdf: Output<'brief'> = {
  name: 'brief.pdf',
  files: 'brief*.pdf',
  is: 'the brief to print, with contents, bookmarks and page numbers, a file for each edition',
  stage: 'brief',
  notes: 'never',
  make: async ({ printed, setup, stamps }, { material, standard }) => {
    const wishes = { standard: STANDARD_SETS[standard], stamps };
    const [{ finishedPdf }, { pdfMetadata }] = await Promise.all([
      import('./finished-pdf.ts'),
      import('./pdf-metadata.ts'),
    ]);
    const { bytes, pages } = await finishedPdf(printed, pdfMetadata(material.context), wishes, material.recall);
    // The crop marks come last: they are marked as artefacts already, and until then the content of a page is one
    // stream.
    if (!setup.cropMarks) return [{ name: `${briefName(setup)}.pdf`, content: bytes, pages }];
    const { setPageBoxes } = await import('../pdf/write/set-page-boxes.ts');
    const content = await setPageBoxes(bytes, pageGeometry(setup));
    return [{ name: `${briefName(setup)}.pdf`, content, pages }];
  },
  readBack: readBackPdf,
};
