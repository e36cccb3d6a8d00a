import { expect, test } from 'vitest';
import { checkPagesFrom } from '../../../scripts/checks/word/check-pages-from.ts';
import type { PagesFrom } from '../../../scripts/checks/word/pages-from.ts';

const PAGES_AT = { file: 'content/x/summit.yaml', line: 4, column: 3 };

function found(pagesFrom: PagesFrom | undefined) {
  const parts = { types: new Map(), xml: new Map(), media: new Map(), relationships: new Map() };
  const outline = { language: 'en-GB', texts: [], unspoken: [], spoken: [] };
  const about = { name: 'brief.docx', outline, order: [], marking: undefined, pagesAt: PAGES_AT };
  const findings = checkPagesFrom({ ...about, parts: parts as never, outline: outline as never, pagesFrom });
  return findings.map(({ code, message, place }) => [code, place?.line, message]);
}

test('page numbers that are not as the summit wants them are told at the wish', () => {
  expect(found(undefined)).toEqual([]);
  const made = { kind: 'libreoffice', program: 'LibreOffice 7.4' } as const;
  expect(found({ ...made, missing: [] })).toEqual([]);
  expect(found({ ...made, missing: ['Cambria', 'Calibri'] })).toEqual([
    [
      'check/libreoffice-fonts',
      4,
      'The page numbers in the contents of brief.docx may be wrong: LibreOffice 7.4 has broken its pages without Cambria, Calibri, for which it found neither the font nor one with letters as wide.',
    ],
  ]);
  expect(found({ kind: 'pdf', reason: undefined })).toEqual([
    [
      'check/no-libreoffice',
      4,
      "The contents of brief.docx have the page numbers of the PDF: 'office: { pages: libreoffice }' asks for those of LibreOffice, which is not on this computer.",
    ],
  ]);
  expect(found({ kind: 'pdf', reason: 'it took longer than 60 s' })).toEqual([
    [
      'check/libreoffice-failed',
      4,
      'The contents of brief.docx have the page numbers of the PDF: LibreOffice did not lay the file out, it took longer than 60 s.',
    ],
  ]);
});
