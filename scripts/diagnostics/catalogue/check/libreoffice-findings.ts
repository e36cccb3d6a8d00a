import { entry } from '../entry.ts';

const MEND_BY_CHOICE =
  'Or take `pages: libreoffice` out of `office:` in `summit.yaml`: the contents then have the page numbers of the PDF, on every computer the same.';

/** The findings about page numbers that a summit wants from LibreOffice. */
export const libreOfficeFindings = {
  'check/no-libreoffice': entry<{ file: string }>({
    severity: 'warning',
    blames: 'tool',
    message: ({ file }) =>
      `The contents of ${file} have the page numbers of the PDF: 'office: { pages: libreoffice }' asks for those of LibreOffice, which is not on this computer.`,
    hint: () =>
      "Install LibreOffice where its installer puts it and build again, or take 'pages: libreoffice' out of 'office:'.",
    what: 'The summit wants the page numbers of the contents in Word as LibreOffice breaks the pages, and there is no LibreOffice.',
    why: 'Until somebody updates the contents in Word, chapters may stand a page or two further on than the contents say.',
    mend: ['Install LibreOffice (https://www.libreoffice.org) in its usual place, and build again.', MEND_BY_CHOICE],
  }),
  'check/libreoffice-failed': entry<{ file: string; reason: string }>({
    severity: 'warning',
    blames: 'tool',
    isOfMoment: true,
    message: ({ file, reason }) =>
      `The contents of ${file} have the page numbers of the PDF: LibreOffice did not lay the file out, ${reason}.`,
    hint: () =>
      "Build again when the computer is less busy; open the file in LibreOffice to see what it says. Or take 'pages: libreoffice' out of 'office:'.",
    what: 'LibreOffice was asked how it breaks the pages of the Word file, and gave no answer in its time.',
    why: 'Until somebody updates the contents in Word, chapters may stand a page or two further on than the contents say.',
    mend: ['Build again; nothing of this build is kept.', MEND_BY_CHOICE],
  }),
  'check/libreoffice-fonts': entry<{ file: string; program: string; fonts: string }>({
    severity: 'warning',
    blames: 'tool',
    isOfMoment: true,
    message: ({ file, program, fonts }) =>
      `The page numbers in the contents of ${file} may be wrong: ${program} has broken its pages without ${fonts}, for which it found neither the font nor one with letters as wide.`,
    hint: ({ fonts }) =>
      `Install ${fonts}, or a font with the same widths (Carlito for Calibri, Caladea for Cambria, Liberation Sans for Arial, Liberation Serif for Times New Roman).`,
    what: 'LibreOffice has laid the Word file out with another font than the file names, whose letters are wider or narrower.',
    why: 'Lines and pages break elsewhere than in Word, where the font is at hand; the page numbers in the contents are those of the other font.',
    mend: [
      'Install the font, or its free twin: the packages are called `fonts-crosextra-carlito`, `fonts-crosextra-caladea` and `fonts-liberation` on Debian and Ubuntu.',
      MEND_BY_CHOICE,
    ],
  }),
};
