import { pageGeometry } from '../design/page-geometry.ts';
import { briefName } from '../design/page-setup.ts';
import type { Output } from './output.ts';
import { pdfMetadata } from './pdf-metadata.ts';
import { readBackPdf } from './read-back/read-back.ts';

/** The brief as a PDF to print, in each edition that is asked for. */
export const briefPdf: Output<'brief'> = {
  name: 'brief.pdf',
  files: 'brief*.pdf',
  is: 'the brief to print, with contents, bookmarks and page numbers, a file for each edition',
  stage: 'brief',
  notes: 'never',
  make: async ({ printed, setup }, { material }) => {
    const [{ finishPdf }, { setPageBoxes }] = await Promise.all([
      import('../pdf/write/finish-pdf.ts'),
      import('../pdf/write/set-page-boxes.ts'),
    ]);
    const { bytes, pages } = await finishPdf(printed, pdfMetadata(material.context));
    // The marks come last: they are artefacts already, and a page's content is one stream until then.
    const content = setup.cropMarks ? await setPageBoxes(bytes, pageGeometry(setup)) : bytes;
    return [{ name: `${briefName(setup)}.pdf`, content, pages }];
  },
  readBack: readBackPdf,
};
